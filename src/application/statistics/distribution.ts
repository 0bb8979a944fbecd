import { nthSmallest } from '#domain/performance/nth-smallest.ts';
import { moneyUnit } from './daily-results.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** About so many bars make a histogram that a person reads. */
const barsWanted = 40;

/**
 * Counts the net results by size, in bars of a round width of which one begins at 0: a win and a loss are never in one bar.
 * A few results far off do not flatten the rest: what lies beyond the 0.5 % and 99.5 % quantiles is in the outermost bars,
 * whose far edges are the smallest and the largest result.
 */
export const distribution = (trades: SelectedTrades | null) => {
  const net = trades === null ? new Float64Array() : trades.trades.net;
  return { selection: selectionView(trades), ...histogram(net) };
};

/** `results` in whole 10^-6 of the currency. */
const histogram = (results: Float64Array): { edges: number[]; counts: number[] } => {
  const { length } = results;
  if (length === 0) return { edges: [], counts: [] };
  const work = results.slice();
  const low = Math.min(0, nthSmallest(work, Math.floor(0.005 * (length - 1))) * moneyUnit);
  const high = Math.max(0, nthSmallest(work, Math.ceil(0.995 * (length - 1))) * moneyUnit);
  const width = roundWidth((high - low) / barsWanted);
  const first = Math.floor(low / width);
  const last = Math.max(first + 1, Math.floor(high / width) + 1);
  const edges = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * width);
  const counts = edges.slice(1).map(() => 0);
  let smallest = 0;
  let largest = 0;
  for (let trade = 0; trade < length; trade++) {
    const amount = results[trade]! * moneyUnit;
    const bar = Math.floor(amount / width) - first;
    counts[Math.max(0, Math.min(counts.length - 1, bar))]! += 1;
    smallest = Math.min(smallest, amount);
    largest = Math.max(largest, amount);
  }
  edges[0] = Math.min(edges[0]!, smallest);
  edges[edges.length - 1] = Math.max(edges.at(-1)!, largest);
  return { edges, counts };
};

/** The next of 1, 2, 2.5 and 5 times a power of ten that is not smaller; 1 where nothing has a size. */
const roundWidth = (width: number): number => {
  if (width === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * [1, 2, 2.5, 5, 10].find((step) => step * power >= width)!;
};
