import { type Bars, type Interval, intervalMs, intervals } from '#domain/market/bars.ts';
import { countBars } from '#domain/market/count-bars.ts';
import { barsBetween, firstAtLeast } from '#domain/market/merge-bars.ts';
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
  const nexts = new Map<SeriesState, Promise<number>>();
  /** When the first bar after the window starts, looked for as far as any of its bars may reach. */
  const nextOf = (series: SeriesState): Promise<number> => {
    const next = nexts.get(series) ?? firstAfter(store, series, readOf(series), to);
    nexts.set(series, next);
    return next;
  };

  return Promise.all(
    intervals.map(async (interval) => {
      const series = chooseSeries(stored, { interval, ...window });
      if (series === null) return { interval, bars: 0 };
      const bars = await read(series);
      if (series.interval === interval) return { interval, bars: bars.count };
      const { count, open } = countBars(bars, { interval, stored: series.interval, calendar, from, to });
      const more = open !== null && (await nextOf(series)) < open.end;
      return { interval, bars: more ? count + 1 : count };
    }),
  );
};

const firstAfter = async (
  store: Pick<CandleStore, 'read'>,
  series: SeriesState,
  known: Bars | null,
  at: number,
): Promise<number> => {
  if (at > series.lastAt) return Number.POSITIVE_INFINITY;
  const index = known === null ? 0 : firstAtLeast(known.time, known.count, at);
  const next = known?.time[index] ?? (await store.read(series, at, at + intervalMs['1w'])).time[0];
  return next ?? Number.POSITIVE_INFINITY;
};
