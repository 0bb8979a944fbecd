import { escapeLiteral } from 'pg';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { ExecutionFilter, ExecutionRow, ExecutionStore, ExecutionTally } from '#ports/execution-store.ts';
import { type Connection, streamWithClient, withClient } from './connection.ts';
import { copyRows } from './copy-rows.ts';
import { fillColumns, readFills } from './fills-reader.ts';

const columns = `execution_key as "key", account, execution_id as "executionId", order_id as "orderId", instrument,
  case when quantity > 0 then 'buy' else 'sell' end as side, abs(quantity)::text as quantity, price::text as price,
  commission::text as commission, currency, (extract(epoch from executed_at) * 1000)::float8 as "executedAt",
  source_zone as "sourceZone", session_date::text as "sessionDate", sequence::float8 as sequence, batch, row, hints`;

const newestFirst = 'executed_at desc, sequence desc, execution_key desc';

/** The order of the fold. */
export const fillOrder = 'executed_at, sequence, execution_key';

/** What COPY sends; it has no nulls, and an id is never an empty text. */
const streamed = `execution_key, account, coalesce(execution_id, ''), coalesce(order_id, ''), instrument,
  case when quantity > 0 then 'buy' else 'sell' end, abs(quantity), price, commission, currency,
  extract(epoch from executed_at)::float8 * 1000, source_zone, session_date, sequence, batch, row, hints`;

const streamedRow = (row: readonly string[]): ExecutionRow => ({
  key: row[0]!,
  account: row[1]!,
  executionId: row[2] === '' ? null : row[2]!,
  orderId: row[3] === '' ? null : row[3]!,
  instrument: row[4]!,
  side: row[5] as ExecutionRow['side'],
  quantity: row[6]!,
  price: row[7]!,
  commission: row[8]!,
  currency: row[9]!,
  executedAt: Math.round(Number(row[10])),
  sourceZone: row[11]!,
  sessionDate: row[12]!,
  sequence: Number(row[13]),
  batch: row[14]!,
  row: Number(row[15]),
  hints: JSON.parse(row[16]!),
});

/** SQL for what matches; `placed` gives the SQL of a value. */
const conditionsWith = (
  placed: (value: string | Date | readonly string[]) => string,
  ledger: string,
  { account, instrument, side, batch, from, to }: ExecutionFilter,
): string =>
  [
    `ledger = ${placed(ledger)}`,
    ...(account ? [`account = any(${placed(account)})`] : []),
    ...(instrument ? [`instrument = any(${placed(instrument)})`] : []),
    ...(side ? [side === 'buy' ? 'quantity > 0' : 'quantity < 0'] : []),
    ...(batch ? [`batch = ${placed(batch)}`] : []),
    ...(from === undefined ? [] : [`executed_at >= ${placed(new Date(from))}`]),
    ...(to === undefined ? [] : [`executed_at < ${placed(new Date(to))}`]),
  ].join(' and ');

const conditions = (ledger: string, filter: ExecutionFilter) => {
  const values: unknown[] = [];
  const where = conditionsWith((value) => `$${values.push(value)}`, ledger, filter);
  return { where, values };
};

/** The same for COPY, which takes no parameters. */
const literalConditions = (ledger: string, filter: ExecutionFilter): string =>
  conditionsWith(
    (value) => {
      if (value instanceof Date) return `${escapeLiteral(value.toISOString())}::timestamptz`;
      if (typeof value === 'string') return escapeLiteral(value);
      return `array[${value.map(escapeLiteral).join(', ')}]::text[]`;
    },
    ledger,
    filter,
  );

