import { dayOf } from '#domain/values/zone.ts';

/** What the ECB has a file of: the last publication, those of some 90 days, all. */
export type RatePeriod = 'day' | '90-days' | 'all';

/** The file of 90 days reaches back by calendar days; some are left to be sure. */
const ninetyDaysReach = 80;

/** Returns the smallest file that has every publication after `last` (null: none is stored) up to `due`; null: nothing is missing. */
export const periodToFetch = (
  last: string | null,
  due: string,
  published: (day: number) => boolean,
): RatePeriod | null => {
  if (last === null) return 'all';
  const missing = dayOf(due) - dayOf(last);
  if (missing <= 0) return null;
  if (missing > ninetyDaysReach) return 'all';
  let publications = 0;
  for (let day = dayOf(last) + 1; day <= dayOf(due); day += 1) if (published(day)) publications += 1;
  return publications <= 1 ? 'day' : '90-days';
};

const firstPauseMs = 15 * 60_000;
const longestPauseMs = 6 * 3_600_000;

/** How long to leave a source alone after so many failures in a row: 15 minutes, twice as long each time, six hours at most. */
export const pauseAfter = (failures: number): number => Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
