import type pg from 'pg';
import type { EventType } from '#domain/ledger/events.ts';
import { upcast as newest } from '#domain/ledger/upcasters.ts';
import type { Cursor, EventStore, RecordedEvent } from '#ports/event-store.ts';
import { appendEvents, largestStatement } from './append-events.ts';
import { type Connection, streamWithClient } from './connection.ts';
import { copyRows } from './copy-rows.ts';
import { asText, type EventRow, eventColumns, eventDecoder, ofTypes, readable, type Upcast } from './event-rows.ts';
import { type Horizon, readHorizon } from './read-horizon.ts';
import { transaction } from './transaction.ts';

export type EventStoreOptions = {
  /** Told after each append that committed, so that readers can be woken. Never part of the append: NOTIFY serialises commits. */
  readonly appended?: (ledger: string, events: number) => void;
  readonly upcast?: Upcast;
};

const pageSize = 1_000;

/** The event store on the table `events`. */
export const postgresEventStore = (
  pool: pg.Pool,
  { appended, upcast = newest }: EventStoreOptions = {},
): EventStore => ({
  append: async (stream, expectedVersion, events, metadata) => {
    if (events.length === 0) throw new RangeError('an append without events');
    const append = (connection: pg.Pool | pg.PoolClient, from: number) =>
      appendEvents(connection, {
        stream,
        expectedVersion: expectedVersion + from,
        events: events.slice(from, from + largestStatement),
        metadata,
      });
    const result =
      events.length <= largestStatement
        ? await append(pool, 0)
        : await transaction(pool, async (client) => {
            let last = await append(client, 0);
            for (let from = largestStatement; from < events.length; from += largestStatement)
              last = await append(client, from);
            return last;
          });
    appended?.(stream.ledger, events.length);
    return result;
  },

  readStream: readStreams(pool, upcast),

  readAfter: async (cursor, limit, types) =>
    readEventsAfter(pool, { cursor, limit, types, upcast, horizon: await readHorizon(pool) }),

  readAll: async function* (types) {
    const decode = eventDecoder(upcast);
    const horizon = await readHorizon(pool);
    const select = `select ${eventColumns} from events where ${readable(horizon)} and ${ofTypes(types)} order by transaction_id, position`;
    for await (const rows of streamWithClient(pool, (client) => copyRows(client, select))) {
      yield rows.map((row: EventRow) => decode(row));
    }
  },
});

/** Reads one stream, on a pool or on the one client of a transaction. */
export const readStreams = (connection: Connection, upcast: Upcast = newest): EventStore['readStream'] =>
  async function* ({ ledger, stream }, afterVersion = 0) {
    const decode = eventDecoder(upcast);
    for (let after = afterVersion; ; ) {
      const { rows } = await connection.query<string[]>({
        name: 'read-stream',
        text: `select ${eventColumns} from events where ledger = $1 and stream = $2 and stream_version > $3
          order by stream_version limit ${pageSize}`,
        values: [ledger, stream, after],
        rowMode: 'array',
        types: asText,
      });
      for (const row of rows) yield decode(row);
      if (rows.length < pageSize) return;
      after += rows.length;
    }
  };

type ReadAfter = {
  readonly cursor: Cursor;
  readonly limit: number;
  readonly types?: readonly EventType[] | undefined;
  readonly upcast?: Upcast | undefined;
  /** Read before the statement, and before the snapshot of its transaction. */
  readonly horizon: Horizon;
};

/** What `EventStore.readAfter` reads, on a pool or within a transaction. */
export const readEventsAfter = async (
  connection: pg.Pool | pg.PoolClient,
  { cursor, limit, types, upcast = newest, horizon }: ReadAfter,
): Promise<readonly RecordedEvent[]> => {
  const { rows } = await connection.query<string[]>({
    text: `select ${eventColumns} from events
      where (transaction_id, position) > ($1::text::xid8, $2::bigint) and ${readable(horizon)} and ${ofTypes(types)}
      order by transaction_id, position limit $3`,
    values: [String(cursor.transaction), String(cursor.position), limit],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(eventDecoder(upcast));
};
