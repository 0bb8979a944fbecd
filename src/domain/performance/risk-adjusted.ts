import { correlationOf } from './correlation.ts';
import { type Answer, infinite, isNumber, notDefined, quotient, withNumber } from './figure.ts';
import type { Moments } from './moments.ts';
import { normalDistribution } from './normal.ts';

/** Returns less the risk-free rate per day (`ratePerPeriod`). */
export const excessReturns = (returns: Float64Array, riskFreePerPeriod: number): Float64Array =>
  riskFreePerPeriod === 0 ? returns : returns.map((value) => value - riskFreePerPeriod);

/** Sharpe ratio of one period: mean over sample deviation of the excess returns; undefined without variation. */
export const sharpePerPeriod = ({ mean, deviation }: Moments): Answer =>
  deviation === 0 ? notDefined('no-variation') : mean / deviation;

/**
 * Downside deviation of one period, `√(Σ min(r, 0)² / n)`: the days above 0 count with 0, they are not left out.
 *
 * @see Rollinger and Hoffman, Sortino: A "Sharper" Ratio, Red Rock Capital
 */
export const downsideDeviation = (excess: Float64Array): number => {
  let squares = 0;
  for (let index = 0; index < excess.length; index += 1) {
    const value = excess[index]!;
    if (value < 0) squares += value * value;
  }
  return Math.sqrt(squares / excess.length);
};

/** Sortino ratio of one period; infinite where there was a gain and no loss. */
export const sortinoPerPeriod = (excess: Float64Array, { mean }: Moments): Answer =>
  quotient(mean, downsideDeviation(excess), 'no-variation');

/**
 * Returns by how much autocorrelation makes the deviation look too small, `√(1 + 2 Σₓ (n − x) / n × |ρ₁|^x)`; at least 1.
 * Without variation it is 1.
 *
 * @see Lo, The Statistics of Sharpe Ratios, Financial Analysts Journal 58 (2002); as QuantStats `smart_sharpe`
 */
export const autocorrelationPenalty = (excess: Float64Array): number => {
  const count = excess.length;
  const correlation = correlationOf(excess.subarray(0, count - 1), excess.subarray(1));
  if (!isNumber(correlation)) return 1;
  const base = Math.abs(correlation);
  let sum = 0;
  let power = base;
  for (let lag = 1; lag < count && power > 1e-18; lag += 1) {
    sum += ((count - lag) / count) * power;
    power *= base;
  }
  return Math.sqrt(1 + 2 * sum);
};

/**
 * Returns the probability that the true Sharpe ratio is above 0, given its length, skew and kurtosis:
 * `Φ(SR × √(n − 1) / √(1 − skew × SR + (κ − 1) / 4 × SR²))` with κ the raw kurtosis (3 for a normal distribution), so
 * `excessKurtosis + 2` over 4. SR is of one period.
 *
 * @see Bailey and López de Prado, The Sharpe Ratio Efficient Frontier, Journal of Risk 15 (2012), equation 11
 */
export const probabilisticSharpe = (sharpe: Answer, skew: Answer, excessKurtosis: Answer, count: number): Answer =>
  withNumber(sharpe, (ratio) =>
    withNumber(skew, (third) =>
      withNumber(excessKurtosis, (fourth) => {
        const spread = 1 - third * ratio + ((fourth + 2) / 4) * ratio * ratio;
        return spread > 0
          ? normalDistribution((ratio * Math.sqrt(count - 1)) / Math.sqrt(spread))
          : notDefined('not-positive');
      }),
    ),
  );

/**
 * Omega ratio about 0, `Σ max(x, 0) / Σ max(−x, 0)` of excess returns; infinite where nothing was lost.
 *
 * @see Keating and Shadwick, A Universal Performance Measure (2002)
 */
export const omegaRatio = (excess: Float64Array): Answer => {
  let gains = 0;
  let losses = 0;
  for (let index = 0; index < excess.length; index += 1) {
    const value = excess[index]!;
    if (value > 0) gains += value;
    else losses -= value;
  }
  return quotient(gains, losses, 'no-gains-or-losses');
};

/** A ratio per period as one per year, by the root of the periods. */
export const annualised = (ratio: Answer, periods: number): Answer =>
  withNumber(ratio, (value) => value * Math.sqrt(periods));

/** A ratio over a risk of its own; infinite for the sign of what was earned where there was none. */
export const perRisk = (earned: Answer, risk: number): Answer =>
  withNumber(earned, (value) => {
    if (risk !== 0) return value / risk;
    return value === 0 ? notDefined('no-drawdown') : infinite(value);
  });
