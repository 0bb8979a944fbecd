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
  /** It is 1 on every day: money of the base currency. */
  readonly isOne: boolean;
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
  // The quote before the first day may still stand in for it.
  for (let quote = Math.max(firstAfter(days, first) - 1, 0); quote < days.length; quote += 1) {
    const from = days[quote]! - first;
    if (from >= count) break;
    const next = quote + 1 < days.length ? days[quote + 1]! - first : count;
    const until = Math.min(next, from + oldest + 1, count);
    for (let index = Math.max(from, 0); index < until; index += 1) course[index] = values[quote]!;
  }
  return { first, values: course, isOne: false };
};

type KeptCourse = { readonly oldest: number; readonly course: DailyCourse };
const kept = new WeakMap<QuoteColumns, KeptCourse>();

/** The same, remembered by the quotes: of the same days it is the same object. */
export const keptCourse = (
  quotes: QuoteColumns,
  first: number,
  count: number,
  oldest = oldestQuoteDays,
): DailyCourse => {
  const known = kept.get(quotes);
  if (known?.oldest === oldest && known.course.first === first && known.course.values.length === count)
    return known.course;
  const course = dailyCourse(quotes, first, count, oldest);
  kept.set(quotes, { oldest, course });
  return course;
};

/** The course of something that is always worth 1: money of the base currency. */
export const constantCourse = (first: number, count: number): DailyCourse => ({
  first,
  values: new Float64Array(count).fill(1),
  isOne: true,
});

/** Returns the day of the quote that a day's value comes from; null where there is none that is fresh enough. */
export const quotedOn = ({ days }: QuoteColumns, day: number, oldest = oldestQuoteDays): number | null => {
  const quoted = days[firstAfter(days, day) - 1];
  return quoted === undefined || day - quoted > oldest ? null : quoted;
};

/** Returns the value of a day, else of the nearest day that has one, of two as near the later; NaN where no day has one. */
export const nearestValue = ({ first, values }: DailyCourse, day: number): number => {
  const index = day - first;
  for (let away = 0; away < values.length; away += 1) {
    const later = values[index + away] ?? Number.NaN;
    if (!Number.isNaN(later)) return later;
    const earlier = values[index - away] ?? Number.NaN;
    if (!Number.isNaN(earlier)) return earlier;
  }
  return Number.NaN;
};

/** Index of the first quote after `day`. */
const firstAfter = (days: Int32Array, day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};
