/**
 * What was known of a price or a rate: `days` are days since 1970-01-01, ascending, each once, with a value each. A day
 * that is missing had no quote.
 */
export type QuoteColumns = { readonly days: Int32Array; readonly values: Float64Array };

/**
 * A value for each day from `first` on. Where a day has no quote of its own, the last one before stands in for at most
 * `oldestQuoteDays`; after that, and before the first, there is none (NaN), never 0.
 */
export type DailyCourse = {
  readonly first: number;
  readonly values: Float64Array;
  /** Day of the quote that each value comes from; −1 where there is none. */
  readonly quotedOn: Int32Array;
};

/** How long a quote stands in for the days after it: a fund quoted weekly, with a holiday in between. */
export const oldestQuoteDays = 10;

/** Lays quotes out over `count` days from `first` on. */
export const dailyCourse = (
  { days, values }: QuoteColumns,
  first: number,
  count: number,
  oldest = oldestQuoteDays,
): DailyCourse => {
  const course = new Float64Array(count).fill(Number.NaN);
  const quotedOn = new Int32Array(count).fill(-1);
  let next = indexAfter(days, first);
  for (let index = 0; index < count; index += 1) {
    const day = first + index;
    while (next < days.length && days[next]! <= day) next += 1;
    if (next === 0) continue;
    const quoted = days[next - 1]!;
    if (day - quoted > oldest) continue;
    course[index] = values[next - 1]!;
    quotedOn[index] = quoted;
  }
  return { first, values: course, quotedOn };
};

/** The course of something that is always worth 1: money of the base currency. */
export const constantCourse = (first: number, count: number): DailyCourse => ({
  first,
  values: new Float64Array(count).fill(1),
  quotedOn: Int32Array.from({ length: count }, (_, index) => first + index),
});

/** Index of the first quote after `day`. */
const indexAfter = (days: Int32Array, day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};
