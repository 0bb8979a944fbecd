import type { PositionFigures } from './fold.ts';
import type { FoldColumns } from './fold-columns.ts';

/** What an open position has realised; `value` is Σ quantity × price at the scales of the columns. */
export type Realised = {
  readonly value: number;
  /** Another order of the entries of one instant would have given up others, at another price. */
  readonly orderMatters: boolean;
};

/** Matches each exit of an open position with the oldest entries that are still open. */
export const realisedSoFar = (columns: FoldColumns, position: PositionFigures): Realised => {
  const { quantity, price, zero } = columns;
  const { firstFill, lastFill, firstQuantity, side } = position;
  const long = side > 0;
  /** Entries by row, and how much of each is open. */
  const entries = [firstFill];
  const remaining = [firstQuantity];
  let oldest = 0;
  let youngestGiven = -1;
  let value = zero;
  for (let row = firstFill + 1; row <= lastFill; row++) {
    const signed = quantity[row]!;
    if (signed > zero === long) {
      entries.push(row);
      remaining.push(long ? signed : -signed);
      continue;
    }
    let left = long ? -signed : signed;
    while (left > zero) {
      const lot = remaining[oldest]!;
      const matched = lot < left ? lot : left;
      value += matched * (price[row]! - price[entries[oldest]!]!);
      left -= matched;
      remaining[oldest] = lot - matched;
      youngestGiven = entries[oldest]!;
      if (matched === lot) oldest++;
    }
  }
  return {
    value: long ? value : zero - value,
    orderMatters: youngestGiven >= 0 && cutsAnInstant(columns, entries, youngestGiven, entries[oldest]!),
  };
};

/**
 * Whether what was given up ends between entries of one instant that have different prices; `last` is the row of the
 * youngest entry that gave up something, `next` of the oldest that holds something.
 */
const cutsAnInstant = ({ at, price }: FoldColumns, entries: readonly number[], last: number, next: number): boolean =>
  at[last] === at[next] && entries.some((row) => at[row] === at[next] && price[row] !== price[next]);
