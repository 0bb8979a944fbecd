import type { Pool } from 'pg';
import { intervalMs } from '#domain/market/bars.ts';
import type { BarFetch, BarFetches, FetchCount } from '#ports/bar-fetches.ts';

const columns = `id::text, ledger, instrument, interval, from_at as "from", to_at as "to", reason, batch, state,
  due_at as "dueAt", added, said, requested_at as "requestedAt", changed_at as "changedAt"`;

const want = `insert into bar_fetches as standing
    (ledger, instrument, interval, from_at, to_at, reason, batch, state, due_at, rank, requested_at, changed_at)
  select $1, instrument, interval, "from", "to", reason, batch, 'waiting', $2, rank, $2, $2
  from jsonb_to_recordset($3) as wanted
    (instrument text, interval text, "from" bigint, "to" bigint, reason text, batch text, rank int)
  on conflict (ledger, instrument, interval, from_at, to_at) do update set
    batch = coalesce(excluded.batch, standing.batch),
    reason = case when standing.state in ('waiting', 'running') then standing.reason else excluded.reason end,
    due_at = case when standing.state in ('waiting', 'running') then standing.due_at else excluded.due_at end,
    requested_at = case when standing.state in ('waiting', 'running') then standing.requested_at else excluded.requested_at end,
    changed_at = case when standing.state in ('waiting', 'running') then standing.changed_at else excluded.changed_at end,
    state = case when standing.state in ('waiting', 'running') then standing.state else 'waiting' end`;

const claim = `update bar_fetches set state = 'running', due_at = $2, changed_at = $1
  where id = (select id from bar_fetches where state in ('waiting', 'running') and due_at <= $1
    order by rank, from_at, id limit 1 for update skip locked)
  returning ${columns}`;

/** The table `bar_fetches`. */
export const postgresBarFetches = (pool: Pool): BarFetches => ({
  async want(ledger, wanted, at) {
    // One statement may not touch a row twice.
    const rows = new Map(
      wanted.map((span) => [JSON.stringify([span.instrument, span.interval, span.from, span.to]), span]),
    );
    const ranked = [...rows.values()].map((span) => ({ ...span, rank: intervalMs[span.interval] / intervalMs['1m'] }));
    await pool.query(want, [ledger, at, JSON.stringify(ranked)]);
  },

  async claim(now, until) {
    const { rows } = await pool.query<BarFetch>(claim, [now, until]);
    return rows[0] ?? null;
  },

  async settle({ ledger, id, changedAt }, { state, dueAt, added, said }, at) {
    await pool.query(
      `update bar_fetches set state = $4, due_at = $5, added = added + $6, said = $7, changed_at = $8
       where ledger = $1 and id = $2 and state = 'running' and changed_at = $3`,
      [ledger, id, changedAt, state, dueAt, added, JSON.stringify(said), at],
    );
  },

  async nextDue() {
    const { rows } = await pool.query<{ due: number | null }>(
      "select min(due_at) as due from bar_fetches where state in ('waiting', 'running')",
    );
    return rows[0]!.due;
  },

  async touching(ledger, instrument, from, to) {
    const { rows } = await pool.query<BarFetch>(
      `select ${columns} from bar_fetches where ledger = $1 and instrument = $2 and from_at < $4 and to_at > $3
       order by changed_at desc, bar_fetches.id desc`,
      [ledger, instrument, from, to],
    );
    return rows;
  },

  async latest(ledger, { limit, batch }) {
    const { rows } = await pool.query<BarFetch>(
      `select ${columns} from bar_fetches where ledger = $1 and ($3::text is null or batch = $3)
       order by changed_at desc, bar_fetches.id desc limit $2`,
      [ledger, limit, batch ?? null],
    );
    return rows;
  },

  async counts(ledger) {
    const { rows } = await pool.query<FetchCount>(
      `select batch, instrument, state, count(*)::int as fetches from bar_fetches where ledger = $1
       group by batch, instrument, state order by instrument`,
      [ledger],
    );
    return rows;
  },

  async forget(before) {
    await pool.query(
      "delete from bar_fetches where state not in ('waiting', 'running') and batch is null and changed_at < $1",
      [before],
    );
  },
});
