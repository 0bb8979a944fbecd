import { type Bars, emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { barsBetween, concatBars, sliceBars } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
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
  const lead = intervalMs[interval];
  const fine = storedWindows(
    candles,
    series,
    Math.max(from - lead, series.firstAt),
    Math.min(to + lead, series.lastAt + 1),
  );
  for await (const coarse of resampled(fine, interval, calendar)) {
    const bars = barsBetween(coarse, from, to);
    if (bars.count > 0) yield bars;
  }
};

/** The last bar of a piece waits for the next: more of it may come. */
const resampled = async function* (
  pieces: AsyncIterable<Bars>,
  interval: Interval,
  calendar: string,
): AsyncGenerator<Bars> {
  let open: Bars = emptyBars(0);
  for await (const piece of pieces) {
    const all = concatBars([open, piece]);
    const coarse = resample(all, interval, calendar);
    const last = coarse.count - 1;
    if (last > 0) yield sliceBars(coarse, 0, last);
    open = barsBetween(all, coarse.time[last]!, Number.POSITIVE_INFINITY);
  }
  if (open.count > 0) yield resample(open, interval, calendar);
};
