import { fittingInterval, type Span, windowOf } from '#application/candles/chart-window.ts';
import { countSeries, mostWithin } from '#application/candles/series-within.ts';
import { type ShownBars, shownBars } from '#application/candles/shown-bars.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';

/**
 * Returns the bars that excursions of a position rest on, of those that its chart would show by itself: of each interval the
 * series with the most bars, of the intervals the finest that is not crowded; null without any.
 */
export const mostBars = async (
  candles: Pick<CandleStore, 'countWithin' | 'readBlocks'>,
  stored: readonly SeriesState[],
  calendar: string,
  held: Span,
): Promise<ShownBars | null> => {
  const window = windowOf(held.from, held.to);
  const series = stored.length < 2 ? stored : mostWithin(await countSeries(candles, stored, window));
  return shownBars(candles, series, { interval: fittingInterval(series, window, held), calendar, ...window });
};
