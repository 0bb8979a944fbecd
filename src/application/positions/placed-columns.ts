import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { hasRegularHours, regularSessions } from '#domain/instruments/regular-hours.ts';
import { sessionDay } from '#domain/instruments/session-calendar.ts';
import { isoWeekday, scheduleOf } from '#domain/instruments/trading-days.ts';
import { firstAtLeast } from '#domain/market/merge-bars.ts';
import { localAt, type Zone, zoneOf } from '#domain/values/zone.ts';
import { codeOf, type Dictionaries, type Dictionary, type NumberColumns, newDictionary } from './columns.ts';

/** A day before every day: the position is open, or nothing says which calendar its instrument has. */
export const noDay = -(2 ** 31);

export const sessionKinds = ['none', 'regular', 'extended'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Instead of a zone: each position by the clock of its own exchange. */
export const exchangeClock = 'exchange';

/**
 * Where in the calendar and in which product the positions of `PositionColumns` fall. Worked out when first asked for.
 */
export type PlacedColumns = {
  /** The exchange's trading day that a position was closed on, in days since 1970-01-01; `noDay` while it is open. */
  closedDay(): Int32Array;
  /**
   * The weekday of the closing, 1 Monday to 7 Sunday; 0 while it is open: of the exchange's trading day on
   * `exchangeClock`, of the calendar day otherwise.
   */
  closedWeekday(clock: string): Uint8Array;
  /** The hour of the opening, 0 to 23, on the clock of an IANA zone or of each exchange. */
  openedHour(clock: string): Uint8Array;
  /**
   * Code in `sessionKinds` of what traded at the opening: the regular session of the exchange or the hours about it; `none`
   * where the market tells none apart.
   */
  openedSession(): Uint8Array;
  /** The product by code of the instrument: the root of a future, every other instrument itself. */
  readonly products: Dictionary;
  readonly productOf: Uint16Array;
};

/** Returns the places of `columns`, whose instruments are looked up in `directory`. */
export const placedColumns = (
  columns: NumberColumns,
  { instruments }: Dictionaries,
  directory: InstrumentDirectory,
): PlacedColumns => {
  const known = instruments.names.map((name) => directory.find(name));
  const products = newDictionary();
  const productOf = Uint16Array.from(known, (instrument, code) =>
    codeOf(products, instrument?.root ?? instrument?.id ?? instruments.names[code]!),
  );
  let days: Int32Array | null = null;
  const hours = new Map<string, Uint8Array>();
  const weekdays = new Map<string, Uint8Array>();
  let sessions: Uint8Array | null = null;

  const closedDay = (): Int32Array => {
    days ??= daysOf(
      columns,
      known.map((instrument) => instrument?.calendar ?? null),
    );
    return days;
  };

  return {
    products,
    productOf,
    closedDay,
    closedWeekday(clock) {
      const kept =
        weekdays.get(clock) ?? weekdaysOf(clock === exchangeClock ? closedDay() : daysOn(columns, zoneOf(clock)));
      weekdays.set(clock, kept);
      return kept;
    },
    openedSession() {
      sessions ??= sessionsOf(
        columns,
        known.map((instrument) => instrument?.calendar ?? null),
      );
      return sessions;
    },
    openedHour(clock) {
      const kept =
        hours.get(clock) ??
        hoursOf(
          columns,
          known.map((instrument) => zoneFor(clock, instrument?.calendar)),
        );
      hours.set(clock, kept);
      return kept;
    },
  };
};

const zoneFor = (clock: string, calendar: string | undefined): Zone => {
  if (clock !== exchangeClock) return zoneOf(clock);
  return calendar === undefined ? zoneOf('UTC') : scheduleOf(calendar).zone;
};

const daysOf = ({ count, instrument, closedAt }: NumberColumns, calendars: readonly (string | null)[]): Int32Array => {
  const days = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const at = closedAt[row]!;
    const calendar = calendars[instrument[row]!];
    days[row] = Number.isNaN(at) || calendar == null ? noDay : sessionDay(calendar, at);
  }
  return days;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The calendar day of the closing by the clock of a zone. */
const daysOn = ({ count, closedAt }: NumberColumns, zone: Zone): Int32Array => {
  const days = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const at = closedAt[row]!;
    days[row] = Number.isNaN(at) ? noDay : Math.floor(localAt(zone, at) / dayMs);
  }
  return days;
};

const weekdaysOf = (days: Int32Array): Uint8Array => {
  const weekdays = new Uint8Array(days.length);
  for (let row = 0; row < days.length; row++) weekdays[row] = days[row] === noDay ? 0 : isoWeekday(days[row]!);
  return weekdays;
};

const hoursOf = ({ count, instrument, openedAt }: NumberColumns, zones: readonly Zone[]): Uint8Array => {
  const hours = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const local = localAt(zones[instrument[row]!]!, openedAt[row]!);
    hours[row] = ((Math.floor(local / hourMs) % 24) + 24) % 24;
  }
  return hours;
};

const sessionsOf = (
  { count, instrument, openedAt }: NumberColumns,
  calendars: readonly (string | null)[],
): Uint8Array => {
  const kinds = new Uint8Array(count);
  const inRegular = new Map<string, ((at: number) => boolean) | null>();
  for (let row = 0; row < count; row++) {
    const calendar = calendars[instrument[row]!];
    if (calendar == null) continue;
    if (!inRegular.has(calendar)) inRegular.set(calendar, regularTest(calendar, openedAt));
    const test = inRegular.get(calendar)!;
    kinds[row] = test === null ? 0 : test(openedAt[row]!) ? 1 : 2;
  }
  return kinds;
};

/** Says of an instant whether it is in a regular session; null where the market tells none apart. */
const regularTest = (calendar: string, openedAt: Float64Array): ((at: number) => boolean) | null => {
  if (!hasRegularHours(calendar)) return null;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of openedAt) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const sessions = regularSessions(calendar, first, last + 1);
  const opens = Float64Array.from(sessions, ({ open }) => open);
  const closes = Float64Array.from(sessions, ({ close }) => close);
  return (at) => {
    const index = firstAtLeast(opens, opens.length, at + 1) - 1;
    return index >= 0 && at < closes[index]!;
  };
};
