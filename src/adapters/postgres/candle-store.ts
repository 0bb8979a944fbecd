import type { Pool } from 'pg';
import { decodeBlocks } from '#domain/market/block.ts';
import { assertAscending, barsBetween } from '#domain/market/merge-bars.ts';
import type { CandleStore, Correction, SeriesId, SeriesState } from '#ports/candle-store.ts';
import { mergeIntoBlocks } from './candle-blocks.ts';
import { lockSeries, seriesCondition, seriesKey } from './candle-series.ts';
import { transaction } from './transaction.ts';

/** From the block that `from` may lie in to the last that starts before `to`: blocks never overlap. */
const blocksBetween = `select data from candle_blocks where ${seriesCondition}
  and first_at >= coalesce((select max(first_at) from candle_blocks where ${seriesCondition} and first_at <= $6), $6)
  and first_at < $7 and last_at >= $6 order by first_at`;

const states = `select ledger, instrument, interval, source, adjustment, sum(bars)::bigint as bars,
    min(first_at) as "firstAt", max(last_at) as "lastAt", max(fetched_at) as "fetchedAt"
  from candle_blocks where ledger = $1 and ($2::text is null or instrument = $2)
  group by ledger, instrument, interval, source, adjustment
  order by instrument, interval, source, adjustment`;

const deleteCorrections = `delete from candle_corrections where ${seriesCondition}`;

/** The tables `candle_blocks` and `candle_corrections`. Writers of one series take turns; readers wait for nobody. */
export const postgresCandleStore = (pool: Pool): CandleStore => {
  const readBlocks = async (series: SeriesId, from: number, to: number): Promise<readonly Uint8Array[]> => {
    const { rows } = await pool.query<{ data: Buffer }>({
      name: 'candle-blocks-between',
      text: blocksBetween,
      values: [...seriesKey(series), toBigint(from), toBigint(to)],
    });
    return rows.map(({ data }) => data);
  };

  return {
    async upsert(series, bars, fetchedAt) {
      assertAscending(bars);
      if (bars.count === 0) return { added: 0, same: 0, corrected: 0 };
      return transaction(pool, (client) => mergeIntoBlocks(client, seriesKey(series), bars, fetchedAt));
    },

    read: async (series, from, to) => barsBetween(decodeBlocks(await readBlocks(series, from, to)), from, to),

    readBlocks,

    async series(ledger, instrument) {
      const { rows } = await pool.query<SeriesState>(states, [ledger, instrument ?? null]);
      return rows;
    },

    async corrections(series) {
      const { rows } = await pool.query<Correction>(
        `select at, open, high, low, close, volume, corrected_at as "correctedAt" from candle_corrections
         where ${seriesCondition} order by at`,
        [...seriesKey(series)],
      );
      return rows;
    },

    async confirm(series, correctedUntil) {
      const { rowCount } = await pool.query(`${deleteCorrections} and corrected_at <= $6`, [
        ...seriesKey(series),
        toBigint(correctedUntil),
      ]);
      return rowCount ?? 0;
    },

    remove: (series) =>
      transaction(pool, async (client) => {
        const key = seriesKey(series);
        await lockSeries(client, key);
        await client.query(`delete from candle_blocks where ${seriesCondition}`, [...key]);
        await client.query(deleteCorrections, [...key]);
      }),
  };
};

/** An open end of a range is infinite; a bigint is not. */
const toBigint = (at: number): number =>
  Math.ceil(Math.min(Math.max(at, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER));
