import { type Bars, intervalMs } from '#domain/market/bars.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import { lengthOf, longestOf } from '#domain/market/multiples.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { ReadSeries } from './adjusted-series.ts';
import type { Wanted } from './choose-series.ts';
import { storedEnd } from './choose-series.ts';
import { barsOf, readStored, type StoredBars } from './read-series.ts';

/** Some more time than bars usually take, so that one look is mostly enough. */
const reserve = 1.5;

/**
 * Reads the last `points` bars of what is wanted, or all where there are fewer, without touching what comes before.
 *
 * How much time they take is not known beforehand: it is looked at twice as far back until there are enough.
 */
export const readLatest = async (
  store: Pick<CandleStore, 'readBlocks'>,
  series: ReadSeries,
  wanted: Wanted,
  points: number,
  calendar: string,
): Promise<{ readonly read: StoredBars; readonly bars: Bars }> => {
  const { interval } = wanted;
  const to = Math.min(wanted.to, storedEnd(series));
  const first = Math.max(wanted.from, series.firstAt - longestOf(interval));
  let span = points * meanDistance(series) * (lengthOf(interval) / intervalMs[series.interval]) * reserve;
  for (; ; span *= 2) {
    const from = Math.max(first, to - span);
    const read = await readStored(store, series, { interval, from, to });
    const bars = barsOf(read, calendar);
    if (bars.count < points && from > first) continue;
    const last = sliceBars(bars, Math.max(0, bars.count - points), bars.count);
    return { read: { ...read, wanted: { interval, from: last.time[0] ?? wanted.from, to: wanted.to } }, bars: last };
  }
};

/** From the start of a bar to that of the next, closed hours shared among all; milliseconds, at least the interval. */
const meanDistance = ({ firstAt, lastAt, bars, interval }: SeriesState): number =>
  Math.max(intervalMs[interval], (lastAt - firstAt) / Math.max(1, bars - 1));
