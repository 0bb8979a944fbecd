import type { EventData, EventType } from '#domain/ledger/events.ts';

/** A stream belongs to one ledger; the pair names it. */
export type StreamId = { readonly ledger: string; readonly stream: string };

export type NewEvent<Type extends EventType = EventType> = {
  [T in Type]: { readonly type: T; readonly data: EventData<T>; readonly occurredAt: number };
}[Type];

/** Who caused an event and through what; never a secret. */
export type EventMetadata = { readonly actor: string; readonly correlation: string };

export type RecordedEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    readonly type: T;
    /** After upcasting: always the newest version's shape. */
    readonly data: EventData<T>;
    readonly ledger: string;
    readonly stream: string;
    /** 1 for the first event of the stream. */
    readonly streamVersion: number;
    readonly cursor: Cursor;
    readonly metadata: EventMetadata;
    /** UTC milliseconds: when it happened, and when we learnt it. */
    readonly occurredAt: number;
    readonly recordedAt: number;
  };
}[Type];

/**
 * A place in the order of all events: transaction id, then position within it. Readers go by this order and stop below
 * the oldest transaction still open, so an event that commits late is never skipped.
 */
export type Cursor = { readonly transaction: bigint; readonly position: bigint };

export const startOfLog: Cursor = { transaction: 0n, position: 0n };

export interface EventStore {
  /**
   * Appends in one transaction; `expectedVersion` is the number of events that the stream has (0: it is new).
   *
   * @throws AppError `VERSION_CONFLICT` when the stream has another version; nothing is written.
   */
  append(
    stream: StreamId,
    expectedVersion: number,
    events: readonly NewEvent[],
    metadata: EventMetadata,
  ): Promise<{ readonly version: number; readonly last: Cursor }>;

  /** The stream's events in order, from `afterVersion` on; an unknown stream is empty. */
  readStream(stream: StreamId, afterVersion?: number): AsyncIterable<RecordedEvent>;

  /**
   * Up to `limit` events after `cursor`, over all ledgers, none of a transaction that is still open; only `types` where
   * given. The cursor of the last event read is where to go on.
   */
  readAfter(cursor: Cursor, limit: number, types?: readonly EventType[]): Promise<readonly RecordedEvent[]>;

  /** Everything that `readAfter` would give from the start of the log, in chunks, as fast as it goes; for rebuilds. */
  readAll(types?: readonly EventType[]): AsyncIterable<readonly RecordedEvent[]>;
}
