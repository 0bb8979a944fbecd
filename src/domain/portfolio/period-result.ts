import { type MoneyWeighted, moneyWeightedReturn } from './money-weighted.ts';
import { type PerformanceCourse, timeWeightedReturn } from './performance-of-lines.ts';

/** What some lines did between two evenings. Amounts in the base currency, returns as fractions. */
export type PeriodResult = {
  readonly valueBefore: number;
  readonly value: number;
  readonly inflow: number;
  readonly outflow: number;
  readonly gain: number;
  /** What left the value, less what returned to it, because its price or rate was not known. */
  readonly unmeasured: number;
  readonly timeWeighted: number | null;
  /** By 365 days; null under 90: what a few days made says nothing of a year. */
  readonly timeWeightedAnnual: number | null;
  readonly moneyWeighted: MoneyWeighted;
};

/** Nothing is annualised below. */
export const leastDaysOfYear = 90;

/**
 * Sums a course up over the days from index `from` up to `until` without it; `returns` are its daily returns. The percent
 * and the money of a period come from the same values and flows.
 */
export const resultOfPeriod = (
  course: PerformanceCourse,
  returns: Float64Array,
  from: number,
  until: number,
): PeriodResult => {
  const { first, value, inflow, outflow, gain, left, returned, lastKnown } = course;
  const valueBefore = from > 0 ? (value[from - 1] ?? 0) : 0;
  const end = until > 0 ? (value[until - 1] ?? 0) : 0;
  // What has no price for a while is not taken out: at both ends it counts with what it was last known to be worth.
  const flows = [{ day: first + from - 1, amount: valueBefore + (lastKnown[from - 1] ?? 0) }];
  for (let day = from; day < until; day += 1) {
    if (inflow[day] !== 0) flows.push({ day: first + day, amount: inflow[day]! });
    if (outflow[day] !== 0) flows.push({ day: first + day, amount: -outflow[day]! });
  }
  flows.push({ day: first + until - 1, amount: -end - (lastKnown[until - 1] ?? 0) });
  const timeWeighted = timeWeightedReturn(returns, from, until);
  const days = until - from;
  return {
    valueBefore,
    value: end,
    inflow: sumOf(inflow, from, until),
    outflow: sumOf(outflow, from, until),
    gain: sumOf(gain, from, until),
    unmeasured: sumOf(left, from, until) - sumOf(returned, from, until),
    timeWeighted,
    timeWeightedAnnual: timeWeighted === null || days < leastDaysOfYear ? null : (1 + timeWeighted) ** (365 / days) - 1,
    moneyWeighted: until > from ? moneyWeightedReturn(flows) : { kind: 'none', reason: 'no-flows' },
  };
};

const sumOf = (column: Float64Array, from: number, until: number): number => {
  let sum = 0;
  for (let day = from; day < until; day += 1) sum += column[day]!;
  return sum;
};
