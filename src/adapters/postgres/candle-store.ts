import type { Pool } from 'pg';
import { decodeBlock, decodeBlocks } from '#domain/market/block.ts';
import { assertAscending, barsBetween } from '#domain/market/merge-bars.ts';
import type { BlockState, CandleStore, Correction, SeriesId, SeriesState } from '#ports/candle-store.ts';
import { mergeIntoBlocks, removeFromBlocks } from './candle-blocks.ts';
import { seriesCondition, seriesKey } from './candle-series.ts';
import { transaction } from './transaction.ts';

/** From the block that `from` may lie in to the last that starts before `to`: blocks never overlap. */
const blocksBetween = `select data from candle_blocks where ${seriesCondition}
  and first_at >= coalesce((select max(first_at) from candle_blocks where ${seriesCondition} and first_at <= $6), $6)
  and first_at < $7 and last_at >= $6 order by first_at`;

/** The same of many series, each with its own ends. */
const blocksOfMany = `select wanted.place::int as place, block.data
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[])
    with ordinality as wanted(ledger, instrument, interval, source, adjustment, from_at, to_at, place)
  cross join lateral (
    select first_at, data from candle_blocks candle
    where (candle.ledger, candle.instrument, candle.interval, candle.source, candle.adjustment)
        = (wanted.ledger, wanted.instrument, wanted.interval, wanted.source, wanted.adjustment)
      and first_at >= coalesce((
        select max(first_at) from candle_blocks before
        where (before.ledger, before.instrument, before.interval, before.source, before.adjustment)
            = (wanted.ledger, wanted.instrument, wanted.interval, wanted.source, wanted.adjustment)
          and first_at <= wanted.from_at), wanted.from_at)
      and first_at < wanted.to_at and last_at >= wanted.from_at
  ) block
  order by wanted.place, block.first_at`;

/** Blocks that reach beyond an end are counted by their bars, the others by what their rows say. */
const countsBetween = `select wanted.place::int as place,
    coalesce(sum(block.bars) filter (where block.first_at >= $6 and block.last_at < $7), 0)::int as whole,
    coalesce(array_agg(block.data) filter (where block.first_at < $6 or block.last_at >= $7), '{}') as cut
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    with ordinality as wanted(ledger, instrument, interval, source, adjustment, place)
  cross join lateral (
    select first_at, last_at, bars, data from candle_blocks candle
    where (candle.ledger, candle.instrument, candle.interval, candle.source, candle.adjustment)
        = (wanted.ledger, wanted.instrument, wanted.interval, wanted.source, wanted.adjustment)
      and first_at >= coalesce((
        select max(first_at) from candle_blocks before
        where (before.ledger, before.instrument, before.interval, before.source, before.adjustment)
            = (wanted.ledger, wanted.instrument, wanted.interval, wanted.source, wanted.adjustment)
          and first_at <= $6), $6)
      and first_at < $7 and last_at >= $6
  ) block
  group by wanted.place`;

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

    async readBlocksOf(ranges) {
      const found = ranges.map((): Uint8Array[] => []);
      if (ranges.length === 0) return found;
      const keys = ranges.map(({ series }) => seriesKey(series));
      const { rows } = await pool.query<{ place: number; data: Buffer }>({
        name: 'candle-blocks-of-many',
        text: blocksOfMany,
        values: [
          ...[0, 1, 2, 3, 4].map((column) => keys.map((key) => key[column])),
          ranges.map(({ from }) => toBigint(from)),
          ranges.map(({ to }) => toBigint(to)),
        ],
      });
      for (const { place, data } of rows) found[place - 1]!.push(data);
      return found;
    },

    async countWithin(series, from, to) {
      const counts = series.map(() => 0);
      if (series.length === 0) return counts;
      const keys = series.map(seriesKey);
      const { rows } = await pool.query<{ place: number; whole: number; cut: readonly Buffer[] }>({
        name: 'candle-counts-between',
        text: countsBetween,
        values: [...[0, 1, 2, 3, 4].map((column) => keys.map((key) => key[column])), toBigint(from), toBigint(to)],
      });
      for (const { place, whole, cut } of rows) {
        const ends = cut.map((data) => barsBetween(decodeBlock(data), from, to).count);
        counts[place - 1] = ends.reduce((sum, count) => sum + count, whole);
      }
      return counts;
    },

    async blocks(series) {
      const { rows } = await pool.query<BlockState>({
        name: 'candle-block-states',
        text: `select bars, fetched_at as "fetchedAt", first_at as "firstAt", last_at as "lastAt"
          from candle_blocks where ${seriesCondition} order by first_at`,
        values: [...seriesKey(series)],
      });
      return rows;
    },

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

    remove: (series, from, to) =>
      transaction(pool, async (client) => {
        const span = [toBigint(from), toBigint(to)] as const;
        const removed = await removeFromBlocks(client, seriesKey(series), ...span);
        await client.query(`${deleteCorrections} and at >= $6 and at < $7`, [...seriesKey(series), ...span]);
        return removed;
      }),
  };
};

/** An open end of a range is infinite; a bigint is not. */
const toBigint = (at: number): number =>
  Math.ceil(Math.min(Math.max(at, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER));
