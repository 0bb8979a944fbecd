import type { Pool, PoolClient } from 'pg';
import { type AnsweredRange, forgetAnswer, recordAnswer } from '#domain/market/answered-ranges.ts';
import type { SeriesRequests, SourceSeries } from '#ports/series-requests.ts';
import { transaction } from './transaction.ts';

const keyOf = ({ ledger, instrument, interval, source }: SourceSeries) => [ledger, instrument, interval, source];
const ofSeries = '(ledger, instrument, interval, source) = ($1::text, $2::text, $3::text, $4::text)';

/** The table `series_requests`. */
export const postgresSeriesRequests = (pool: Pool): SeriesRequests => ({
  async hold(series, holder, now, until) {
    const { rowCount } = await pool.query(
      `insert into series_requests as held (ledger, instrument, interval, source, holder, held_until)
       values ($1, $2, $3, $4, $5, $7)
       on conflict (ledger, instrument, interval, source) do update
         set holder = excluded.holder, held_until = excluded.held_until
         where held.holder is null or held.holder = excluded.holder or held.held_until <= $6`,
      [...keyOf(series), holder, now, until],
    );
    return rowCount === 1;
  },

  async release(series, holder) {
    await pool.query(`update series_requests set holder = null, held_until = null where ${ofSeries} and holder = $5`, [
      ...keyOf(series),
      holder,
    ]);
  },

  async answered(series) {
    const { rows } = await pool.query<{ answered: readonly AnsweredRange[] }>(
      `select answered from series_requests where ${ofSeries}`,
      keyOf(series),
    );
    return rows[0]?.answered ?? [];
  },

  record: (series, span, at) =>
    transaction(pool, async (client) => {
      await client.query(
        'insert into series_requests (ledger, instrument, interval, source) values ($1, $2, $3, $4) on conflict do nothing',
        keyOf(series),
      );
      await changeAnswered(client, series, (answered) => recordAnswer(answered, span, at));
    }),

  forget: (series, span) =>
    transaction(pool, (client) => changeAnswered(client, series, (answered) => forgetAnswer(answered, span))),
});

const changeAnswered = async (
  client: PoolClient,
  series: SourceSeries,
  change: (answered: readonly AnsweredRange[]) => readonly AnsweredRange[],
): Promise<void> => {
  const { rows } = await client.query<{ answered: readonly AnsweredRange[] }>(
    `select answered from series_requests where ${ofSeries} for update`,
    keyOf(series),
  );
  if (rows[0] === undefined) return;
  await client.query(`update series_requests set answered = $5 where ${ofSeries}`, [
    ...keyOf(series),
    JSON.stringify(change(rows[0].answered)),
  ]);
};
