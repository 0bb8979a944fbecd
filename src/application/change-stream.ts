import { AppError } from '#domain/errors.ts';
import { type ChangeEvent, type ChangeHistory, evolveChanges, noChanges } from '#domain/ledger/changes.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore, NewEvent, RecordedEvent } from '#ports/event-store.ts';
import { appendLatest } from './append-latest.ts';
import type { LedgerContext } from './ledger-context.ts';

export type ChangeStreamPorts = {
  readonly events: EventStore;
  readonly changes: ChangeStore;
  readonly clock: Clock;
  readonly catchUp: (...projections: readonly string[]) => Promise<void>;
};

type Decided = { readonly type: NewEvent['type']; readonly data: object };

/**
 * Appends what `decide` says to a stream of changes, and waits until it can be read; nothing where it says null.
 *
 * @throws AppError what `decide` throws, `VERSION_CONFLICT`, `PROJECTION_BEHIND`
 */
export const changeStream = async (
  ports: ChangeStreamPorts,
  context: LedgerContext,
  stream: string,
  decide: (history: ChangeHistory) => Decided | null,
): Promise<void> => {
  const before = await ports.changes.revision(context.ledger, stream);
  let appended = false;
  await appendLatest(ports.events, context, stream, (recorded) => {
    const decided = decide(changesOf(recorded));
    appended = decided !== null;
    return decided && ({ ...decided, occurredAt: ports.clock.now() } as NewEvent);
  });
  if (!appended) return;
  await ports.catchUp('changes');
  if ((await ports.changes.revision(context.ledger, stream)) === before)
    throw new AppError('PROJECTION_BEHIND', 'The change is stored, but not readable yet.');
};

/** Returns the changes of the events of a stream. */
export const changesOf = (recorded: readonly RecordedEvent[]): ChangeHistory =>
  recorded
    .map(({ type, data, streamVersion }) => ({ type, data, number: streamVersion }) as ChangeEvent)
    .reduce(evolveChanges, noChanges);
