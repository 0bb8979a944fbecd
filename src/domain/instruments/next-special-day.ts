import type { SessionCalendarId } from './session-calendar.ts';
import { specialDays } from './session-holidays.ts';

export type NextSpecialDay = {
  /** ISO date of the session. */
  readonly date: string;
  readonly name: string;
  readonly kind: 'closed' | 'early-close' | 'unknown';
};

/** Returns the first recorded special day of a calendar after `date` (ISO), or null where none is recorded. */
export const nextSpecialDay = (calendar: SessionCalendarId, date: string): NextSpecialDay | null => {
  const next = [...specialDays(calendar)]
    .filter(([day]) => day > date)
    .reduce<readonly [string, { readonly name: string; readonly closes: unknown }] | null>(
      (first, one) => (first === null || one[0] < first[0] ? one : first),
      null,
    );
  if (next === null) return null;
  const [day, { name, closes }] = next;
  return { date: day, name, kind: closes === 'closed' || closes === 'unknown' ? closes : 'early-close' };
};
