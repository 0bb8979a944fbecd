import { isoDateOfDay } from '#domain/values/zone.ts';
import type { SessionCalendarId } from './session-calendar.ts';
import { knowsHolidays, specialDays } from './session-holidays.ts';
import { isoWeekday } from './trading-days.ts';

/**
 * Returns whether a day (since 1970-01-01) counts where an exchange's rules count business days.
 *
 * In the United States a holiday on which futures trade for some hours is none: the cash markets are closed. Of years whose
 * holidays are not recorded every weekday counts, see `isCertainDay`.
 */
export const isBusinessDay = (calendar: SessionCalendarId, day: number): boolean =>
  isoWeekday(day) <= 5 && specialDays(cashCalendar(calendar)).get(isoDateOfDay(day))?.closes !== 'closed';

/** Returns whether it is certain what `isBusinessDay` says: the year is recorded and the exchange's own day agrees. */
export const isCertainDay = (calendar: SessionCalendarId, day: number): boolean => {
  const date = isoDateOfDay(day);
  if (!knowsHolidays(calendar, date)) return false;
  if (isoWeekday(day) > 5 || isBusinessDay(calendar, day)) return true;
  const own = specialDays(calendar).get(date);
  return own !== undefined && own.closes !== 'unknown';
};

/** Returns the business day `count` after a day, before it where negative; the day itself does not count. */
export const businessDayFrom = (calendar: SessionCalendarId, day: number, count: number): number => {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at += step;
    if (isBusinessDay(calendar, at)) left -= 1;
  }
  return at;
};

/** Returns a day where it is a business day, otherwise the one before. */
export const businessDayUpTo = (calendar: SessionCalendarId, day: number): number =>
  businessDayFrom(calendar, day + 1, -1);

const cashCalendar = (calendar: SessionCalendarId): SessionCalendarId => (calendar === 'EUREX' ? 'EUREX' : 'NYSE');
