/** Returns the least sample that `share` (0.95 = 95 %) of the samples do not exceed. */
export const percentile = (samples: readonly number[], share: number): number =>
  samples.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(samples.length * share) - 1)]!;
