import { nthSmallest } from './nth-smallest.ts';

/**
 * Returns the median: the middle value, or the mean of the two in the middle; NaN for nothing. Finds it without sorting
 * everything, on a copy.
 */
export const medianOf = (values: Float64Array): number => {
  const { length } = values;
  if (length === 0) return Number.NaN;
  const work = values.slice();
  const upper = nthSmallest(work, length >>> 1);
  if (length % 2 === 1) return upper;
  let lower = work[0]!;
  for (let index = 1; index < length >>> 1; index += 1) if (work[index]! > lower) lower = work[index]!;
  return (lower + upper) / 2;
};
