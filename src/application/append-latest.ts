import { isAppError } from '#domain/errors.ts';
import type { EventStore, NewEvent, RecordedEvent } from '#ports/event-store.ts';
import type { LedgerContext } from './ledger-context.ts';

const attempts = 5;

/**
 * Reads a stream, lets `decide` choose the next event over what it says, and appends it; when somebody was faster,
 * reads and decides again. `decide` may answer null: nothing to do.
 *
 * @throws AppError `VERSION_CONFLICT` after five attempts; whatever `decide` throws
 */
export const appendLatest = async (
  events: EventStore,
  { ledger, actor, correlation }: LedgerContext,
  stream: string,
  decide: (history: readonly RecordedEvent[]) => NewEvent | null,
): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const history: RecordedEvent[] = [];
    for await (const event of events.readStream({ ledger, stream })) history.push(event);
    const next = decide(history);
    if (next === null) return;
    try {
      await events.append({ ledger, stream }, history.length, [next], { actor, correlation });
      return;
    } catch (error) {
      if (!isAppError(error, 'VERSION_CONFLICT') || attempt === attempts) throw error;
    }
  }
};
