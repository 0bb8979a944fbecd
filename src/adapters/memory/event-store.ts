import { AppError } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore, RecordedEvent } from '#ports/event-store.ts';

export type MemoryEventStoreOptions = {
  readonly clock: Clock;
  /** Told after each append, so that readers can be woken. */
  readonly appended?: (ledger: string, events: number) => void;
};

const pageSize = 1_000;

/** An event store that is gone with the process; every append is a transaction of its own. */
export const memoryEventStore = ({ clock, appended }: MemoryEventStoreOptions): EventStore => {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const keyOf = (ledger: string, stream: string): string => JSON.stringify([ledger, stream]);
  let transactions = 0n;

  return {
    append: async ({ ledger, stream }, expectedVersion, events, metadata) => {
      if (events.length === 0) throw new RangeError('an append without events');
      const key = keyOf(ledger, stream);
      const known = streams.get(key) ?? [];
      if (known.length !== expectedVersion) {
        throw new AppError('VERSION_CONFLICT', `${stream} is not at version ${expectedVersion}`, {
          details: { ledger, stream, expectedVersion },
        });
      }
      transactions += 1n;
      const recordedAt = clock.now();
      const recorded = events.map(
        ({ type, data, occurredAt }, index) =>
          deepFreeze({
            type,
            // Through text and back, as on disk: what the caller keeps of `data` is no way into the log.
            data: JSON.parse(JSON.stringify(data)),
            ledger,
            stream,
            streamVersion: expectedVersion + index + 1,
            cursor: { transaction: transactions, position: BigInt(log.length + index + 1) },
            metadata: { ...metadata },
            occurredAt,
            recordedAt,
          }) as RecordedEvent,
      );
      streams.set(key, [...known, ...recorded]);
      log.push(...recorded);
      appended?.(ledger, events.length);
      return { version: expectedVersion + events.length, last: recorded.at(-1)!.cursor };
    },

    readStream: async function* ({ ledger, stream }, afterVersion = 0) {
      yield* (streams.get(keyOf(ledger, stream)) ?? []).slice(afterVersion);
    },

    readAfter: async (cursor, limit, types) => {
      const found: RecordedEvent[] = [];
      // Positions count from 1 without a gap here.
      for (let index = Number(cursor.position); index < log.length && found.length < limit; index++) {
        const event = log[index]!;
        if (types === undefined || types.includes(event.type)) found.push(event);
      }
      return found;
    },

    readAll: async function* (types) {
      const matching = log.filter(({ type }) => types === undefined || types.includes(type));
      for (let from = 0; from < matching.length; from += pageSize) yield matching.slice(from, from + pageSize);
    },
  };
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
};
