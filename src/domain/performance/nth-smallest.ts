/**
 * Returns the value that would be at `place` if the values were sorted, and moves them so that it is, nothing greater before
 * it and nothing less after it (Hoare's selection).
 */
export const nthSmallest = (work: Float64Array, place: number): number => {
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
