/**
 * Returns the median: the middle value, or the mean of the two in the middle; NaN for nothing. Finds it without sorting
 * everything (Hoare's selection), on a copy.
 */
export const medianOf = (values: Float64Array): number => {
  const { length } = values;
  if (length === 0) return Number.NaN;
  const work = values.slice();
  const upper = selected(work, length >>> 1);
  if (length % 2 === 1) return upper;
  let lower = work[0]!;
  for (let index = 1; index < length >>> 1; index += 1) if (work[index]! > lower) lower = work[index]!;
  return (lower + upper) / 2;
};

/** Moves values so that `place` holds what it would hold sorted, nothing greater before it and nothing less after it. */
const selected = (work: Float64Array, place: number): number => {
  let left = 0;
  let right = work.length - 1;
  while (left < right) {
    const pivot = middleOfThree(work[left]!, work[(left + right) >>> 1]!, work[right]!);
    let low = left;
    let high = right;
    while (low <= high) {
      while (work[low]! < pivot) low += 1;
      while (work[high]! > pivot) high -= 1;
      if (low > high) break;
      const value = work[low]!;
      work[low] = work[high]!;
      work[high] = value;
      low += 1;
      high -= 1;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else break;
  }
  return work[place]!;
};

const middleOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
