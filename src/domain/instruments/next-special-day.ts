import type { SessionCalendarId } from './session-calendar.ts';
import { specialDays } from './session-holidays.ts';
import type { SpecialDayCode } from './special-day.ts';

export type NextSpecialDay = {
  /** ISO date of the session. */
  readonly date: string;
  readonly code: SpecialDayCode;
  readonly kind: 'closed' | 'early-close' | 'unknown';
};

/** Returns the first recorded special day of a calendar after `date` (ISO), or null where none is recorded. */
export const nextSpecialDay = (calendar: SessionCalendarId, date: string): NextSpecialDay | null => {
  const [next] = [...specialDays(calendar).values()]
    .filter((day) => day.date > date)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (next === undefined) return null;
  const { closes } = next;
  return {
    date: next.date,
    code: next.code,
    kind: closes === 'closed' || closes === 'unknown' ? closes : 'early-close',
  };
};
