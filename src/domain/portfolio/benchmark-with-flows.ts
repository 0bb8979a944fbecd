import type { PerformanceCourse } from './performance-of-lines.ts';

/**
 * Returns what the portfolio would be worth each day, had its money been in a benchmark: it starts from the portfolio's own
 * value on the evening before index `from`, and takes in and pays out the same flows on the same days, in at the start of
 * the day, out at its end. NaN from the first day on that the benchmark's price is not known.
 *
 * `prices` are in the base currency, of the same days as the course.
 */
export const benchmarkWithFlows = (
  { value, inflow, outflow }: PerformanceCourse,
  prices: Float64Array,
  from: number,
  until: number,
): Float64Array => {
  const course = new Float64Array(Math.max(until - from, 0));
  let worth = from === 0 ? 0 : value[from - 1]!;
  for (let day = from; day < until; day += 1) {
    const start = worth + inflow[day]!;
    // Where nothing is invested, a price that is not known changes nothing.
    worth = (start === 0 ? 0 : (start * prices[day]!) / prices[day - 1]!) - outflow[day]!;
    course[day - from] = worth;
  }
  return course;
};
