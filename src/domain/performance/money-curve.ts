/**
 * Returns how far the running sum of results fell below its highest so far, as an amount, 0 or negative. What there was
 * before the first trade is a peak too.
 */
export const deepestFall = (results: Float64Array): number => {
  let sum = 0;
  let peak = 0;
  let deepest = 0;
  for (let index = 0; index < results.length; index += 1) {
    sum += results[index]!;
    peak = Math.max(peak, sum);
    deepest = Math.min(deepest, sum - peak);
  }
  return deepest;
};
