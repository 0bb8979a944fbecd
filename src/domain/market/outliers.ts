import type { Bars } from './bars.ts';

/** How many robust standard deviations a price may stray. News moves a minute by thirty and more; a typing error by hundreds. */
const tolerance = 100;
/** Of normally distributed numbers the standard deviation is this times the median of the distances from the median. */
const medianToDeviation = 1.4826;
const meanToDeviation = 1.2533;
const leastBars = 20;

/**
 * Returns the indexes of bars with a price far from both neighbours: their high or low strays from the close before and
 * from the next open by more than 100 standard deviations of a usual change from close to close.
 *
 * The deviation is robust, from the median absolute deviation, so that outliers do not hide themselves; where more than
 * half of the closes do not change, from the mean one. Distances are of logarithms, or of prices where any is ≤ 0. A jump
 * to a level that holds is no outlier, which the first and the last bar cannot prove: they never are, nor is any bar of
 * fewer than 20.
 */
export const outliers = (bars: Bars): readonly number[] => {
  const { count, open, high, low, close } = bars;
  if (count < leastBars) return [];
  const scale = low.every((price) => price > 0) ? (column: Float64Array) => column.map(Math.log) : identity;
  const closes = scale(close);
  const limit = tolerance * deviation(closes);
  if (!(limit > 0)) return [];
  const [opens, highs, lows] = [scale(open), scale(high), scale(low)];
  const found: number[] = [];
  for (let i = 1; i < count - 1; i++) {
    const [before, after] = [closes[i - 1]!, opens[i + 1]!];
    const above = highs[i]! - Math.max(before, after);
    const below = Math.min(before, after) - lows[i]!;
    if (above > limit || below > limit) found.push(i);
  }
  return found;
};

const identity = (column: Float64Array): Float64Array => column;

const deviation = (closes: Float64Array): number => {
  const changes = closes.subarray(1).map((close, index) => close - closes[index]!);
  const middle = median(changes);
  const distances = changes.map((change) => Math.abs(change - middle));
  const robust = medianToDeviation * median(distances);
  if (robust > 0) return robust;
  return (meanToDeviation * distances.reduce((sum, distance) => sum + distance, 0)) / distances.length;
};

const median = (values: Float64Array): number => values.toSorted()[values.length >> 1]!;
