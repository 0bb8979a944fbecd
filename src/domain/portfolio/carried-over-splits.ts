import type { DailyCourse, QuoteColumns } from './daily-course.ts';

/** From `day` on (days since 1970-01-01) there are `ratio` units for each one of before. */
export type UnitSplit = { readonly day: number; readonly ratio: number };

const kept = new WeakMap<DailyCourse, Map<string, DailyCourse>>();

/**
 * Returns a course of prices in which a quote from before a split stands in for the days after it by the ratio of the split:
 * there are twice the units at half the price. A quote of the day of the split is one after it. Of the same course and splits it
 * is the same object.
 */
export const carriedOverSplits = (
  course: DailyCourse,
  { days }: QuoteColumns,
  splits: readonly UnitSplit[],
): DailyCourse => {
  if (splits.length === 0) return course;
  const known = kept.get(course) ?? new Map<string, DailyCourse>();
  kept.set(course, known);
  const key = splits.map(({ day, ratio }) => `${day} ${ratio}`).join();
  const made = known.get(key) ?? { ...course, values: carried(course, days, splits) };
  known.set(key, made);
  return made;
};

const carried = ({ first, values }: DailyCourse, days: Int32Array, splits: readonly UnitSplit[]): Float64Array => {
  const result = values.slice();
  for (const { day, ratio } of splits) {
    const next = days.find((quoted) => quoted >= day);
    const until = next === undefined ? result.length : Math.min(next - first, result.length);
    for (let index = Math.max(day - first, 0); index < until; index += 1) result[index] = result[index]! / ratio;
  }
  return result;
};
