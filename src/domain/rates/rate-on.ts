import { dayOf } from '#domain/values/zone.ts';
import { publishesOn } from './publication-days.ts';

/** A day's publication as one currency sees it: units per 1 EUR as exact text, null where it was not quoted. */
export type CoursePoint = { readonly date: string; readonly rate: string | null };

/** Every publication of a source that is stored, ascending by date. */
export type Course = readonly CoursePoint[];

export type NoRateReason =
  /** The day lies before the first stored publication, or nothing is stored. */
  | 'before-first'
  /** There is a publication, without this currency: it had ended, or was not quoted yet. */
  | 'not-quoted'
  /** The day's own publication is not stored yet. */
  | 'not-published-yet'
  /** The last publication before the day is too old: some are missing in between. */
  | 'gap';

/** The rate of a day, or why there is none; `publication` is the last stored one that is not after the day. */
export type RateOn =
  | { readonly rate: string; readonly rateDate: string; readonly kind: 'of-the-day' | 'previous' }
  | { readonly rate: null; readonly reason: NoRateReason; readonly publication: string | null };

/**
 * The oldest rate that stands in for a day without a publication, in days. In 27 years the longest time without one was four
 * days (Easter, and Christmas beside a weekend); a fifth is for a closing that nobody foresaw.
 */
export const oldestRateDays = 5;

/**
 * Returns the rate that holds on a day: the day's own, else that of the publication before it.
 *
 * A day whose own publication is still to come has no rate: yesterday's would be another one tomorrow.
 */
export const rateOn = (course: Course, date: string): RateOn => {
  const index = lastUpTo(course, date);
  const point = course[index];
  if (point === undefined) return { rate: null, reason: 'before-first', publication: null };
  const none = (reason: NoRateReason): RateOn => ({ rate: null, reason, publication: point.date });
  if (point.date !== date) {
    if (index === course.length - 1 && publishesBetween(point.date, date)) return none('not-published-yet');
    if (dayOf(date) - dayOf(point.date) > oldestRateDays) return none('gap');
  }
  if (point.rate === null) return none('not-quoted');
  return { rate: point.rate, rateDate: point.date, kind: point.date === date ? 'of-the-day' : 'previous' };
};

/** Index of the last point whose date is not after `date`; −1 where there is none. */
const lastUpTo = (course: Course, date: string): number => {
  let low = 0;
  let high = course.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (course[middle]!.date <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Whether there is a publication to expect after the one day and up to the other. */
const publishesBetween = (after: string, upTo: string): boolean => {
  for (let day = dayOf(after) + 1; day <= dayOf(upTo); day += 1) if (publishesOn(day)) return true;
  return false;
};
