import { ratePerPeriod } from '#domain/performance/compound.ts';
import type { MatchedSeries } from '#domain/performance/match-days.ts';
import type { ReturnSeries } from '#domain/performance/return-series.ts';
import { rollingBeta, rollingSharpe, rollingSortino, rollingVolatility } from '#domain/performance/rolling.ts';
import type { Convention } from '#domain/performance/series-facts.ts';

/** Half a year of trading days, as QuantStats. */
export const rollingWindow = 126;

/** Figures of the `rollingWindow` days that end at a day; NaN where there is none. */
export type RollingLines = {
  readonly days: Int32Array;
  readonly sharpe: Float64Array;
  readonly sortino: Float64Array;
  readonly volatility: Float64Array;
  /** Over the days shared with the benchmark; null without one or where they are fewer than the window. */
  readonly beta: { readonly days: Int32Array; readonly values: Float64Array } | null;
};

/** Null where the series is shorter than the window. */
export const rollingLines = (
  { days, returns }: ReturnSeries,
  { periods, riskFree }: Convention,
  matched: MatchedSeries | null,
): RollingLines | null => {
  if (days.length < rollingWindow) return null;
  const options = { window: rollingWindow, periods, riskFreePerPeriod: ratePerPeriod(riskFree, periods) };
  return {
    days,
    sharpe: rollingSharpe(returns, options),
    sortino: rollingSortino(returns, options),
    volatility: rollingVolatility(returns, rollingWindow, periods),
    beta:
      matched === null || matched.days.length < rollingWindow
        ? null
        : { days: matched.days, values: rollingBeta(matched.returns, matched.benchmark, rollingWindow) },
  };
};
