import { type Answer, isNumber, notDefined } from './figure.ts';
import { type Moments, momentsOf, skewOf } from './moments.ts';
import { normalDensity, normalDistribution } from './normal.ts';
import { seededIndexes } from './seeded-random.ts';

/** Resamples of every bootstrap; the answer's own error is at most 1.6 points at 0.5, 0.7 at 0.05. */
export const bootstrapResamples = 1000;

/** Fixed, so that the same trades give the same figure on every day and machine. */
const seed = 20_250_131;

/**
 * From so many values on, their mean is distributed as its limit says more closely than 1000 resamples could show.
 */
export const bootstrapLimit = 2000;

/**
 * Returns the probability that values without any edge would have done as well: the share of `bootstrapResamples` samples
 * drawn with replacement from the values, moved to a mean of 0, whose mean reaches that of the values. The values
 * themselves count as one of them, so that it is never 0.
 *
 * From `bootstrapLimit` values on it is the distribution that the bootstrap tends to, with its skew (first Edgeworth term).
 *
 * @see Efron and Tibshirani, An Introduction to the Bootstrap (1993), 16.4; Hall, The Bootstrap and Edgeworth Expansion
 *   (1992), 2.4
 */
export const probabilityOfLuck = (values: Float64Array, moments: Moments = momentsOf(values)): Answer => {
  if (moments.deviation === 0) return notDefined('no-variation');
  return moments.count < bootstrapLimit ? byResampling(values, moments) : byLimit(moments);
};

const byResampling = (values: Float64Array, { mean, sum, count }: Moments): number => {
  const next = seededIndexes(seed);
  // A resample of values moved by the mean reaches the mean when one of the values themselves reaches twice the sum.
  const bar = sum + count * mean;
  let reached = 1;
  for (let resample = 0; resample < bootstrapResamples; resample += 1) {
    let drawn = 0;
    for (let draw = 0; draw < count; draw += 1) drawn += values[next(count)]!;
    if (drawn >= bar) reached += 1;
  }
  return reached / (bootstrapResamples + 1);
};

const byLimit = (moments: Moments): number => {
  const { mean, squares, count } = moments;
  const t = (mean * count) / Math.sqrt(squares);
  const skew = skewOf(moments);
  const correction = isNumber(skew) ? (normalDensity(t) * skew * (t * t - 1)) / (6 * Math.sqrt(count)) : 0;
  return Math.min(1, Math.max(0, normalDistribution(-t) + correction));
};
