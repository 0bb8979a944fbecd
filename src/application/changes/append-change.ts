import { appendLatest } from '#application/append-latest.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { ChangeHistory, ChangeType, DecidedChange } from '#domain/changes/change-history.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore, NewEvent } from '#ports/event-store.ts';
import { changesOf } from './changes-of.ts';

export type AppendChangePorts = { readonly events: EventStore; readonly clock: Clock };

/**
 * Appends what `decide` says to a stream of changes, nothing where it says null; returns whether anything was appended.
 *
 * @throws AppError what `decide` throws, `VERSION_CONFLICT`
 */
export const appendChange = async <Type extends ChangeType>(
  { events, clock }: AppendChangePorts,
  context: LedgerContext,
  stream: string,
  decide: (history: ChangeHistory<Type>) => DecidedChange<Type> | null,
): Promise<boolean> => {
  let appended = false;
  await appendLatest(events, context, stream, (recorded) => {
    const decided = decide(changesOf<Type>(recorded));
    appended = decided !== null;
    return decided && ({ ...decided, occurredAt: clock.now() } as NewEvent);
  });
  return appended;
};
