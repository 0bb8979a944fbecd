import type { Answer } from './figure.ts';
import { kurtosisOf, skewOf } from './moments.ts';
import { riskOfRuin } from './outcomes.ts';
import type { riskFigures } from './registry/risk.ts';
import { annualised, downsideDeviation } from './risk-adjusted.ts';
import type { SeriesFacts } from './series-facts.ts';
import {
  historicalShortfall,
  historicalVar,
  meanBelowNormalVar,
  normalShortfall,
  normalVar,
  tailRatio,
} from './tail-loss.ts';

/** The formulas of the group `risk`. */
export const riskOfSeries = (facts: SeriesFacts): Record<keyof typeof riskFigures, () => Answer> => {
  const { series, moments, sorted, excess, outcomes, periods } = facts;
  return {
    volatility: () => annualised(moments.deviation, periods),
    downside_deviation: () => annualised(downsideDeviation(excess), periods),
    var_95: () => normalVar(moments),
    cvar_95: () => meanBelowNormalVar(series.returns, moments),
    cvar_95_parametric: () => normalShortfall(moments),
    var_95_historical: () => historicalVar(sorted),
    cvar_95_historical: () => historicalShortfall(sorted),
    skew: () => skewOf(moments),
    kurtosis: () => kurtosisOf(moments),
    tail_ratio: () => tailRatio(sorted),
    risk_of_ruin: () => riskOfRuin(outcomes),
  };
};
