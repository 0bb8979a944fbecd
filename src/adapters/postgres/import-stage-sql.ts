import type { PoolClient } from 'pg';
import { eventVersions } from '#domain/ledger/events.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { EventMetadata } from '#ports/event-store.ts';
import { settleSequences } from './recorded-executions.ts';

/**
 * `staged_rows` takes the file as it is, each execution by its row and its part of it; `staged_notes` the rows that are held.
 */
export const createStage = `
  create temporary table staged_rows (
    row int, part int, account text, execution_id text, order_id text, instrument text, quantity numeric, price numeric,
    commission numeric, currency text, executed_at timestamptz, source_zone text, session_date date, hints jsonb
  ) on commit drop;
  create temporary table staged_notes (row int, note jsonb) on commit drop;
  create temporary table staged_status (row int, part int, status text, ordinal int, primary key (row, part)) on commit drop;
  set local work_mem = '128MB'`;

/** More executions than any row has; row and part make one number, which is cheaper to compare than two. */
const partsOfRow = 100;

/**
 * Names every row, orders the rows of one instant as the source lists them, and says what is not new.
 *
 * A row without an id is named by its content and its ordinal among equal rows: two real fills may be equal in every
 * column, and the same file again gives the same names. What the platform adds beside the facts (name, connection,
 * position column) is no content: another dialect of the same export must not conflict.
 *
 * A million wide rows are written once: the few names and places that are not the usual ones stand in narrow tables
 * beside them, and `staged_keys` is a view over all three.
 */
export const classifyRows = (newestFirst: boolean): readonly { readonly sql: string; readonly ledger: boolean }[] => {
  const order = newestFirst ? 'row desc, part' : 'row, part';
  const content = 'account, instrument, quantity, price, commission, executed_at';
  return [
    {
      // The instant first: it is the cheapest to compare, and few rows share it.
      ledger: false,
      sql: `create temporary table staged_places on commit drop as
        select row, part, sequence from (
          select row, part, row_number() over (partition by executed_at, instrument, account order by ${order})::int as sequence
          from staged_rows) places
        where sequence > 1`,
    },
    {
      ledger: false,
      sql: `create temporary table staged_names on commit drop as
        select row, part, 'row-' || md5(concat_ws('|', instrument, quantity, price, commission, extract(epoch from executed_at)))
          || '-' || row_number() over (partition by ${content} order by ${order}) as execution_key
        from staged_rows where execution_id is null`,
    },
    { ledger: false, sql: 'analyze staged_rows (row, part, account, execution_id), staged_places, staged_names' },
    {
      ledger: false,
      sql: `create temporary view staged_keys as
        select staged_rows.*, coalesce(place.sequence, 1) as sequence, coalesce(execution_id, named.execution_key) as execution_key
        from staged_rows left join staged_places place using (row, part) left join staged_names named using (row, part)`,
    },
    {
      // The same id twice within the file: the first row counts.
      ledger: false,
      sql: `insert into staged_status
        select later.row, later.part, case when (later.instrument, later.quantity, later.price, later.commission, later.executed_at)
            is distinct from (first.instrument, first.quantity, first.price, first.commission, first.executed_at)
          then 'conflicting' else 'duplicate' end, null
        from (select account, execution_key, min(row::bigint * ${partsOfRow} + part) as place from staged_keys
          group by 1, 2 having count(*) > 1) again
        join staged_keys first on first.row = again.place / ${partsOfRow} and first.part = again.place % ${partsOfRow}
        join staged_keys later on later.account = again.account and later.execution_key = again.execution_key
          and later.row::bigint * ${partsOfRow} + later.part > again.place`,
    },
    {
      ledger: true,
      sql: `insert into staged_status
        select staged.row, staged.part, case when (staged.instrument, staged.quantity, staged.price, staged.commission, staged.executed_at)
            is distinct from (known.instrument, known.quantity, known.price, known.commission, known.executed_at)
          then 'conflicting' else 'duplicate' end, known.ordinal
        from staged_keys staged
        join executions known on known.ledger = $1 and known.account = staged.account
          and known.execution_key = staged.execution_key
        on conflict (row, part) do nothing`,
    },
    { ledger: false, sql: 'analyze staged_status' },
  ];
};

/** Consecutive row numbers folded into ranges. */
export const duplicateRanges = `
  select min(row) as first, max(row) as last
  from (select row, row - row_number() over (order by row) as run
    from (select distinct row from staged_status where status = 'duplicate') duplicates) runs
  group by run order by 1`;

