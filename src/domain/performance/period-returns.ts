import { type MonthIndex, monthOfDay, yearOfMonth } from './calendar-month.ts';
import { wealthOf } from './compound.ts';
import type { ReturnSeries } from './return-series.ts';

/** The compounded return of a stretch of the calendar, `count` days of which are in the series. */
export type PeriodReturn = { readonly period: number; readonly value: number; readonly count: number };

/** Returns of the months that have days, in order; `period` is 12 × year + month − 1. */
export const monthlyReturns = (series: ReturnSeries): readonly PeriodReturn[] =>
  periodReturns(series, (day) => monthOfDay(day));

/** Returns of the years that have days, in order; `period` is the year. */
export const yearlyReturns = (series: ReturnSeries): readonly PeriodReturn[] =>
  periodReturns(series, (day) => yearOfMonth(monthOfDay(day)));

const periodReturns = ({ days, returns }: ReturnSeries, periodOf: (day: number) => number): readonly PeriodReturn[] => {
  const periods: PeriodReturn[] = [];
  let from = 0;
  for (let index = 1; index <= days.length; index += 1) {
    const period = periodOf(days[from]!);
    if (index < days.length && periodOf(days[index]!) === period) continue;
    periods.push({ period, value: wealthOf(returns.subarray(from, index)) - 1, count: index - from });
    from = index;
  }
  return periods;
};

/** One year of a monthly table: twelve cells, null where the series has no day, and what the year came to. */
export type MonthlyTableRow = {
  readonly year: number;
  readonly months: readonly (number | null)[];
  readonly total: number;
};

/** The monthly returns as a table, the years in order. The months of a row compound to its total. */
export const monthlyTable = (series: ReturnSeries): readonly MonthlyTableRow[] => {
  const months = new Map<MonthIndex, number>(monthlyReturns(series).map(({ period, value }) => [period, value]));
  return yearlyReturns(series).map(({ period: year, value: total }) => ({
    year,
    months: Array.from({ length: 12 }, (_, month) => months.get(12 * year + month) ?? null),
    total,
  }));
};
