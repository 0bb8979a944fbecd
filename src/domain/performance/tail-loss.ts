import { type Answer, notDefined } from './figure.ts';
import type { Moments } from './moments.ts';
import { normalDensity, normalFivePercent } from './normal.ts';
import { quantileOf } from './quantile.ts';

const share = 0.05;

/** Value at risk of one day at 95 % under a normal distribution, `mean − 1.6449 × stdev` (QuantStats). */
export const normalVar = ({ mean, deviation }: Moments): number => mean + normalFivePercent * deviation;

/** Expected loss beyond `normalVar` under the same normal distribution (QuantStats from 0.0.83 on). */
export const normalShortfall = ({ mean, deviation }: Moments): number =>
  mean - (deviation * normalDensity(normalFivePercent)) / share;

/**
 * Mean of the values below `normalVar` (QuantStats up to 0.0.82, what its readers know as CVaR). Where none lies below,
 * that release answers the VaR, which is no loss beyond it: here it is undefined.
 */
export const meanBelowNormalVar = (values: Float64Array, moments: Moments): Answer => {
  const limit = normalVar(moments);
  let sum = 0;
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (values[index]! >= limit) continue;
    sum += values[index]!;
    count += 1;
  }
  return count === 0 ? notDefined('nothing-beyond') : sum / count;
};

/** The 5 % quantile of what happened (empyrical `value_at_risk`). */
export const historicalVar = (sorted: Float64Array): number => quantileOf(sorted, share);

/** Mean of the worst `⌊0.05 × (n − 1)⌋ + 1` values (empyrical `conditional_value_at_risk`). */
export const historicalShortfall = (sorted: Float64Array): number => {
  const count = Math.floor(share * (sorted.length - 1)) + 1;
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += sorted[index]!;
  return sum / count;
};

/** How far the good tail reaches beside the bad one: |95 % quantile / 5 % quantile|. */
export const tailRatio = (sorted: Float64Array): Answer => {
  const low = quantileOf(sorted, share);
  if (low === 0) return notDefined('no-losses');
  return Math.abs(quantileOf(sorted, 1 - share) / low);
};
