import type { LedgerContext } from '#application/ledger-context.ts';
import type { ChangeType } from '#domain/changes/change-history.ts';
import { AppError } from '#domain/errors.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import { type AppendChangePorts, appendChange } from './append-change.ts';

export type ChangeStreamPorts = AppendChangePorts & {
  readonly changes: Pick<ChangeStore, 'revision'>;
  readonly catchUp: (...projections: readonly string[]) => Promise<void>;
};

/**
 * Appends what `decide` says to a stream of changes, and waits until it can be read; nothing where it says null.
 *
 * @throws AppError what `decide` throws, `VERSION_CONFLICT`, `PROJECTION_BEHIND`
 */
export const changeStream = async <Type extends ChangeType = ChangeType>(
  ports: ChangeStreamPorts,
  context: LedgerContext,
  stream: string,
  decide: Parameters<typeof appendChange<Type>>[3],
): Promise<void> => {
  const before = await ports.changes.revision(context.ledger, stream);
  if (!(await appendChange<Type>(ports, context, stream, decide))) return;
  await ports.catchUp('changes');
  if ((await ports.changes.revision(context.ledger, stream)) === before)
    throw new AppError('PROJECTION_BEHIND', 'The change is stored, but not readable yet.');
};
