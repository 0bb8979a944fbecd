import type { ReturnSeries } from './return-series.ts';

/** Two series over the days that both have, in order. */
export type MatchedSeries = {
  readonly days: Int32Array;
  readonly returns: Float64Array;
  readonly benchmark: Float64Array;
};

/** Matches a series with a benchmark by date; nothing is filled in. */
export const matchDays = (series: ReturnSeries, benchmark: ReturnSeries): MatchedSeries => {
  const size = Math.min(series.days.length, benchmark.days.length);
  const days = new Int32Array(size);
  const left = new Float64Array(size);
  const right = new Float64Array(size);
  let count = 0;
  let at = 0;
  for (let index = 0; index < series.days.length; index += 1) {
    const day = series.days[index]!;
    while (at < benchmark.days.length && benchmark.days[at]! < day) at += 1;
    if (benchmark.days[at] !== day) continue;
    days[count] = day;
    left[count] = series.returns[index]!;
    right[count] = benchmark.returns[at]!;
    count += 1;
  }
  return { days: days.subarray(0, count), returns: left.subarray(0, count), benchmark: right.subarray(0, count) };
};
