import { dayOf, isoDateOfDay, readLocal, zoneOf } from '#domain/values/zone.ts';

const dayMs = 86_400_000;
const zone = 'Europe/Berlin';
/** The ECB publishes at about 16:00 in Frankfurt; a quarter of an hour later the files are there. */
const publishedAtMinute = 16 * 60 + 15;

/**
 * Says whether the ECB publishes rates on a day: every day that TARGET is open, as since 2002. Weekends, New Year,
 * Good Friday, Easter Monday, 1 May, 25 and 26 December are closed.
 *
 * @see ECB, TARGET holidays
 */
export const publishesOn = (day: number): boolean => {
  const date = new Date(day * dayMs);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (closedDates.has(isoDateOfDay(day).slice(5))) return false;
  const afterEaster = day - easterSunday(date.getUTCFullYear());
  return afterEaster !== -2 && afterEaster !== 1;
};

const closedDates: ReadonlySet<string> = new Set(['01-01', '05-01', '12-25', '12-26']);

/** Day of Easter Sunday in the Gregorian calendar. @see Meeus, Astronomical Algorithms, ch. 8 */
export const easterSunday = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, date) / dayMs;
};

/** Returns the day of the last publication that is to be expected at an instant (UTC milliseconds). */
export const duePublication = (now: number): string => {
  const local = now + offsetAt(now);
  let day = Math.floor(local / dayMs);
  if (local - day * dayMs < publishedAtMinute * 60_000) day -= 1;
  while (!publishesOn(day)) day -= 1;
  return isoDateOfDay(day);
};

/** Returns the instant, in UTC milliseconds, at which the next publication after an instant is to be expected. */
export const nextPublicationAt = (now: number): number => {
  let day = dayOf(duePublication(now)) + 1;
  while (!publishesOn(day)) day += 1;
  const reading = readLocal(zoneOf(zone), day * dayMs + publishedAtMinute * 60_000);
  return reading.kind === 'ok' ? reading.at : day * dayMs;
};

const offsetAt = (at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