/** Held rows, and rows in conflict written as held rows: what the ledger has, and what the file says. */
export const noteRows = (limit: string): string => `
  select note from (
    select row, note from staged_notes
    union all
    select staged.row, jsonb_build_object('row', staged.row, 'reason', 'CONFLICTING', 'field', 'ID',
      'expected', coalesce(known.content, 'the first row with this id in the file'), 'found', ${contentOf('staged')},
      'cells', jsonb_build_object('account', staged.account, 'id', staged.execution_key, 'instrument', staged.instrument))
    from staged_status status join staged_keys staged using (row, part)
    left join lateral (select ${contentOf('known')} as content from executions known
      where known.ledger = $1 and known.account = staged.account and known.execution_key = staged.execution_key) known on true
    where status.status = 'conflicting'
  ) notes order by row ${limit}`;

const isoInstant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const contentOf = (table: string): string =>
  `concat_ws(' ', case when ${table}.quantity > 0 then 'buy' else 'sell' end, abs(${table}.quantity), ${table}.instrument,
     '@', ${table}.price, 'at', ${isoInstant(`${table}.executed_at`)},
     'commission', ${table}.commission)`;

/**
 * Fills that another batch has recorded, where this file lists them later among the fills of their instant than that
 * batch's file does. A row that repeats another of the file has no ordinal of the ledger and is none of them.
 */
export const laterRows = `staged_keys staged join staged_status status using (row, part)
  where status.status = 'duplicate' and staged.sequence > status.ordinal`;

const newRows = `staged_keys staged where not exists (
  select from staged_status status where status.row = staged.row and status.part = staged.part)`;

const insertEvents =
  'insert into events (ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at)';

/**
 * Appends an event for every new, every resequenced and every held row after `version`, and writes the executions.
 *
 * The JSON and the typed columns come from the same staged row; that they agree is held by the rebuild test. Fills go in
 * as the file has them: nothing reads them by their place in the stream, and sorting a million wide rows takes its time.
 */
export const appendRows = async (
  client: PoolClient,
  at: { readonly ledger: string; readonly batch: string; readonly version: number; readonly demo: boolean },
  metadata: EventMetadata,
): Promise<void> => {
  const stream = importStream(at.batch);
  let version = at.version;
  const recorded = await client.query(
    `${insertEvents}
     select $1, $2, $3 + row_number() over (), 'ExecutionRecorded', ${eventVersions.ExecutionRecorded},
       jsonb_build_object('account', staged.account, 'executionKey', staged.execution_key,
         'executionId', staged.execution_id, 'orderId', staged.order_id, 'instrument', staged.instrument,
         'side', case when staged.quantity > 0 then 'buy' else 'sell' end, 'quantity', abs(staged.quantity)::text,
         'price', staged.price::text, 'commission', staged.commission::text, 'currency', staged.currency,
         'executedAt', ${isoInstant('staged.executed_at')},
         'sourceZone', staged.source_zone, 'sessionDate', staged.session_date, 'sequence', staged.sequence,
         'row', staged.row, 'hints', staged.hints),
       $4::jsonb, staged.executed_at
     from ${newRows}`,
    [at.ledger, stream, version, JSON.stringify(metadata)],
  );
  version += recorded.rowCount ?? 0;
  const resequenced = await client.query(
    `${insertEvents}
     select $1, $2, $3 + row_number() over (order by staged.row, staged.part), 'FillResequenced', ${eventVersions.FillResequenced},
       jsonb_build_object('account', staged.account, 'executionKey', staged.execution_key, 'instrument', staged.instrument,
         'executedAt', ${isoInstant('staged.executed_at')}, 'sequence', staged.sequence, 'row', staged.row),
       $4::jsonb, staged.executed_at
     from ${laterRows} order by staged.row, staged.part`,
    [at.ledger, stream, version, JSON.stringify(metadata)],
  );
  version += resequenced.rowCount ?? 0;
  await client.query(
    `${insertEvents}
     select $1, $2, $3 + row_number() over (order by (note ->> 'row')::int), 'RowHeld', ${eventVersions.RowHeld}, note, $4::jsonb, now()
     from (${noteRows('')}) notes`,
    [at.ledger, stream, version, JSON.stringify(metadata)],
  );
  await client.query(
    `insert into executions (ledger, account, execution_key, batch, row, execution_id, order_id, instrument, quantity,
       price, commission, currency, executed_at, source_zone, session_date, sequence, ordinal, hints, demo)
     select $1, account, execution_key, $2, row, execution_id, order_id, instrument, quantity, price, commission,
       currency, executed_at, source_zone, session_date, sequence, sequence, hints, $3
     from ${newRows}`,
    [at.ledger, at.batch, at.demo],
  );
  await client.query(
    `insert into fill_orders (ledger, account, execution_key, batch, ordinal)
     select $1, account, execution_key, $2, sequence from ${laterRows}
     on conflict (ledger, account, execution_key, batch) do update set ordinal = greatest(fill_orders.ordinal, excluded.ordinal)`,
    [at.ledger, at.batch],
  );
  await settleSequences(client, at);
};
