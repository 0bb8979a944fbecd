import type pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { eventVersions } from '#domain/ledger/events.ts';
import type { Cursor, EventMetadata, NewEvent, StreamId } from '#ports/event-store.ts';

export type Appended = { readonly version: number; readonly last: Cursor };

type Append = {
  readonly stream: StreamId;
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
  readonly metadata: EventMetadata;
};

/** More rows than this in one statement gain nothing and hold their text in memory at both ends. */
export const largestStatement = 2_000;

/**
 * The stream must hold `expectedVersion` events: one more is caught by the unique key, one less by the condition.
 * Both in the statement that writes, so that an append is one round trip.
 */
const unlessMoved = '($3 = 0 or exists (select from events where ledger = $1 and stream = $2 and stream_version = $3))';

const columns = 'ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at';

const insertOne = {
  name: 'append-one',
  text: `insert into events (${columns})
    select $1, $2, $3 + 1, $4, $5, $6::jsonb, $7::jsonb, to_timestamp($8::float8 / 1000) where ${unlessMoved}
    returning transaction_id::text, position::text`,
};

const insertMany = {
  name: 'append-many',
  text: `insert into events (${columns})
    select $1, $2, $3 + n, type, schema_version, data, $8::jsonb, to_timestamp(occurred_at / 1000)
    from unnest($4::text[], $5::smallint[], $6::jsonb[], $7::float8[]) with ordinality
      as given (type, schema_version, data, occurred_at, n)
    where ${unlessMoved} order by n
    returning transaction_id::text, position::text`,
};

const uniqueViolation = '23505';

/**
 * Appends up to `largestStatement` events in one statement.
 *
 * @throws AppError `VERSION_CONFLICT`
 */
export const appendEvents = async (connection: pg.Pool | pg.PoolClient, append: Append): Promise<Appended> => {
  const { stream, expectedVersion, events } = append;
  try {
    const { rows } = await connection.query<[string, string]>({
      ...(events.length === 1 ? one(append, events[0]!) : many(append)),
      rowMode: 'array',
    });
    const last = rows.at(-1);
    if (last === undefined) throw conflict(stream, expectedVersion);
    return {
      version: expectedVersion + events.length,
      last: { transaction: BigInt(last[0]), position: BigInt(last[1]) },
    };
  } catch (error) {
    throw (error as { code?: string }).code === uniqueViolation ? conflict(stream, expectedVersion, error) : error;
  }
};

const one = ({ stream, expectedVersion, metadata }: Append, event: NewEvent) => ({
  ...insertOne,
  values: [
    stream.ledger,
    stream.stream,
    expectedVersion,
    event.type,
    eventVersions[event.type],
    JSON.stringify(event.data),
    JSON.stringify(metadata),
    event.occurredAt,
  ],
});

const many = ({ stream, expectedVersion, events, metadata }: Append) => ({
  ...insertMany,
  values: [
    stream.ledger,
    stream.stream,
    expectedVersion,
    events.map(({ type }) => type),
    events.map(({ type }) => eventVersions[type]),
    events.map(({ data }) => JSON.stringify(data)),
    events.map(({ occurredAt }) => occurredAt),
    JSON.stringify(metadata),
  ],
});

const conflict = ({ ledger, stream }: StreamId, expectedVersion: number, cause?: unknown): AppError =>
  new AppError('VERSION_CONFLICT', `${stream} is not at version ${expectedVersion}`, {
    details: { ledger, stream, expectedVersion },
    cause,
  });
