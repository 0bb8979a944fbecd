import { monthOfDay, monthsBefore, yearOfMonth } from './calendar-month.ts';
import { growthByPeriods, wealthOf } from './compound.ts';
import { type Answer, notDefined } from './figure.ts';
import { decidedWinRate, outcomesOf } from './outcomes.ts';
import type { PeriodReturn } from './period-returns.ts';
import type { periodFigures } from './registry/periods.ts';
import { firstIndexFrom, partOf } from './return-series.ts';
import type { SeriesFacts } from './series-facts.ts';

/** A stretch counted back is covered when the series begins at most so many days into it: a weekend and holidays. */
const graceDays = 6;

/** The formulas of the group `periods`; a stretch that the series does not reach back to is undefined. */
export const periodsOfSeries = (facts: SeriesFacts): Record<keyof typeof periodFigures, () => Answer> => {
  const { series, moments, months, years, periods } = facts;
  const { days } = series;
  const last = days[days.length - 1] ?? 0;
  const month = monthOfDay(last);

  const since = (isIn: (day: number) => boolean): Answer => {
    const from = days.findIndex(isIn);
    return wealthOf(series.returns.subarray(from)) - 1;
  };
  const back = (count: number, result: (returns: Float64Array) => Answer): Answer => {
    const start = monthsBefore(last, count);
    if (days[0]! > start + graceDays) return notDefined('no-such-period');
    return result(partOf(series, firstIndexFrom(series, start), days.length).returns);
  };
  const total = (returns: Float64Array): Answer => wealthOf(returns) - 1;
  const yearly = (returns: Float64Array): Answer => growthByPeriods(returns, periods);

  return {
    month_to_date: () => since((day) => monthOfDay(day) === month),
    three_months: () => back(3, total),
    six_months: () => back(6, total),
    year_to_date: () => since((day) => yearOfMonth(monthOfDay(day)) === yearOfMonth(month)),
    one_year: () => back(12, total),
    three_years_annualised: () => back(36, yearly),
    five_years_annualised: () => back(60, yearly),
    ten_years_annualised: () => back(120, yearly),
    best_day: () => moments.max,
    worst_day: () => moments.min,
    best_month: () => Math.max(...valuesOf(months)),
    worst_month: () => Math.min(...valuesOf(months)),
    best_year: () => Math.max(...valuesOf(years)),
    worst_year: () => Math.min(...valuesOf(years)),
    average_up_month: () => averageWhere(months, 1),
    average_down_month: () => averageWhere(months, -1),
    win_rate_months: () => decidedWinRate(outcomesOf(valuesOf(months))),
    win_rate_years: () => decidedWinRate(outcomesOf(valuesOf(years))),
  };
};

const valuesOf = (returns: readonly PeriodReturn[]): Float64Array => Float64Array.from(returns, ({ value }) => value);

const averageWhere = (returns: readonly PeriodReturn[], sign: 1 | -1): Answer => {
  const chosen = returns.filter(({ value }) => value * sign > 0);
  if (chosen.length === 0) return notDefined(sign > 0 ? 'no-wins' : 'no-losses');
  return chosen.reduce((sum, { value }) => sum + value, 0) / chosen.length;
};
