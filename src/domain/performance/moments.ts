import { type Answer, notDefined } from './figure.ts';

/** Sums of a sample and of the powers of what its values are off the mean. */
export type Moments = {
  readonly count: number;
  readonly sum: number;
  /** 0 for an empty sample. */
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly squares: number;
  readonly cubes: number;
  readonly fourths: number;
  /** Sample standard deviation (n − 1); 0 where all values are alike and where there are fewer than two. */
  readonly deviation: number;
};

/** What float64 leaves of values that are alike, as a part of the largest: nobody's deviation. */
const noise = 1e-13;

/**
 * Returns the moments of values in two passes, the second about the mean, so that small deviations of large values keep
 * their digits.
 */
export const momentsOf = (values: Float64Array): Moments => {
  const count = values.length;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = values[index]!;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const mean = count === 0 ? 0 : sum / count;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let index = 0; index < count; index += 1) {
    const off = values[index]! - mean;
    const square = off * off;
    squares += square;
    cubes += square * off;
    fourths += square * square;
  }
  const deviation = count < 2 ? 0 : Math.sqrt(squares / (count - 1));
  const alike = deviation <= noise * Math.max(Math.abs(min), Math.abs(max));
  return { count, sum, mean, min, max, squares, cubes, fourths, deviation: alike ? 0 : deviation };
};

/**
 * Returns the skewness, corrected for the size of the sample (adjusted Fisher-Pearson G₁); undefined without variation.
 *
 * @see Joanes and Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47 (1998); as pandas `skew`
 */
export const skewOf = ({ count: n, squares, cubes, deviation }: Moments): Answer =>
  deviation === 0 ? notDefined('no-variation') : ((n * Math.sqrt(n - 1)) / (n - 2)) * (cubes / squares ** 1.5);

/**
 * Returns the excess kurtosis (0 for a normal distribution), corrected for the size of the sample (G₂); undefined without
 * variation.
 *
 * @see Joanes and Gill (1998); as pandas `kurtosis`
 */
export const kurtosisOf = ({ count: n, squares, fourths, deviation }: Moments): Answer => {
  if (deviation === 0) return notDefined('no-variation');
  const spread = (n - 2) * (n - 3);
  return (n * (n + 1) * (n - 1) * fourths) / (spread * squares * squares) - (3 * (n - 1) ** 2) / spread;
};
