import { escapeLiteral } from 'pg';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { ExecutionFilter, ExecutionRow, ExecutionStore, ExecutionTally } from '#ports/execution-store.ts';
import { type Connection, withClient } from './connection.ts';
import { fillColumns, readFills } from './fills-reader.ts';

const rowsAtOnce = 5_000;

const columns = `execution_key as "key", account, execution_id as "executionId", order_id as "orderId", instrument,
  case when quantity > 0 then 'buy' else 'sell' end as side, abs(quantity)::text as quantity, price::text as price,
  commission::text as commission, currency, (extract(epoch from executed_at) * 1000)::float8 as "executedAt",
  source_zone as "sourceZone", session_date::text as "sessionDate", sequence::float8 as sequence, batch, row, hints`;

const newestFirst = 'executed_at desc, sequence desc, execution_key desc';

/** The order of the fold. */
export const fillOrder = 'executed_at, sequence, execution_key';

const conditions = (
  ledger: string,
  filter: ExecutionFilter,
): { readonly where: string; readonly values: unknown[] } => {
  const values: unknown[] = [ledger];
  const parts = ['ledger = $1'];
  const add = (sql: (place: string) => string, value: unknown): void => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  if (filter.account) add((place) => `account = any(${place})`, filter.account);
  if (filter.instrument) add((place) => `instrument = any(${place})`, filter.instrument);
  if (filter.side) parts.push(filter.side === 'buy' ? 'quantity > 0' : 'quantity < 0');
  if (filter.batch) add((place) => `batch = ${place}`, filter.batch);
  if (filter.from !== undefined) add((place) => `executed_at >= ${place}`, new Date(filter.from));
  if (filter.to !== undefined) add((place) => `executed_at < ${place}`, new Date(filter.to));
  return { where: parts.join(' and '), values };
};

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

  async *stream(ledger, filter) {
    const { where, values } = conditions(ledger, filter);
    let after: readonly unknown[] = ['', new Date(-8.64e13), 0, ''];
    for (;;) {
      const base = values.length;
      const { rows } = await connection.query<ExecutionRow>(
        `select ${columns} from executions
         where ${where} and (account, executed_at, sequence, execution_key) > ($${base + 1}, $${base + 2}, $${base + 3}, $${base + 4})
         order by account, ${fillOrder} limit ${rowsAtOnce}`,
        [...values, ...after],
      );
      if (rows.length === 0) return;
      yield rows;
      const last = rows.at(-1)!;
      after = [last.account, new Date(last.executedAt), last.sequence, last.key];
    }
  },

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
