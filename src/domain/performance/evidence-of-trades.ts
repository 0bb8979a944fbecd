import { probabilityOfLuck } from './bootstrap.ts';
import { type Answer, notDefined } from './figure.ts';
import type { Moments } from './moments.ts';
import { kellyFraction, type Outcomes, riskOfRuin } from './outcomes.ts';
import type { tradeEvidenceFigures } from './registry/trade-evidence.ts';
import { runsScore } from './runs.ts';

/** The formulas of the group `evidence`. */
export const evidenceOfTrades = (
  net: () => Float64Array,
  outcomes: Outcomes,
  moments: () => Moments,
): Record<keyof typeof tradeEvidenceFigures, () => Answer> => {
  const perTrade = (factor: number): Answer => {
    const { mean, deviation } = moments();
    return deviation === 0 ? notDefined('no-variation') : (factor * mean) / deviation;
  };
  return {
    sharpe_per_trade: () => perTrade(1),
    t_statistic: () => perTrade(Math.sqrt(outcomes.count)),
    kelly: () => kellyFraction(outcomes),
    risk_of_ruin: () => riskOfRuin(outcomes),
    z_score: () => runsScore(net()),
    probability_of_luck: () => probabilityOfLuck(net(), moments()),
  };
};
