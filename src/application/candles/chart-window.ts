import { type Interval, intervalMs, intervals } from '#domain/market/bars.ts';
import { lengthOf, longestOf } from '#domain/market/multiples.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import { chooseSeries, coveredMs, type Wanted } from './choose-series.ts';

/** Half open, UTC milliseconds. */
export type Span = { readonly from: number; readonly to: number };

const minuteMs = 60_000;
const leastPaddingMs = 30 * minuteMs;
const mostPaddingMs = 7 * 1_440 * minuteMs;
/** Bars that still can be told apart on a wide screen. */
const comfortableBars = 1_500;
/** Bars around the window in the interval that was chosen, so that a short trade is not alone on a daily chart. */
const contextBars = 30;
/** No chart needs more stored bars than this around its window. */
const mostContextBars = 20_000;

/** Returns what a chart of executions has to show: from the first to the last, and half of that time on both sides. */
export const windowOf = (first: number, last: number): Span => {
  const padding = Math.min(Math.max((last - first) / 2, leastPaddingMs), mostPaddingMs);
  return {
    from: Math.floor((first - padding) / minuteMs) * minuteMs,
    to: Math.ceil((last + padding) / minuteMs) * minuteMs,
  };
};

/**
 * Returns the finest interval that shows the executions without crowding, or null where nothing is stored.
 *
 * An interval that lacks more of the time between the executions than another only counts where none has all of it.
 */
export const fittingInterval = (stored: readonly SeriesState[], window: Span, held: Span): Interval | null => {
  const choices = intervals.flatMap((interval) => {
    const series = chooseSeries(stored, { interval, ...window });
    if (series === null) return [];
    const bars = (window.to - window.from) / intervalMs[interval];
    return [{ interval, crowded: bars > comfortableBars, held: coveredMs(series, { interval, ...held }) }];
  });
  const most = Math.max(...choices.map((choice) => choice.held));
  const complete = choices.filter((choice) => choice.held === most);
  return (complete.find(({ crowded }) => !crowded) ?? complete.at(-1))?.interval ?? null;
};

/** Returns the window with some bars more around it, as far as that is a small read. */
export const widened = ({ interval, from, to }: Wanted, series: SeriesState): Wanted => {
  const context = Math.min(contextBars * lengthOf(interval), mostContextBars * intervalMs[series.interval]);
  // The bar that holds the first execution may begin long before it.
  const room = Math.max(context, longestOf(interval));
  return { interval, from: from - room, to: to + room };
};
