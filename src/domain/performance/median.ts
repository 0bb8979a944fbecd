/** Enough classes that few values share one, few enough that their counts stay close to the processor. */
const classCount = 4096;
/** Fewer values are sorted at once. */
const sortedBelow = 2048;

/**
 * Returns the median: the middle value, or the mean of the two in the middle; NaN for nothing.
 *
 * Counts the values by classes of equal width and sorts only the class that holds the middle, again and again where most of
 * them are in one class: two passes over a million instead of a sort.
 */
export const medianOf = (values: Float64Array): number => {
  const { length } = values;
  if (length === 0) return Number.NaN;
  const [lower, upper] = ranked(values, (length - 1) >>> 1, length >>> 1);
  return length % 2 === 1 ? upper : (lower + upper) / 2;
};

/** The values at a place of the sorted values and at the same or the next one. */
const ranked = (values: Float64Array, lower: number, upper: number): readonly [number, number] => {
  if (values.length < sortedBelow) return placed(values, lower, upper);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    min = Math.min(min, values[index]!);
    max = Math.max(max, values[index]!);
  }
  const scale = (classCount - 1) / (max - min);
  // Values so close together, or so far apart, that no width tells them apart.
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return placed(values, lower, upper);
  const counts = new Uint32Array(classCount);
  for (let index = 0; index < values.length; index += 1) counts[((values[index]! - min) * scale) | 0]! += 1;
  let first = 0;
  let before = 0;
  while (before + counts[first]! <= lower) before += counts[first++]!;
  let last = first;
  let inside = counts[first]!;
  while (before + inside <= upper) inside += counts[++last]!;
  const chosen = new Float64Array(inside);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    const group = ((value - min) * scale) | 0;
    if (group >= first && group <= last) chosen[count++] = value;
  }
  return ranked(chosen, lower - before, upper - before);
};

const placed = (values: Float64Array, lower: number, upper: number): readonly [number, number] => {
  const sorted = values.slice().sort();
  return [sorted[lower]!, sorted[upper]!];
};
