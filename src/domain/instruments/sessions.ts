import { isoDateOfDay } from '#domain/values/zone.ts';
import { isSessionCalendar } from './session-calendar.ts';
import { knowsHolidays, specialDays } from './session-holidays.ts';
import type { HoursKind, TradingSpan } from './session-hours.ts';
import { instantOf, isoWeekday, openingOf, type Schedule, scheduleOf, tradingDays } from './trading-days.ts';

/**
 * Uninterrupted trading from `open` up to, without, `close`, in UTC milliseconds; a date with a break has two.
 *
 * `certain` is false where the exchange may have traded otherwise: its special days of that year are not recorded, the
 * day is known as special but not its hours, or the hours have changed since.
 */
export type Session = {
  /** ISO date of the exchange's trading day. */
  readonly date: string;
  readonly open: number;
  readonly close: number;
  readonly certain: boolean;
};

/**
 * Returns the sessions of a calendar that trade at any instant of [`from`, `to`), whole, in order.
 *
 * Opening and closing are on the exchange's clock through daylight saving; full and early closings are in. Of markets that
 * do not tell regular or extended hours apart, the usual ones are returned.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const sessionsBetween = (
  calendar: string,
  from: number,
  to: number,
  kind: HoursKind = 'trading',
): readonly Session[] => {
  const schedule = scheduleOf(calendar);
  if (from >= to) return [];
  const spans = schedule.hours[kind] ?? schedule.hours.trading;
  return tradingDays(calendar, from, to)
    .flatMap(({ day }) => sessionsOf(calendar, schedule, day, spans))
    .filter(({ open, close }) => open < to && close > from);
};

const sessionsOf = (
  calendar: string,
  schedule: Schedule,
  day: number,
  spans: readonly TradingSpan[],
): readonly Session[] => {
  const date = isoDateOfDay(day);
  if (!isSessionCalendar(calendar) || !schedule.hours.weekdays.includes(isoWeekday(day))) return [];
  const special = specialDays(calendar).get(date);
  if (special?.closes === 'closed') return [];
  const latest = typeof special?.closes === 'number' ? special.closes : Number.POSITIVE_INFINITY;
  const { certainFrom, certainUntil } = schedule.hours;
  const certain =
    special?.closes !== 'unknown' &&
    knowsHolidays(calendar, date) &&
    (certainFrom === undefined || date >= certainFrom) &&
    (certainUntil === undefined || date <= certainUntil);
  return spans
    .map((span) => ({
      date,
      open: openingOf(schedule, day, span),
      close: instantOf(schedule.zone, day, Math.min(span.closes, latest)),
      certain,
    }))
    .filter(({ open, close }) => open < close);
};
