import { instantOf } from '#domain/instruments/trading-days.ts';
import { localAt, type Zone, zoneOf } from '#domain/values/zone.ts';

const dayMs = 86_400_000;

/**
 * Returns the day number, days since 1970-01-01, of an ISO date; null for what is no date of the calendar, such as 2026-02-30.
 */
export const dayOfDate = (date: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(date);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? null : at / dayMs;
};

/** Returns the day number on a zone's clock at an instant (UTC milliseconds). */
export const dayAt = (zone: Zone, at: number): number => Math.floor(localAt(zone, at) / dayMs);

/**
 * Returns the instant at which a day begins on a zone's clock, UTC milliseconds: midnight or, where the clocks skip it, the
 * hour after.
 *
 * @throws AppError `INVALID_VALUE` outside the years 1970 to 2099.
 */
export const startOfDay = (zone: Zone, day: number): number => instantOf(zone, day, 0);

/** Returns the first midnight after an instant on the clock of an IANA zone; both UTC milliseconds. */
export const nextMidnight = (zone: string, at: number): number => {
  const clock = zoneOf(zone);
  return startOfDay(clock, dayAt(clock, at) + 1);
};

/** The first instant that the tables of zones cover with its whole week, in milliseconds. */
export const earliestStart = 7 * dayMs;
const latestStart = Date.UTC(2099, 11, 1);

/** Whether an instant (UTC milliseconds) lies in the years that days can be found for, with its whole week. */
export const isDatable = (at: number): boolean => at >= earliestStart && at < latestStart;
