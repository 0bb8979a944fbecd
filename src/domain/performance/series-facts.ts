import { growthByPeriods, ratePerPeriod, wealthCurve, wealthOf } from './compound.ts';
import { type Drawdown, deepest, listDrawdowns, ulcerIndex, underwaterCurve } from './drawdowns.ts';
import type { Answer } from './figure.ts';
import type { SampleCounts } from './figure-set.ts';
import { type Moments, momentsOf } from './moments.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { monthlyReturns, type PeriodReturn, yearlyReturns } from './period-returns.ts';
import { sortedCopy } from './quantile.ts';
import { type ReturnSeries, spanDays } from './return-series.ts';
import { excessReturns } from './risk-adjusted.ts';

/** How returns are brought to a year and what is earned without risk. */
export type Convention = {
  /** Returns a year, 252 for trading days. */
  readonly periods: number;
  /** The annual rate that is earned without risk, as a fraction. */
  readonly riskFree: number;
};

/** What several figures of a return series are made of, each computed once. */
export type SeriesFacts = Convention & {
  readonly series: ReturnSeries;
  readonly moments: Moments;
  readonly sorted: Float64Array;
  readonly excess: Float64Array;
  readonly excessMoments: Moments;
  readonly total: number;
  readonly cagr: Answer;
  readonly outcomes: Outcomes;
  readonly underwater: Float64Array;
  readonly drawdowns: readonly Drawdown[];
  readonly maxDrawdown: number;
  readonly ulcer: number;
  readonly months: readonly PeriodReturn[];
  readonly years: readonly PeriodReturn[];
  readonly counts: SampleCounts;
};

export const factsOf = (series: ReturnSeries, { periods, riskFree }: Convention): SeriesFacts => {
  const { days, returns } = series;
  const excess = excessReturns(returns, ratePerPeriod(riskFree, periods));
  const moments = momentsOf(returns);
  const underwater = underwaterCurve(wealthCurve(returns));
  const drawdowns = listDrawdowns(days, underwater);
  const months = monthlyReturns(series);
  const years = yearlyReturns(series);
  return {
    series,
    periods,
    riskFree,
    moments,
    sorted: sortedCopy(returns),
    excess,
    excessMoments: excess === returns ? moments : momentsOf(excess),
    total: wealthOf(returns) - 1,
    cagr: growthByPeriods(returns, periods),
    outcomes: outcomesOf(returns),
    underwater,
    drawdowns,
    maxDrawdown: deepest(underwater),
    ulcer: ulcerIndex(underwater),
    months,
    years,
    counts: {
      returns: returns.length,
      'span-days': spanDays(series),
      drawdowns: drawdowns.length,
      months: months.length,
      years: years.length,
    },
  };
};
