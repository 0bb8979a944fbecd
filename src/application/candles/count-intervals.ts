import { type Bars, type Interval, intervals } from '#domain/market/bars.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { chooseSeries } from './choose-series.ts';
import { inInterval } from './read-series.ts';

const weekMs = 7 * 86_400_000;

/**
 * Returns how many bars of each interval there are in a window: those that a choice among intervals can offer.
 *
 * Each series is read once, however many intervals are put together from it.
 */
export const countIntervals = async (
  store: Pick<CandleStore, 'read'>,
  stored: readonly SeriesState[],
  window: Span,
  calendar: string,
): Promise<{ interval: Interval; bars: number }[]> => {
  const reads = new Map<SeriesState, Promise<Bars>>();
  const read = (series: SeriesState): Promise<Bars> => {
    const known = reads.get(series) ?? store.read(series, window.from - weekMs, window.to + weekMs);
    reads.set(series, known);
    return known;
  };
  return Promise.all(
    intervals.map(async (interval) => {
      const wanted = { interval, ...window };
      const series = chooseSeries(stored, wanted);
      if (series === null) return { interval, bars: 0 };
      return { interval, bars: inInterval(await read(series), series.interval, wanted, calendar).count };
    }),
  );
};
