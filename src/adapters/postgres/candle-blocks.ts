import type { PoolClient } from 'pg';
import type { Bars } from '#domain/market/bars.ts';
import { blockBars, decodeBlock, encodeBlock } from '#domain/market/block.ts';
import { firstAtLeast, mergeBars, sliceBars } from '#domain/market/merge-bars.ts';
import type { Upserted } from '#ports/candle-store.ts';
import { lockSeries, type SeriesKey, seriesCondition } from './candle-series.ts';

type Block = { readonly firstAt: number; readonly data: Buffer; readonly isLast: boolean };

/**
 * The blocks whose bars a batch from $6 to $7 may stand among. A batch that begins before every block goes to the first
 * of them too, so that bars fetched backwards one by one do not end in blocks of one.
 */
const touchedBlocks = `with bounds as (
    select (select max(first_at) from candle_blocks where ${seriesCondition} and first_at <= $6) as before,
      (select min(first_at) from candle_blocks where ${seriesCondition} and first_at > $6) as after,
      (select max(first_at) from candle_blocks where ${seriesCondition}) as last
  )
  select first_at as "firstAt", data, first_at = last as "isLast" from candle_blocks, bounds
  where ${seriesCondition} and first_at >= coalesce(before, $6)
    and first_at <= case when before is null then greatest($7, after) else $7 end
  order by first_at`;

/** Merges bars that ascend into the blocks of a series, within a transaction; a block that stays the same is not written. */
export const mergeIntoBlocks = async (
  client: PoolClient,
  key: SeriesKey,
  bars: Bars,
  fetchedAt: number,
): Promise<Upserted> => {
  await lockSeries(client, key);
  const { rows: touched } = await client.query<Block>(touchedBlocks, [
    ...key,
    bars.time[0]!,
    bars.time[bars.count - 1]!,
  ]);
  if (touched.length === 0) {
    await insertBlocks(client, key, [...cut(bars, true)], fetchedAt);
    return { added: bars.count, same: 0, corrected: 0 };
  }
  const total = { added: 0, same: 0, corrected: 0 };
  const outdated: number[] = [];
  const written: Bars[] = [];
  let from = 0;
  for (const [index, block] of touched.entries()) {
    const next = touched[index + 1]?.firstAt ?? Number.POSITIVE_INFINITY;
    const to = firstAtLeast(bars.time, bars.count, next);
    if (from === to) continue;
    const stored = decodeBlock(block.data);
    const merged = mergeBars(stored, sliceBars(bars, from, to));
    from = to;
    total.added += merged.added;
    total.same += merged.same;
    total.corrected += merged.corrected.length;
    if (merged.added + merged.corrected.length === 0) continue;
    await keepReplaced(client, key, stored, merged.corrected, fetchedAt);
    outdated.push(block.firstAt);
    written.push(...cut(merged.bars, block.isLast));
  }
  await client.query(`delete from candle_blocks where ${seriesCondition} and first_at = any($6::bigint[])`, [
    ...key,
    outdated,
  ]);
  await insertBlocks(client, key, written, fetchedAt);
  return total;
};

const blocksWithin = `from candle_blocks where ${seriesCondition} and first_at < $7 and last_at >= $6`;

type GoneBlock = { readonly bars: number; readonly data: Buffer | null; readonly fetchedAt: number };

/**
 * Takes the bars from `from` up to, without, `to` out of the blocks of a series, within a transaction; returns how many. A block that
 * goes as a whole is not read: a damaged one can be removed.
 */
export const removeFromBlocks = async (
  client: PoolClient,
  key: SeriesKey,
  from: number,
  to: number,
): Promise<number> => {
  await lockSeries(client, key);
  const { rows: gone } = await client.query<GoneBlock>(
    `with gone as (delete ${blocksWithin} returning bars, first_at, last_at, data, fetched_at)
     select bars, case when first_at < $6 or last_at >= $7 then data end as data, fetched_at as "fetchedAt"
     from gone order by first_at`,
    [...key, from, to],
  );
  let removed = 0;
  for (const { bars: count, data, fetchedAt } of gone) {
    removed += count;
    if (data === null) continue;
    const bars = decodeBlock(data);
    const start = firstAtLeast(bars.time, bars.count, from);
    const end = firstAtLeast(bars.time, bars.count, to);
    const left = [sliceBars(bars, 0, start), sliceBars(bars, end, bars.count)].filter((part) => part.count > 0);
    removed -= left.reduce((sum, part) => sum + part.count, 0);
    await insertBlocks(client, key, left, fetchedAt);
  }
  return removed;
};

/**
 * Cuts bars into blocks. At the end of a series all are full but the last, because bars come in at the end; elsewhere
 * they are of one size, which leaves each of them room.
 */
const cut = function* (bars: Bars, isLast: boolean): Generator<Bars> {
  const size = isLast ? blockBars : Math.ceil(bars.count / Math.ceil(bars.count / blockBars));
  for (let from = 0; from < bars.count; from += size) {
    yield sliceBars(bars, from, Math.min(from + size, bars.count));
  }
};

const blocksPerStatement = 64;

const insertBlocks = async (
  client: PoolClient,
  key: SeriesKey,
  blocks: readonly Bars[],
  fetchedAt: number,
): Promise<void> => {
  for (let from = 0; from < blocks.length; from += blocksPerStatement) {
    const part = blocks.slice(from, from + blocksPerStatement);
    const rows = part.map((_, row) => {
      const column = 7 + row * 4;
      return `($1, $2, $3, $4, $5, $${column}, $${column + 1}, $${column + 2}, $6, $${column + 3})`;
    });
    await client.query(
      `insert into candle_blocks
         (ledger, instrument, interval, source, adjustment, first_at, last_at, bars, fetched_at, data)
       values ${rows.join(', ')}`,
      [
        ...key,
        fetchedAt,
        ...part.flatMap((bars) => [
          bars.time[0],
          bars.time[bars.count - 1],
          bars.count,
          Buffer.from(encodeBlock(bars).buffer),
        ]),
      ],
    );
  }
};

/** Of a bar that is corrected again before anybody confirmed, the values that were there first are kept. */
const keepReplaced = async (
  client: PoolClient,
  key: SeriesKey,
  stored: Bars,
  corrected: readonly number[],
  fetchedAt: number,
): Promise<void> => {
  if (corrected.length === 0) return;
  const column = (values: Float64Array): readonly number[] => corrected.map((index) => values[index]!);
  await client.query(
    `insert into candle_corrections
       (ledger, instrument, interval, source, adjustment, at, open, high, low, close, volume, corrected_at)
     select $1, $2, $3, $4, $5, replaced.*, $12::bigint
     from unnest($6::bigint[], $7::float8[], $8::float8[], $9::float8[], $10::float8[], $11::float8[]) replaced
     on conflict do nothing`,
    [
      ...key,
      column(stored.time),
      column(stored.open),
      column(stored.high),
      column(stored.low),
      column(stored.close),
      column(stored.volume),
      fetchedAt,
    ],
  );
};
