import { type Answer, isNumber, notDefined, product, quotient, withNumber } from './figure.ts';
import { kurtosisOf, momentsOf, skewOf } from './moments.ts';
import { cpcIndex, kellyFraction, profitFactor } from './outcomes.ts';
import type { ratioFigures } from './registry/ratios.ts';
import {
  annualised,
  autocorrelationPenalty,
  omegaRatio,
  perRisk,
  probabilisticSharpe,
  sharpePerPeriod,
  sortinoPerPeriod,
} from './risk-adjusted.ts';
import type { SeriesFacts } from './series-facts.ts';
import { meanBelowNormalVar, tailRatio } from './tail-loss.ts';

/** The formulas of the group `ratios`. */
export const ratiosOfSeries = (facts: SeriesFacts): Record<keyof typeof ratioFigures, () => Answer> => {
  const { moments, excess, excessMoments, outcomes, periods, riskFree, ulcer, maxDrawdown, total, sorted } = facts;
  const sharpe = sharpePerPeriod(excessMoments);
  const sortino = sortinoPerPeriod(excess, excessMoments);
  const penalised = (ratio: Answer): Answer =>
    annualised(
      withNumber(ratio, (value) => value / autocorrelationPenalty(excess)),
      periods,
    );
  return {
    sharpe: () => annualised(sharpe, periods),
    smart_sharpe: () => penalised(sharpe),
    probabilistic_sharpe: () => probabilisticSharpe(sharpe, skewOf(moments), kurtosisOf(moments), moments.count),
    sortino: () => annualised(sortino, periods),
    smart_sortino: () => penalised(sortino),
    adjusted_sortino: () =>
      annualised(
        withNumber(sortino, (value) => value / Math.SQRT2),
        periods,
      ),
    calmar: () => perRisk(facts.cagr, -maxDrawdown),
    omega: () => omegaRatio(excess),
    gain_to_pain: () => quotient(moments.sum, -outcomes.lost, 'no-gains-or-losses'),
    ulcer_performance_index: () => perRisk(total - riskFree, ulcer),
    serenity: () => serenity(facts),
    recovery_factor: () => perRisk(moments.sum, -maxDrawdown),
    common_sense_ratio: () => product(profitFactor(outcomes), tailRatio(sorted), 'no-gains-or-losses'),
    cpc_index: () => cpcIndex(outcomes),
    kelly: () => kellyFraction(outcomes),
  };
};

/**
 * Serenity index: what was earned over the ulcer index times the pitfall, the CVaR of the drawdowns in deviations of the
 * returns.
 *
 * @see KeyQuant, An Alternative Portfolio Theory, part 1; the CVaR as in `cvar_95`, as QuantStats
 */
const serenity = ({ underwater, maxDrawdown, moments, ulcer, riskFree }: SeriesFacts): Answer => {
  if (maxDrawdown === 0) return notDefined('no-drawdown');
  if (moments.deviation === 0) return notDefined('no-variation');
  const tail = meanBelowNormalVar(underwater, momentsOf(underwater));
  return isNumber(tail) ? (moments.sum - riskFree) / (ulcer * (-tail / moments.deviation)) : tail;
};
