import { type Answer, notDefined } from './figure.ts';
import { type Moments, momentsOf } from './moments.ts';

/** Pearson's correlation, −1 to 1; undefined where one of the two does not vary. */
export const correlationOf = (left: Float64Array, right: Float64Array): Answer => {
  const a = momentsOf(left);
  const b = momentsOf(right);
  if (a.deviation === 0 || b.deviation === 0) return notDefined('no-variation');
  return Math.max(-1, Math.min(1, covarianceOf(left, right, a, b) / (a.deviation * b.deviation)));
};

/** Sample covariance (n − 1). */
export const covarianceOf = (left: Float64Array, right: Float64Array, a: Moments, b: Moments): number => {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index]! - a.mean) * (right[index]! - b.mean);
  return sum / (left.length - 1);
};
