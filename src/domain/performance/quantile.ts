/** A sorted copy; quantiles are read from it. */
export const sortedCopy = (values: Float64Array): Float64Array => values.slice().sort();

/**
 * Returns a quantile of sorted values, linear between the two ranks about it (NumPy's and pandas' default).
 *
 * @see Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), type 7
 */
export const quantileOf = (sorted: Float64Array, share: number): number => {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (rank - below) * (high - low);
};
