import type { PoolClient } from 'pg';
import { type EventType, eventVersions } from '#domain/ledger/events.ts';
import { importStream } from '#domain/ledger/streams.ts';
import { upcast } from '#domain/ledger/upcasters.ts';
import type { Upcast } from './event-rows.ts';

/** The versions that the SQL below reads, and what brings older ones there. */
export type Shapes = { readonly newest: Readonly<Record<EventType, number>>; readonly upcast: Upcast };

export const currentShapes: Shapes = { newest: eventVersions, upcast };

/** A batch, or the part of it whose events lie between two versions of its stream, both exclusive. */
export type RecordedPart = {
  readonly ledger: string;
  readonly batch: string;
  readonly demo: boolean;
  readonly after?: number;
  readonly before?: number;
};

const rowsAtOnce = 5_000;
const wholeStream = { after: 0, before: 2_147_483_647 };

/**
 * Puts what a batch recorded into `executions` and `fill_orders`, read back from its events: for a redo and a rebuild.
 *
 * A fill that is there already stays as it is. Returns the number of executions that came in; their sequences are to be
 * settled.
 */
export const insertRecorded = async (
  client: PoolClient,
  part: RecordedPart,
  shapes: Shapes = currentShapes,
): Promise<number> => {
  const added = await insertEvents(client, part, 'ExecutionRecorded', insertExecutions, shapes);
  await insertEvents(client, part, 'FillResequenced', insertOrders, shapes);
  return added;
};

/**
 * Gives every fill that a batch has recorded or reordered its sequence: the latest place that a standing batch gives it.
 * `leaving`: the batch's own word counts no longer.
 */
export const settleSequences = async (
  client: PoolClient,
  { ledger, batch }: Pick<RecordedPart, 'ledger' | 'batch'>,
  { leaving = false } = {},
): Promise<void> => {
  await client.query(
    `update executions fill
     set sequence = greatest(fill.ordinal, (select max(said.ordinal) from fill_orders said
       where said.ledger = fill.ledger and said.account = fill.account and said.execution_key = fill.execution_key
         and not (said.batch = $2 and $3)))
     from (
       select account, execution_key from fill_orders where ledger = $1 and batch = $2
       union
       select said.account, said.execution_key from fill_orders said
       join executions own using (ledger, account, execution_key) where ledger = $1 and own.batch = $2
     ) touched
     where fill.ledger = $1 and fill.account = touched.account and fill.execution_key = touched.execution_key`,
    [ledger, batch, leaving],
  );
};

/** Gives every fill of every ledger its sequence. */
export const settleAllSequences = async (client: PoolClient): Promise<void> => {
  await client.query(
    `update executions fill set sequence = said.latest
     from (select ledger, account, execution_key, max(ordinal) as latest from fill_orders group by 1, 2, 3) said
     where fill.ledger = said.ledger and fill.account = said.account and fill.execution_key = said.execution_key
       and said.latest > fill.ordinal`,
  );
};

const insertEvents = async (
  client: PoolClient,
  { ledger, batch, demo, ...part }: RecordedPart,
  type: EventType,
  insert: (source: string, demo: boolean) => string,
  { newest, upcast }: Shapes,
): Promise<number> => {
  const { after, before } = { ...wholeStream, ...part };
  const events = `events where ledger = $1 and stream = $2 and type = '${type}' and stream_version > $3 and stream_version < $4`;
  const stream = importStream(batch);
  const current = `(select ledger, substr(stream, 8) as batch, data from ${events} and schema_version = ${newest[type]})`;
  const inserted = await client.query(insert(current, demo), [ledger, stream, after, before]);
  let count = inserted.rowCount ?? 0;
  for (let last = after; ; ) {
    const { rows } = await client.query<{ place: number; version: number; data: unknown }>(
      `select stream_version as place, schema_version as version, data from ${events} and schema_version <> ${newest[type]}
       order by stream_version limit ${rowsAtOnce}`,
      [ledger, stream, last, before],
    );
    if (rows.length === 0) return count;
    const lifted = JSON.stringify(rows.map(({ version, data }) => upcast(type, version, data)));
    const source = '(select $1 as ledger, $2 as batch, data from jsonb_array_elements($3::jsonb) data)';
    count += (await client.query(insert(source, demo), [ledger, batch, lifted])).rowCount ?? 0;
    last = rows.at(-1)!.place;
  }
};

const insertExecutions = (source: string, demo: boolean): string => `
  insert into executions (ledger, account, execution_key, batch, row, execution_id, order_id, instrument, quantity,
    price, commission, currency, executed_at, source_zone, session_date, sequence, ordinal, hints, demo)
  select ledger, data ->> 'account', data ->> 'executionKey', batch, (data ->> 'row')::int, data ->> 'executionId',
    data ->> 'orderId', data ->> 'instrument',
    case data ->> 'side' when 'buy' then (data ->> 'quantity')::numeric else -(data ->> 'quantity')::numeric end,
    (data ->> 'price')::numeric, (data ->> 'commission')::numeric, data ->> 'currency',
    (data ->> 'executedAt')::timestamptz, data ->> 'sourceZone', (data ->> 'sessionDate')::date,
    (data ->> 'sequence')::int, (data ->> 'sequence')::int, data -> 'hints', ${demo}
  from ${source} recorded
  on conflict (ledger, account, execution_key) do nothing`;

const insertOrders = (source: string): string => `
  insert into fill_orders (ledger, account, execution_key, batch, ordinal)
  select ledger, data ->> 'account', data ->> 'executionKey', batch, (data ->> 'sequence')::int
  from ${source} said
  on conflict (ledger, account, execution_key, batch) do nothing`;
