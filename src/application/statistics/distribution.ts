import { moneyUnit } from './daily-results.ts';
import { gathered, type SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** About so many bars make a histogram that a person reads. */
const barsWanted = 40;

/**
 * Counts the net results by size, in bars of a round width of which one begins at 0: a win and a loss are never in one bar.
 * A few results far off do not flatten the rest: what lies beyond the 0.5 % and 99.5 % quantiles is in the outermost bars,
 * whose far edges are the smallest and the largest result.
 */
export const distribution = (trades: SelectedTrades | null) => {
  const net = trades === null ? new Float64Array() : gathered(trades.books.columns.netPnl, trades.rows).sort();
  return { selection: selectionView(trades), ...histogram(net) };
};

/** `ascending` in whole 10^-6 of the currency. */
const histogram = (ascending: Float64Array): { edges: number[]; counts: number[] } => {
  const { length } = ascending;
  if (length === 0) return { edges: [], counts: [] };
  const low = Math.min(0, ascending[Math.floor(0.005 * (length - 1))]! * moneyUnit);
  const high = Math.max(0, ascending[Math.ceil(0.995 * (length - 1))]! * moneyUnit);
  const width = roundWidth((high - low) / barsWanted);
  const first = Math.floor(low / width);
  const last = Math.max(first + 1, Math.floor(high / width) + 1);
  const edges = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * width);
  const counts = edges.slice(1).map(() => 0);
  for (const units of ascending) {
    const bar = Math.floor((units * moneyUnit) / width) - first;
    counts[Math.max(0, Math.min(counts.length - 1, bar))]! += 1;
  }
  edges[0] = Math.min(edges[0]!, ascending[0]! * moneyUnit);
  edges[edges.length - 1] = Math.max(edges.at(-1)!, ascending.at(-1)! * moneyUnit);
  return { edges, counts };
};

/** The next of 1, 2, 2.5 and 5 times a power of ten that is not smaller; 1 where nothing has a size. */
const roundWidth = (width: number): number => {
  if (width === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * [1, 2, 2.5, 5, 10].find((step) => step * power >= width)!;
};
