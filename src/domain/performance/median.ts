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
  const upper = ranked(values, length >>> 1);
  return length % 2 === 1 ? upper : (ranked(values, (length >>> 1) - 1) + upper) / 2;
};

/** The value at a place of the sorted values. */
const ranked = (values: Float64Array, place: number): number => {
  if (values.length < sortedBelow) return values.slice().sort()[place]!;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    min = Math.min(min, values[index]!);
    max = Math.max(max, values[index]!);
  }
  const scale = (classCount - 1) / (max - min);
  // Values so close together, or so far apart, that no width tells them apart.
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return values.slice().sort()[place]!;
  const counts = new Uint32Array(classCount);
  for (let index = 0; index < values.length; index += 1) counts[((values[index]! - min) * scale) | 0]! += 1;
  let chosen = 0;
  let before = 0;
  while (before + counts[chosen]! <= place) {
    before += counts[chosen]!;
    chosen += 1;
  }
  const inside = new Float64Array(counts[chosen]!);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if ((((value - min) * scale) | 0) === chosen) inside[count++] = value;
  }
  return ranked(inside, place - before);
};
