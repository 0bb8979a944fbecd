import { AppError } from '#domain/errors.ts';
import { type Anchor, dayEntryId, type EntryKey, executionEntryId } from '#domain/journal/journal-entry.ts';
import type { Position } from '#domain/ledger/position.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { PositionStore } from '#ports/position-store.ts';

/** What a request names: a position, a day of an account or of all, or an execution of an account. */
export type AnnotationTarget = {
  readonly position?: string | undefined;
  readonly day?: string | undefined;
  readonly account?: string | undefined;
  readonly execution?: string | undefined;
};

export type AnnotatedThing = {
  readonly entry: EntryKey & { readonly kind: Anchor['kind'] };
  readonly anchor: Anchor;
  /** Of a position: as it is now. */
  readonly position: Position | null;
};

/**
 * Finds what is to be written on.
 *
 * @throws AppError `NOT_FOUND` for a position or an execution that the ledger does not have
 */
export const annotatedThing = async (
  ports: { readonly positions: PositionStore; readonly executions: Pick<ExecutionStore, 'byKey'> },
  ledger: string,
  target: AnnotationTarget,
): Promise<AnnotatedThing> => {
  const { position: id, day, account, execution } = target;
  if (day !== undefined) {
    const anchor = { kind: 'day', date: day, account: account ?? null } as const;
    return { entry: { kind: 'day', id: dayEntryId(day, anchor.account) }, anchor, position: null };
  }
  if (execution !== undefined && account !== undefined) {
    const row = await ports.executions.byKey(ledger, account, execution);
    if (row === null) throw new AppError('NOT_FOUND', 'There is no such execution.', { details: { execution } });
    return {
      entry: { kind: 'execution', id: executionEntryId(account, execution) },
      anchor: {
        kind: 'execution',
        account,
        instrument: row.instrument,
        executionKey: execution,
        executedAt: new Date(row.executedAt).toISOString(),
      },
      position: null,
    };
  }
  const position = id === undefined ? null : await ports.positions.byId(ledger, id);
  if (position === null) throw new AppError('NOT_FOUND', 'There is no such position.', { details: { position: id } });
  const { account: of, instrument, firstKey, openedAt } = position;
  return {
    entry: { kind: 'position', id: position.id },
    anchor: { kind: 'position', account: of, instrument, firstKey, openedAt },
    position,
  };
};
