import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { storedEnd } from './choose-series.ts';

/**
 * Returns the stored series that a chart of a window can choose among: of each interval the one with the most bars in the
 * window, and of these only such as have any; all of them where none has.
 *
 * From its first bar to its last a series may have holes as long as the window. Nothing is read where one series lies
 * across it.
 */
export const seriesWithin = async (
  store: Pick<CandleStore, 'read'>,
  stored: readonly SeriesState[],
  { from, to }: Span,
): Promise<readonly SeriesState[]> => {
  const across = stored.filter((series) => series.firstAt < to && storedEnd(series) > from);
  if (across.length < 2) return across.length === 0 ? stored : across;
  const held = await Promise.all(
    across.map(async (series) => ({ series, bars: (await store.read(series, from, to)).count })),
  );
  const byInterval = Map.groupBy(
    held.filter(({ bars }) => bars > 0),
    ({ series }) => series.interval,
  );
  const chosen = [...byInterval.values()].map(
    (some) => some.toSorted((a, b) => b.bars - a.bars || b.series.fetchedAt - a.series.fetchedAt)[0]!.series,
  );
  return chosen.length === 0 ? stored : chosen;
};
