import {
  type Comparison,
  captureRatio,
  informationRatio,
  jensenAlpha,
  simpleAlpha,
  treynorRatio,
} from './against-benchmark.ts';
import { growthByPeriods, wealthOf } from './compound.ts';
import { type Answer, withNumber } from './figure.ts';
import type { benchmarkFigures } from './registry/benchmark.ts';
import { annualised } from './risk-adjusted.ts';
import type { Convention } from './series-facts.ts';

type Formulas = Record<keyof typeof benchmarkFigures, () => Answer>;

/** The formulas of the group `benchmark`, over the days that both have. */
export const benchmarkOfSeries = (comparison: Comparison, { periods, riskFree }: Convention): Formulas => {
  const { matched, beta, correlation, active } = comparison;
  return {
    alpha: () => simpleAlpha(comparison, periods),
    alpha_jensen: () => jensenAlpha(comparison, periods, riskFree),
    beta: () => beta,
    correlation: () => correlation,
    r_squared: () => withNumber(correlation, (value) => value * value),
    information_ratio: () => informationRatio(comparison),
    information_ratio_annualised: () => annualised(informationRatio(comparison), periods),
    tracking_error: () => annualised(active.deviation, periods),
    treynor: () => treynorRatio(comparison, wealthOf(matched.returns) - 1, riskFree),
    treynor_annualised: () => treynorRatio(comparison, growthByPeriods(matched.returns, periods), riskFree),
    up_capture: () => captureRatio(comparison, 1, periods),
    down_capture: () => captureRatio(comparison, -1, periods),
  };
};
