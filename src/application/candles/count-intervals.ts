import { type Bars, type Interval, intervals } from '#domain/market/bars.ts';
import { countBars } from '#domain/market/count-bars.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { chooseSeries } from './choose-series.ts';

/**
 * Returns how many bars of each interval there are in a window: those that a choice among intervals can offer.
 *
 * Each series is read once, however many intervals are put together from it, and no further than the window but to see
 * whether its last bar has anything in it.
 */
export const countIntervals = async (
  store: Pick<CandleStore, 'read'>,
  stored: readonly SeriesState[],
  window: Span,
  calendar: string,
): Promise<{ interval: Interval; bars: number }[]> => {
  const { from, to } = window;
  const reads = new Map<SeriesState, Promise<Bars>>();
  const read = (series: SeriesState): Promise<Bars> => {
    const known = reads.get(series) ?? store.read(series, from, to);
    reads.set(series, known);
    return known;
  };
  const hasBars = async (series: SeriesState, start: number, end: number): Promise<boolean> =>
    start <= series.lastAt && (await store.read(series, start, end)).count > 0;

  return Promise.all(
    intervals.map(async (interval) => {
      const series = chooseSeries(stored, { interval, ...window });
      if (series === null) return { interval, bars: 0 };
      const bars = await read(series);
      if (series.interval === interval) return { interval, bars: bars.count };
      const { count, open } = countBars(bars, { interval, stored: series.interval, calendar, from, to });
      const more = open !== null && (await hasBars(series, to, open.end));
      return { interval, bars: more ? count + 1 : count };
    }),
  );
};
