import { AppError } from '#domain/errors.ts';

/**
 * An IANA time zone with its offset changes laid out for fast look-ups; Temporal is asked once per zone.
 *
 * `starts[i]` is the instant from which `offsets[i]` holds (both in milliseconds), `localStarts[i]` the clock reading
 * at that instant.
 */
export type Zone = {
  readonly id: string;
  readonly starts: Float64Array;
  readonly offsets: Float64Array;
  readonly localStarts: Float64Array;
};

/**
 * What a clock reading means: one instant; two, when the clock was set back over it; or none, when it was set forward.
 * Instants are UTC milliseconds.
 */
export type LocalReading =
  | { readonly kind: 'ok'; readonly at: number }
  | { readonly kind: 'ambiguous'; readonly earlier: number; readonly later: number }
  | { readonly kind: 'nonexistent' };

const dayMs = 86_400_000;
/** Readings outside have no table: trading platforms wrote none before, and rules beyond are not known. */
const firstInstant = Date.UTC(1970, 0, 1);
const endInstant = Date.UTC(2100, 0, 1);

const zones = new Map<string, Zone>();

/** Returns whether `id` names an IANA zone; an offset such as `+02:00` is none. */
export const isZone = (id: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9+_/-]*$/.test(id)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return true;
  } catch {
    return false;
  }
};

/**
 * Returns the zone of an IANA id, in any letter case.
 *
 * @throws AppError `TIMEZONE_UNKNOWN`
 */
export const zoneOf = (id: string): Zone => {
  const known = zones.get(id);
  if (known) return known;
  if (!isZone(id)) {
    throw new AppError('TIMEZONE_UNKNOWN', `"${id}" is no IANA time zone such as Europe/Berlin.`, {
      details: { expected: 'an IANA time zone such as Europe/Berlin', found: id },
    });
  }
  const zone = readZone(id);
  zones.set(id, zone);
  return zone;
};

/**
 * Reads a clock: `localMs` is the reading as if it were UTC (`Date.UTC(year, month − 1, …)`), between 1970 and 2099.
 *
 * @throws AppError `INVALID_VALUE` outside these years.
 */
export const readLocal = (zone: Zone, localMs: number): LocalReading => {
  if (!(localMs >= firstInstant + dayMs && localMs < endInstant - dayMs)) {
    throw new AppError('INVALID_VALUE', 'A clock reading outside the years 1970 to 2099.');
  }
  const { starts, offsets, localStarts } = zone;
  const index = lastAtMost(localStarts, localMs);
  const at = localMs - offsets[index]!;
  if (index + 1 < starts.length && at >= starts[index + 1]!) return { kind: 'nonexistent' };
  if (index > 0) {
    const earlier = localMs - offsets[index - 1]!;
    if (earlier < starts[index]!) return { kind: 'ambiguous', earlier, later: at };
  }
  return { kind: 'ok', at };
};

/** Returns the clock reading at an instant, as if it were UTC; both in milliseconds. */
export const localAt = (zone: Zone, at: number): number => at + zone.offsets[lastAtMost(zone.starts, at)]!;

/** Returns the ISO date of the zone's calendar day at an instant (UTC milliseconds). */
export const localDate = (zone: Zone, at: number): string => isoDateOfDay(Math.floor(localAt(zone, at) / dayMs));

/** Days since 1970-01-01 of a sound ISO date, by arithmetic alone: a portfolio asks tens of thousands of times. */
export const dayOf = (date: string): number => {
  const month = digitsAt(date, 5, 2);
  // Counted from March, the leap day is the last of its year. @see Hinnant, chrono-compatible low-level date algorithms
  const year = digitsAt(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digitsAt(date, 8, 2) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const digitsAt = (text: string, from: number, count: number): number => {
  let value = 0;
  for (let index = from; index < from + count; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
};

const dates = new Map<number, string>();

/** Returns the ISO date of a day number, days since 1970-01-01. Remembered: a file has few days and many rows. */
export const isoDateOfDay = (day: number): string => {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
};

const readZone = (id: string): Zone => {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(firstInstant).toZonedDateTimeISO(id);
  const name = at.timeZoneId;
  const starts: number[] = [];
  const offsets: number[] = [];
  while (at && at.epochMilliseconds < endInstant) {
    starts.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1e6);
    at = at.getTimeZoneTransition('next');
  }
  return {
    id: name,
    starts: Float64Array.from(starts),
    offsets: Float64Array.from(offsets),
    localStarts: Float64Array.from(starts, (start, index) => start + offsets[index]!),
  };
};

/** Index of the last element that is not greater than `value`; 0 before the first. */
const lastAtMost = (ascending: Float64Array, value: number): number => {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
};
