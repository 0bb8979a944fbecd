import { AppError } from '#domain/errors.ts';
import { isoDateOfDay, localAt, type Zone, zoneOf } from '#domain/values/zone.ts';

/**
 * When a product's trading day changes. `rollsAt` is the clock time in `zone` (minutes after midnight) from which fills
 * belong to the next day's session; null: the day is the calendar day. `weekdays`: a session is never on a weekend,
 * what is filled then belongs to Monday's.
 */
export type SessionCalendar = {
  readonly zone: string;
  readonly rollsAt: number | null;
  readonly weekdays: boolean;
};

const globex: SessionCalendar = { zone: 'America/Chicago', rollsAt: 17 * 60, weekdays: true };

export const sessionCalendars = {
  'CME-EQUITY': globex,
  'CME-RATES': globex,
  'CME-FX': globex,
  'CME-METALS': globex,
  'CME-ENERGY': globex,
  'CME-CRYPTO': globex,
  'CME-LIVESTOCK': { zone: 'America/Chicago', rollsAt: null, weekdays: true },
  'CBOT-GRAINS': { zone: 'America/Chicago', rollsAt: 19 * 60, weekdays: true },
  EUREX: { zone: 'Europe/Berlin', rollsAt: null, weekdays: false },
  XETRA: { zone: 'Europe/Berlin', rollsAt: null, weekdays: false },
  NYSE: { zone: 'America/New_York', rollsAt: null, weekdays: false },
  /** By the exchange's MIC: London, Paris, Amsterdam, Brussels, Zürich, Milan, Madrid, Toronto, Tokyo, Hong Kong. */
  XLON: { zone: 'Europe/London', rollsAt: null, weekdays: false },
  XPAR: { zone: 'Europe/Paris', rollsAt: null, weekdays: false },
  XAMS: { zone: 'Europe/Amsterdam', rollsAt: null, weekdays: false },
  XBRU: { zone: 'Europe/Brussels', rollsAt: null, weekdays: false },
  XSWX: { zone: 'Europe/Zurich', rollsAt: null, weekdays: false },
  XMIL: { zone: 'Europe/Rome', rollsAt: null, weekdays: false },
  XMAD: { zone: 'Europe/Madrid', rollsAt: null, weekdays: false },
  XTSE: { zone: 'America/Toronto', rollsAt: null, weekdays: false },
  XTKS: { zone: 'Asia/Tokyo', rollsAt: null, weekdays: false },
  XHKG: { zone: 'Asia/Hong_Kong', rollsAt: null, weekdays: false },
  /** Currencies between banks: the day changes at the end of New York's, the week there on Sunday and Friday. */
  FOREX: { zone: 'America/New_York', rollsAt: 17 * 60, weekdays: true },
  /** Around the clock, the day is that of UTC: crypto. */
  'ALWAYS-OPEN': { zone: 'UTC', rollsAt: null, weekdays: false },
} as const satisfies Record<string, SessionCalendar>;

export type SessionCalendarId = keyof typeof sessionCalendars;

export const sessionCalendarIds = Object.keys(sessionCalendars) as readonly SessionCalendarId[];

export const isSessionCalendar = (id: string): id is SessionCalendarId => Object.hasOwn(sessionCalendars, id);

/** Returns `sessionDay` as an ISO date. */
export const sessionDate = (calendar: string, at: number): string => isoDateOfDay(sessionDay(calendar, at));

/**
 * Returns the exchange's trading day that an instant (UTC milliseconds) belongs to, in days since 1970-01-01.
 *
 * Holidays do not move it: a fill of a holiday's half session keeps that day. When a day trades: `sessionsBetween`.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist.
 */
export const sessionDay = (calendar: string, at: number): number => {
  const compiled = compiledOf(calendar);
  let day = Math.floor((localAt(compiled.zone, at) + compiled.shiftMs) / dayMs);
  if (compiled.weekdays) {
    // Day 0, 1970-01-01, was a Thursday: 2 is a Saturday, 3 a Sunday.
    const weekday = ((day % 7) + 7) % 7;
    if (weekday === 2) day += 2;
    else if (weekday === 3) day += 1;
  }
  return day;
};

const dayMs = 86_400_000;

type Compiled = { readonly zone: Zone; readonly shiftMs: number; readonly weekdays: boolean };
const compiledCalendars = new Map<string, Compiled>();

const compiledOf = (id: string): Compiled => {
  const known = compiledCalendars.get(id);
  if (known) return known;
  if (!isSessionCalendar(id)) {
    throw new AppError('INVALID_VALUE', `"${id}" is no session calendar.`, {
      details: { expected: sessionCalendarIds, found: id },
    });
  }
  const { zone, rollsAt, weekdays }: SessionCalendar = sessionCalendars[id];
  const shiftMs = rollsAt === null ? 0 : dayMs - rollsAt * 60_000;
  const compiled = { zone: zoneOf(zone), shiftMs, weekdays };
  compiledCalendars.set(id, compiled);
  return compiled;
};
