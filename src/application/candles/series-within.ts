import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { storedEnd } from './choose-series.ts';

/** A stored series, and how many of its bars start in a window. */
export type SeriesInWindow = { readonly series: SeriesState; readonly bars: number };

/** Counts the bars of each series in a window; from its first bar to its last a series may have holes as long as that. */
export const countSeries = async (
  store: Pick<CandleStore, 'countWithin'>,
  stored: readonly SeriesState[],
  { from, to }: Span,
): Promise<readonly SeriesInWindow[]> => {
  const across = stored.filter((series) => liesAcross(series, { from, to }));
  const counts = await store.countWithin(across, from, to);
  const byId = new Map(across.map((series, index) => [series, counts[index]!]));
  return stored.map((series) => ({ series, bars: byId.get(series) ?? 0 }));
};

/** Returns of each interval the series with the most bars in the window; all of them where none has any. */
export const mostWithin = (counted: readonly SeriesInWindow[]): readonly SeriesState[] => {
  const byInterval = Map.groupBy(
    counted.filter(({ bars }) => bars > 0),
    ({ series }) => series.interval,
  );
  const chosen = [...byInterval.values()].map(
    (some) => some.toSorted((a, b) => b.bars - a.bars || b.series.fetchedAt - a.series.fetchedAt)[0]!.series,
  );
  return chosen.length === 0 ? counted.map(({ series }) => series) : chosen;
};

/** Returns the stored series that bars of a window can be chosen among; nothing is counted where one lies across it. */
export const seriesWithin = async (
  store: Pick<CandleStore, 'countWithin'>,
  stored: readonly SeriesState[],
  window: Span,
): Promise<readonly SeriesState[]> => {
  const across = stored.filter((series) => liesAcross(series, window));
  if (across.length < 2) return across.length === 0 ? stored : across;
  return mostWithin(await countSeries(store, stored, window));
};

const liesAcross = (series: SeriesState, { from, to }: Span): boolean =>
  series.firstAt < to && storedEnd(series) > from;
