import { type Bars, type Interval, intervals } from '#domain/market/bars.ts';
import { countBars } from '#domain/market/count-bars.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { chooseSeries } from './choose-series.ts';
import type { ShownBars } from './shown-bars.ts';

type Counted = Span & {
  readonly calendar: string;
  readonly known?: Pick<ShownBars, 'read' | 'series'> | null;
};

/**
 * Returns how many bars of each interval there are in a window: those that a choice among intervals can offer.
 *
 * Each series is read once, however many intervals are put together from it, and no further than the window but to see
 * whether its last bar has anything in it. `known`: what has been read of a series, of the window at least.
 */
export const countIntervals = async (
  store: Pick<CandleStore, 'read'>,
  stored: readonly SeriesState[],
  { calendar, known, ...window }: Counted,
): Promise<{ interval: Interval; bars: number }[]> => {
  const { from, to } = window;
  const reads = new Map<SeriesState, Promise<Bars>>();
  const readOf = (series: SeriesState): Bars | null => (known?.series === series ? known.read : null);
  const read = (series: SeriesState): Promise<Bars> => {
    const had = readOf(series);
    const bars =
      reads.get(series) ?? (had ? Promise.resolve(barsBetween(had, from, to)) : store.read(series, from, to));
    reads.set(series, bars);
    return bars;
  };
  const hasBars = async (series: SeriesState, start: number, end: number): Promise<boolean> => {
    if (start > series.lastAt) return false;
    const had = readOf(series);
    if (had !== null && barsBetween(had, start, end).count > 0) return true;
    return (await store.read(series, start, end)).count > 0;
  };

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
