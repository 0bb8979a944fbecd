import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { barsBetween, concatBars, sliceBars } from '#domain/market/merge-bars.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { resample } from '#domain/market/resample.ts';
import { sessionInstant } from '#domain/market/rolls.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Wanted } from './choose-series.ts';
import { storedWindows } from './stored-windows.ts';

/** The wanted bars, put together from the finer ones of a series along the sessions of a calendar, piece by piece. */
export const coarserWindows = async function* (
  candles: Pick<CandleStore, 'read'>,
  series: SeriesState,
  { interval, from, to }: Wanted,
  calendar: string,
): AsyncGenerator<Bars> {
  // The first bar may begin before what was asked for, and the last end after: all of them is needed.
  const lead = longestOf(interval);
  const into = sessionInstant(series.interval, 0);
  const fine = storedWindows(
    candles,
    series,
    Math.max(from - lead, series.firstAt),
    Math.min(to + lead, series.lastAt + 1),
  );
  for await (const coarse of resampled(fine, (bars) => resample(bars, interval, calendar, series.interval), into)) {
    const bars = barsBetween(coarse, from, to);
    if (bars.count > 0) yield bars;
  }
};

/** The last bar of a piece waits for the next: more of it may come. */
const resampled = async function* (
  pieces: AsyncIterable<Bars>,
  coarser: (bars: Bars) => Bars,
  into: number,
): AsyncGenerator<Bars> {
  let open: Bars = emptyBars(0);
  for await (const piece of pieces) {
    const all = concatBars([open, piece]);
    const coarse = coarser(all);
    const last = coarse.count - 1;
    if (last > 0) yield sliceBars(coarse, 0, last);
    open = barsBetween(all, coarse.time[last]! - into, Number.POSITIVE_INFINITY);
  }
  if (open.count > 0) yield coarser(open);
};
