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
  readonly units: Float64Array;
  readonly offset: Float64Array;
};

/** Values each line on each day: (units × multiplier × price − offset) × rate. What is not held is worth 0 at any price. */
export const valueLines = ({ first, count, lines, prices, rates }: ValuationInput): readonly LineValues[] =>
  lines.map(({ multiplier, held }, line) => {
    const units = laidOut(held, held.units, first, count);
    const offset = laidOut(held, held.offset, first, count);
    const price = prices[line]!.values;
    const rate = rates[line]!.values;
    const value = new Float64Array(count);
    const inCurrency = new Float64Array(count);
    for (let day = 0; day < count; day += 1) {
      const amount = units[day]!;
      if (amount === 0 && offset[day]! === 0) continue;
      inCurrency[day] = amount * multiplier * price[day]! - offset[day]!;
      value[day] = inCurrency[day]! * rate[day]!;
    }
    return { value, inCurrency, units, offset };
  });

/** One column of a course on every day: between two entries nothing changes. */
const laidOut = ({ days }: HeldCourse, amounts: Float64Array, first: number, count: number): Float64Array => {
  const daily = new Float64Array(count);
  for (let entry = 0; entry < days.length; entry += 1) {
    const from = Math.max(days[entry]! - first, 0);
    const until = entry + 1 < days.length ? Math.min(days[entry + 1]! - first, count) : count;
    if (until > from) daily.fill(amounts[entry]!, from, until);
  }
  return daily;
};
