import { AppError } from '#domain/errors.ts';
import { isoDateOfDay, readLocal, type Zone, zoneOf } from '#domain/values/zone.ts';
import { isSessionCalendar, sessionCalendars, sessionDay } from './session-calendar.ts';
import { type SessionHours, sessionHours, type TradingSpan } from './session-hours.ts';

/**
 * A day of an exchange, whether it trades or not. Instants are UTC milliseconds.
 *
 * `start` is when the exchange's day begins: for Globex 17:00 the evening before, elsewhere midnight. `anchor` is where
 * bars within the day are counted from: the first opening, down to the half hour.
 */
export type TradingDay = {
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly start: number;
  readonly anchor: number;
};

/** A calendar with its zone and hours at hand. */
export type Schedule = { readonly zone: Zone; readonly rollsAt: number; readonly hours: SessionHours };

const dayMs = 86_400_000;
const minuteMs = 60_000;
const halfHourMs = 30 * minuteMs;

/** @throws AppError `INVALID_VALUE` for a calendar that does not exist. */
export const scheduleOf = (calendar: string): Schedule => {
  if (!isSessionCalendar(calendar)) throw new AppError('INVALID_VALUE', `"${calendar}" is no session calendar.`);
  const { zone, rollsAt } = sessionCalendars[calendar];
  return {
    zone: zoneOf(zone),
    rollsAt: rollsAt === null ? 0 : rollsAt - dayMs / minuteMs,
    hours: sessionHours[calendar],
  };
};

/**
 * Returns the days of a calendar from the one that holds `from` to the first that starts at `to` or later, in order.
 *
 * A day that is no weekday of the calendar is left out, its time belongs to the day before; holidays are in.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const tradingDays = (calendar: string, from: number, to: number): readonly TradingDay[] => {
  const schedule = scheduleOf(calendar);
  const days: TradingDay[] = [];
  for (let day = dayHolding(calendar, schedule, from); ; day++) {
    if (!schedule.hours.weekdays.includes(isoWeekday(day))) continue;
    const next = dayAt(schedule, day);
    days.push(next);
    if (next.start >= to) return days;
  }
};

/**
 * Returns the days that begin periods of so many days, or weeks, of a calendar: from the period that holds `from` to the first
 * that starts at `to` or later.
 *
 * Days are counted from Monday, 1970-01-05, a week is as many as the calendar has in one, and a holiday counts: where a
 * period begins does not depend on what is stored or on what is known of holidays. The last ends with the tables of zones.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const periodStarts = (
  calendar: string,
  { count, unit }: { readonly count: number; readonly unit: 'd' | 'w' },
  from: number,
  to: number,
): readonly TradingDay[] => {
  const schedule = scheduleOf(calendar);
  const { weekdays } = schedule.hours;
  const length = unit === 'w' ? count * weekdays.length : count;
  const first = dayHolding(calendar, schedule, from);
  const number = Math.floor((first - firstMonday) / 7) * weekdays.length + weekdays.indexOf(isoWeekday(first));
  const starts: TradingDay[] = [];
  for (let next = Math.floor(number / length) * length; ; next += length) {
    const week = Math.floor(next / weekdays.length);
    const day = firstMonday + week * 7 + weekdays[next - week * weekdays.length]! - 1;
    const start = dayAt(schedule, Math.min(Math.max(day, firstMonday), lastDay));
    starts.push(start);
    if (start.start >= to || day >= lastDay) return starts;
  }
};

/**
 * Returns when the exchange's day of an ISO date begins, UTC milliseconds.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or a day outside the years 1970 to 2099.
 */
export const startOfDay = (calendar: string, date: string): number =>
  dayAt(scheduleOf(calendar), Date.parse(date) / dayMs).start;

/** Returns the instant of minutes after midnight of a day on the zone's clock; of a reading that occurs twice the earlier. */
export const instantOf = (zone: Zone, day: number, minutes: number): number => {
  const reading = readLocal(zone, day * dayMs + minutes * minuteMs);
  if (reading.kind === 'ok') return reading.at;
  if (reading.kind === 'ambiguous') return reading.earlier;
  return instantOf(zone, day, minutes + 60);
};

export const openingOf = ({ zone }: Schedule, day: number, span: TradingSpan): number =>
  'opensUtc' in span ? day * dayMs + span.opensUtc * minuteMs : instantOf(zone, day, span.opens);

/** 1 is Monday. Day 0, 1970-01-01, was a Thursday. */
export const isoWeekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Days since 1970-01-01: 1970-01-05, and the last of the tables of zones in every zone. */
const firstMonday = 4;
const lastDay = Date.UTC(2099, 11, 30) / dayMs;

/** The day that holds an instant, in days since 1970-01-01: a Saturday's time belongs to Friday where that is none. */
const dayHolding = (calendar: string, schedule: Schedule, at: number): number => {
  let day = sessionDay(calendar, at);
  while (!schedule.hours.weekdays.includes(isoWeekday(day)) || dayAt(schedule, day).start > at) day -= 1;
  return day;
};

const dayAt = (schedule: Schedule, day: number): TradingDay => {
  const opening = openingOf(schedule, day, schedule.hours.trading[0]!);
  return {
    date: isoDateOfDay(day),
    day,
    start: instantOf(schedule.zone, day, schedule.rollsAt),
    anchor: Math.floor(opening / halfHourMs) * halfHourMs,
  };
};