/** The table `executions`: the typed columns beside the events, one row for each fill that counts. */
export const postgresExecutionStore = (connection: Connection): ExecutionStore => ({
  async list(ledger, filter, { offset, limit }, keys) {
    const { where, values } = conditions(ledger, filter);
    const place = (index: number): string => `$${values.length + index}`;
    if (keys === undefined) {
      const { rows } = await connection.query<ExecutionRow>(
        `select ${columns} from executions where ${where} order by ${newestFirst} offset ${place(1)} limit ${place(2)}`,
        [...values, offset, limit],
      );
      return rows;
    }
    // Key by key from its newest end: the index by time would walk past all that was traded since.
    const { rows } = await connection.query<ExecutionRow>(
      `select ${columns} from unnest(${place(3)}::text[], ${place(4)}::text[]) as key (of_account, of_instrument)
       cross join lateral (select * from executions where ${where} and account = of_account and instrument = of_instrument
         order by ${newestFirst} limit ${place(1)}::bigint + ${place(2)}::bigint) newest
       order by ${newestFirst} offset ${place(1)} limit ${place(2)}`,
      [...values, offset, limit, keys.map(({ account }) => account), keys.map(({ instrument }) => instrument)],
    );
    return rows;
  },

  async count(ledger, filter) {
    const { where, values } = conditions(ledger, filter);
    const { rows } = await connection.query<{ total: number }>(
      `select count(*)::int as total from executions where ${where}`,
      values,
    );
    return rows[0]!.total;
  },

  async tallies(ledger, key) {
    const { rows } = await connection.query<ExecutionTally>(
      `select account, instrument, case when quantity > 0 then 'buy' else 'sell' end as side, batch,
         count(*)::int as executions
       from executions where ledger = $1 ${key === undefined ? '' : 'and account = $2 and instrument = $3'}
       group by 1, 2, 3, 4`,
      key === undefined ? [ledger] : [ledger, key.account, key.instrument],
    );
    return rows;
  },

  // One query, one sort: page by page each page sorts all that is left of the account again.
  stream: (ledger, filter) =>
    streamWithClient(connection, async function* (client) {
      const select = `select ${streamed} from executions where ${literalConditions(ledger, filter)}
        order by account, ${fillOrder}`;
      for await (const rows of copyRows(client, select)) yield rows.map(streamedRow);
    }),

  fillsOf: (ledger, key, from) =>
    withClient(connection, (client) =>
      readFills(
        client,
        `select ${fillColumns} from executions
         where ledger = ${escapeLiteral(ledger)} and account = ${escapeLiteral(key.account)}
           and instrument = ${escapeLiteral(key.instrument)}
           ${from === null ? '' : `and executed_at >= ${escapeLiteral(new Date(from).toISOString())}::timestamptz`}
         order by ${fillOrder}`,
      ),
    ),

  async between(ledger, key, from, to) {
    const { rows } = await connection.query<ExecutionRow>(
      `select ${columns} from executions
       where ledger = $1 and account = $2 and instrument = $3 and executed_at between $4 and $5 order by ${fillOrder}`,
      [ledger, key.account, key.instrument, new Date(from), new Date(to)],
    );
    return rows;
  },

  async byKey(ledger, account, key) {
    const { rows } = await connection.query<ExecutionRow>(
      `select ${columns} from executions where ledger = $1 and account = $2 and execution_key = $3`,
      [ledger, account, key],
    );
    return rows[0] ?? null;
  },

  async offTick(ledger, batch, ticks) {
    const { rows } = await connection.query<{ instrument: string; count: number; row: number; price: string }>(
      `select distinct on (instrument) instrument, count(*) over (partition by instrument)::int as count, row,
         trim_scale(price)::text as price
       from executions join unnest($3::text[], $4::numeric[]) as ticks (instrument, tick) using (instrument)
       where ledger = $1 and batch = $2 and mod(price, tick) <> 0 order by instrument, row`,
      [ledger, batch, [...ticks.keys()], [...ticks.values()]],
    );
    return rows;
  },

  async touchedBy(ledger, batch) {
    const { rows } = await connection.query<PositionKey & { from: number }>(
      `select data ->> 'account' as account, data ->> 'instrument' as instrument,
              (extract(epoch from min(occurred_at)) * 1000)::float8 as "from"
       from events where ledger = $1 and stream = $2 and type in ('ExecutionRecorded', 'FillResequenced') group by 1, 2`,
      [ledger, importStream(batch)],
    );
    return rows;
  },

  async keys() {
    const { rows } = await connection.query<PositionKey & { ledger: string }>(
      'select distinct ledger, account, instrument from executions',
    );
    return rows;
  },
});
