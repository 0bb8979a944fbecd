import type { Pool } from 'pg';
import type { PositionKey } from '#domain/ledger/fills.ts';
import type { ExcursionStore, ToMeasure } from '#ports/excursion-store.ts';
import { analyzeIfGrown } from './grown-table.ts';
import { postgresPositionStore } from './position-store.ts';
import { transaction } from './transaction.ts';

/** The position is still what was measured. */
export const sameAsMeasured = (position: string, measured: string): string =>
  `${measured}.closed_at = ${position}.closed_at and ${measured}.executions = ${position}.executions
   and ${measured}.gross_pnl = ${position}.gross_pnl`;

const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Bars so long before the opening or after the closing may still be read for a position. */
const aroundMs = 7 * 86_400_000;

const toMeasure = `
  select p.id as position, ${milliseconds('p.opened_at')} as "openedAt", ${milliseconds('p.closed_at')} as "closedAt"
  from positions p left join position_excursions e on e.ledger = p.ledger and e.position = p.id
  where p.ledger = $1 and p.account = $2 and p.instrument = $3 and p.status = 'closed'
    and (e.position is null or not (${sameAsMeasured('p', 'e')}) or exists (
      select from candle_blocks b
      where b.ledger = p.ledger and b.instrument = any($4) and b.fetched_at >= e.measured_at
        and b.first_at <= ${milliseconds('p.closed_at')} + $5 and b.last_at >= ${milliseconds('p.opened_at')} - $5))
  order by p.opened_at, p.id`;

const keep = `
  insert into position_excursions as kept
    (ledger, position, closed_at, executions, gross_pnl, adverse, favourable, measured_at)
  select p.ledger, p.id, p.closed_at, p.executions, p.gross_pnl, m.adverse, m.favourable, $5
  from unnest($2::text[], $3::numeric[], $4::numeric[]) as m (position, adverse, favourable)
  join positions p on p.ledger = $1 and p.id = m.position and p.status = 'closed'
  on conflict (ledger, position) do update set
    closed_at = excluded.closed_at, executions = excluded.executions, gross_pnl = excluded.gross_pnl,
    adverse = excluded.adverse, favourable = excluded.favourable, measured_at = excluded.measured_at
  returning 1`;

const changed = `
  select exists (
    select from unnest($2::text[], $3::numeric[], $4::numeric[]) as m (position, adverse, favourable)
    left join position_excursions e on e.ledger = $1 and e.position = m.position
    where (e.adverse, e.favourable) is distinct from (m.adverse, m.favourable)) as changed`;

const forget = `
  with forgotten as (
    delete from position_excursions e using positions p
    where e.ledger = $1 and p.ledger = $1 and p.id = e.position and p.instrument = any($2)
      and ${milliseconds('p.opened_at')} <= $4::float8 + $5 and ${milliseconds('p.closed_at')} >= $3::float8 - $5
    returning p.account, p.instrument)
  select distinct account, instrument from forgotten`;

/** The table `position_excursions`. */
export const postgresExcursionStore = (pool: Pool): ExcursionStore => ({
  async toMeasure(ledger, { account, instrument }, instruments) {
    const { rows } = await pool.query<ToMeasure>(toMeasure, [ledger, account, instrument, instruments, aroundMs]);
    return rows;
  },

  forget: (ledger, instruments, { from, to }) =>
    transaction(pool, async (client) => {
      const { rows } = await client.query<PositionKey>(forget, [ledger, instruments, from, to, aroundMs]);
      if (rows.length > 0) await postgresPositionStore(client).markChanged(ledger, rows);
    }),

  keep: (ledger, key, measured, measuredAt) =>
    transaction(pool, async (client) => {
      const values = [
        ledger,
        measured.map(({ position }) => position),
        measured.map(({ adverse }) => adverse),
        measured.map(({ favourable }) => favourable),
      ];
      const { rows } = await client.query<{ changed: boolean }>(changed, values);
      await client.query(keep, [...values, measuredAt]);
      await analyzeIfGrown(client, 'position_excursions');
      if (rows[0]!.changed) await postgresPositionStore(client).markChanged(ledger, [key]);
    }),
});
