import { nthSmallest } from '#domain/performance/nth-smallest.ts';
import { knownValues } from '#domain/performance/trade-columns.ts';
import { moneyUnit } from './daily-results.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** About so many bars make a histogram that a person reads. */
const barsWanted = 40;

/**
 * Counts the results by size, in money or as multiples of the planned risk, in bars of a round width of which one begins at 0: a win and a loss are never in one bar.
 * A few results far off do not flatten the rest: what lies beyond the 0.5 % and 99.5 % quantiles is in the outermost bars,
 * whose far edges are the smallest and the largest result.
 */
export const distribution = (trades: SelectedTrades | null, of: 'net' | 'risk-multiple' = 'net') => {
  const { net, riskMultiple } = trades?.trades ?? { net: new Float64Array(), riskMultiple: null };
  const bars = of === 'net' ? histogram(net, moneyUnit) : histogram(knownValues(riskMultiple ?? new Float64Array()), 1);
  return { selection: selectionView(trades), ...bars };
};

/** `unit`: what one of the results is worth. */
const histogram = (results: Float64Array, unit: number): { edges: number[]; counts: number[] } => {
  const { length } = results;
  if (length === 0) return { edges: [], counts: [] };
  const work = results.slice();
  const low = Math.min(0, nthSmallest(work, Math.floor(0.005 * (length - 1))) * unit);
  const high = Math.max(0, nthSmallest(work, Math.ceil(0.995 * (length - 1))) * unit);
  const width = roundWidth((high - low) / barsWanted);
  const first = Math.floor(low / width);
  const last = Math.max(first + 1, Math.floor(high / width) + 1);
  const edges = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * width);
  const counts = edges.slice(1).map(() => 0);
  let smallest = 0;
  let largest = 0;
  for (let trade = 0; trade < length; trade++) {
    const amount = results[trade]! * unit;
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
