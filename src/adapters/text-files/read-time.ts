import type { HeldReason } from '#domain/ledger/events.ts';
import { readLocal, type Zone } from '#domain/values/zone.ts';
import { type ClockTime, parseClockTime, wallMs } from './clock-time.ts';

export type TimeContext = {
  /** null: not known, and no time may need it. */
  readonly dayFirst: boolean | null;
  readonly zone: Zone | null;
};

export type TimeReading =
  | { readonly kind: 'ok'; readonly at: number; readonly sourceZone: string }
  | { readonly kind: 'fault'; readonly reason: HeldReason; readonly expected: string }
  | { readonly kind: 'unanswered'; readonly question: 'zone' | 'date-order' };

/** `1/28/25`: which of the three numbers is the year, and of which century, nobody may guess. */
const shortYear = /^\d{1,2}([./-])\s?\d{1,2}\1\s?\d{2}(?!\d)/;

const malformed = (expected: string): TimeReading => ({ kind: 'fault', reason: 'MALFORMED', expected });

/** Reads the instant of a time's text; `twelveHours` when the file marks the halves of the day. */
export const readTime = (text: string, twelveHours: boolean, context: TimeContext): TimeReading => {
  const clock = parseClockTime(text);
  if (clock === null)
    return malformed(shortYear.test(text) ? 'a year of four digits, such as 2025' : 'a date and a time to the second');
  if (isHalfSaid(clock, twelveHours)) return malformed('AM or PM, as in the other rows of the file');
  const open = clock.style === 'slashes' || clock.style === 'dashes';
  if (open && context.dayFirst === null) return { kind: 'unanswered', question: 'date-order' };
  const dayFirst = context.dayFirst ?? false;
  const wall = wallMs(clock, dayFirst);
  if (wall === null)
    return malformed(open ? `a date that exists, with the ${dayFirst ? 'day' : 'month'} first` : 'a date that exists');
  if (clock.offset !== null)
    return { kind: 'ok', at: wall - clock.offset * 60_000, sourceZone: offsetName(clock.offset) };
  return context.zone === null ? { kind: 'unanswered', question: 'zone' } : inZone(wall, context.zone);
};

const inZone = (wall: number, zone: Zone): TimeReading => {
  const reading = readLocal(zone, wall);
  if (reading.kind === 'ok') return { kind: 'ok', at: reading.at, sourceZone: zone.id };
  return reading.kind === 'ambiguous'
    ? {
        kind: 'fault',
        reason: 'AMBIGUOUS_TIME',
        expected: `a time that ${zone.id} has once; its clocks went back over this one`,
      }
    : {
        kind: 'fault',
        reason: 'NONEXISTENT_TIME',
        expected: `a time that ${zone.id} has; its clocks went forward over this one`,
      };
};

const isHalfSaid = (clock: ClockTime, twelveHours: boolean): boolean =>
  twelveHours && clock.half === null && clock.style !== 'year-first' && clock.hour >= 1 && clock.hour <= 12;

const offsetName = (offset: number): string => {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};
