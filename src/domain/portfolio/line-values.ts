import type { DailyCourse } from './daily-course.ts';
import type { HeldCourse, MovementColumns, PortfolioLine } from './movements.ts';

/**
 * Everything that a valuation needs, over `count` days from `first` on. Courses cover those days; the first of them is one
 * on which nothing has moved yet.
 */
export type ValuationInput = {
  readonly first: number;
  readonly count: number;
  readonly lines: readonly PortfolioLine[];
  readonly movements: MovementColumns;
  /** Price of each line in its currency; of money it is always 1. */
  readonly prices: readonly DailyCourse[];
  /** Base currency for one unit of the line's currency. */
  readonly rates: readonly DailyCourse[];
};

/** A line day by day, at the end of each. */
export type LineValues = {
  /** In the base currency; NaN where something is held and its price or rate is not known. */
  readonly value: Float64Array;
  /** In the currency of the line. */
  readonly inCurrency: Float64Array;
};

/** Gives what a line was valued at before, where nothing of it has changed since; null: it is to be valued. */
export type ValuedBefore = (line: number) => LineValues | null;

/** Values each line on each day: (units × multiplier × price − offset) × rate. What is not held is worth 0 at any price. */
export const valueLines = (
  { first, count, lines, prices, rates }: ValuationInput,
  before: ValuedBefore = () => null,
): readonly LineValues[] => {
  const nothing = new Float64Array(count);
  return lines.map(({ multiplier, held }, line) => {
    if (held.days.length === 0) return { value: nothing, inCurrency: nothing };
    const known = before(line);
    if (known !== null) return known;
    const price = prices[line]!.values;
    const { values: rate, isOne } = rates[line]!;
    const inCurrency = new Float64Array(count);
    const value = isOne ? inCurrency : new Float64Array(count);
    for (let entry = 0; entry < held.days.length; entry += 1) {
      const units = held.units[entry]!;
      const offset = held.offset[entry]!;
      if (units === 0 && offset === 0) continue;
      const [from, until] = daysOfEntry(held, entry, first, count);
      const each = units * multiplier;
      for (let day = from; day < until; day += 1) {
        const own = each * price[day]! - offset;
        inCurrency[day] = own;
        value[day] = own * rate[day]!;
      }
    }
    return { value, inCurrency };
  });
};

/** Indexes of the days, from the first up to the last without it, on whose evening an entry is what is held. */
export const daysOfEntry = (
  { days }: HeldCourse,
  entry: number,
  first: number,
  count: number,
): readonly [from: number, until: number] => [
  Math.max(days[entry]! - first, 0),
  entry + 1 < days.length ? Math.min(days[entry + 1]! - first, count) : count,
];
