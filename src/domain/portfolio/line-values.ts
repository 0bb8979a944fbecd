import type { DailyCourse } from './daily-course.ts';
import type { MovementColumns, PortfolioLine } from './movements.ts';

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
export const valueLines = (input: ValuationInput): readonly LineValues[] => {
  const { count, lines, movements } = input;
  const held = lines.map(() => ({ units: new Float64Array(count), offset: new Float64Array(count), until: 0 }));
  // Between two movements of a line nothing changes: what it held is filled in up to the day of the next one.
  const amounts = lines.map(() => ({ units: 0, offset: 0 }));
  const fill = (line: number, until: number): void => {
    const { units, offset, until: from } = held[line]!;
    const end = Math.min(Math.max(until, 0), count);
    if (end <= from) return;
    units.fill(amounts[line]!.units, from, end);
    offset.fill(amounts[line]!.offset, from, end);
    held[line]!.until = end;
  };
  for (let index = 0; index < movements.day.length; index += 1) {
    const line = movements.line[index]!;
    fill(line, movements.day[index]! - input.first);
    amounts[line]!.units = movements.unitsAfter[index]!;
    amounts[line]!.offset = movements.offsetAfter[index]!;
  }
  return lines.map(({ multiplier }, line) => {
    fill(line, count);
    const { units, offset } = held[line]!;
    const price = input.prices[line]!.values;
    const rate = input.rates[line]!.values;
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
};
