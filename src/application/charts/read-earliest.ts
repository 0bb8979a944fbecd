import type { ReadSeries } from '#application/candles/adjusted-series.ts';
import { storedEnd, type Wanted } from '#application/candles/choose-series.ts';
import { barsOf, readStored } from '#application/candles/read-series.ts';
import type { Bars } from '#domain/market/bars.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import { lengthOf, longestOf } from '#domain/market/multiples.ts';
import type { CandleStore } from '#ports/candle-store.ts';

/** Reads the first `points` bars of what is wanted, or all where there are fewer, in reads that double in length. */
export const readEarliest = async (
  store: Pick<CandleStore, 'readBlocks'>,
  series: ReadSeries,
  wanted: Wanted,
  points: number,
  calendar: string,
): Promise<Bars> => {
  const { interval } = wanted;
  const from = Math.max(wanted.from, series.firstAt - longestOf(interval));
  const last = Math.max(from, Math.min(wanted.to, storedEnd(series)));
  for (let span = points * lengthOf(interval) * 2; ; span *= 2) {
    const to = Math.min(last, from + span);
    const bars = barsOf(await readStored(store, series, { interval, from, to }), calendar);
    if (bars.count >= points || to === last) return sliceBars(bars, 0, Math.min(points, bars.count));
  }
};
