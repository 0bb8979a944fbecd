import { type Answer, notDefined } from './figure.ts';
import { medianOf } from './median.ts';
import { momentsOf } from './moments.ts';
import { averageLoss, averageWin, outcomesOf } from './outcomes.ts';
import type { tradeRiskFigures } from './registry/trade-risk.ts';

/**
 * The formulas of the group `r-multiples` over the R of the trades that have one.
 *
 * @see Tharp, Trade Your Way to Financial Freedom (2007), on R-multiples and the System Quality Number
 */
export const riskOfTrades = (multiples: Float64Array): Record<keyof typeof tradeRiskFigures, () => Answer> => {
  const moments = momentsOf(multiples);
  const outcomes = outcomesOf(multiples);
  const quality = (count: number): Answer =>
    moments.deviation === 0 ? notDefined('no-variation') : (Math.sqrt(count) * moments.mean) / moments.deviation;
  return {
    expectancy_r: () => moments.mean,
    total_r: () => moments.sum,
    median_r: () => medianOf(multiples),
    best_r: () => moments.max,
    worst_r: () => moments.min,
    average_win_r: () => averageWin(outcomes),
    average_loss_r: () => averageLoss(outcomes),
    sqn: () => quality(moments.count),
    sqn_100: () => quality(Math.min(moments.count, 100)),
  };
};
