/** The four ways a date is written; only slashes and dashes leave open whether the day or the month stands first. */
export type DateStyle = 'year-first' | 'dots' | 'slashes' | 'dashes';

/** A time as its text has it, before anything is decided about day, month and zone. */
export type ClockTime = {
  readonly style: DateStyle;
  /** The date's numbers from left to right; year first when the style says so, else last. */
  readonly date: readonly [number, number, number];
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly half: 'am' | 'pm' | null;
  /** Minutes east of UTC; null when the text has no offset. */
  readonly offset: number | null;
};

const pattern =
  /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:[Tt]|,?\s+)(\d{1,2})[:.](\d{2})[:.](\d{2})(?:[.,](\d{1,9}))?\s*(?:([ap])\.?\s?m\.?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?$/i;

const styles = { '.': 'dots', '/': 'slashes', '-': 'dashes' } as const;

/**
 * Reads the text of a date with a time to the second, in any of the dialects; null when it is none.
 *
 * Fractions of seconds are kept to the millisecond. A year has four digits. An hour above 12 is taken beside a PM,
 * an hour 0 beside an AM, because some regional settings write both.
 */
export const parseClockTime = (text: string): ClockTime | null => {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, first, sign, second, third, hour, minute, seconds, fraction, half, offset] = match;
  const yearFirst = first!.length === 4;
  if (yearFirst ? third!.length > 2 : first!.length > 2 || third!.length !== 4) return null;
  const clock: ClockTime = {
    style: yearFirst ? 'year-first' : styles[sign as keyof typeof styles],
    date: [Number(first), Number(second), Number(third)],
    hour: Number(hour),
    minute: Number(minute),
    second: Number(seconds),
    millisecond: fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0')),
    half: half === undefined ? null : half === 'a' || half === 'A' ? 'am' : 'pm',
    offset: offset === undefined ? null : offsetMinutes(offset),
  };
  return isOnTheClock(clock) ? clock : null;
};

/**
 * Returns the time as if it were read off a clock in UTC, in milliseconds; null when the date does not exist in this order.
 *
 * `dayFirst` is looked at for slashes and dashes only.
 */
export const wallMs = (clock: ClockTime, dayFirst: boolean): number | null => {
  const [first, second, third] = clock.date;
  if (clock.style === 'year-first') return wallMsOf(clock, first, second, third);
  return clock.style === 'dots' || dayFirst
    ? wallMsOf(clock, third, second, first)
    : wallMsOf(clock, third, first, second);
};

const wallMsOf = (clock: ClockTime, year: number, month: number, day: number): number | null => {
  if (year < 1971 || year > 2098 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return Date.UTC(year, month - 1, day, hour24(clock), clock.minute, clock.second, clock.millisecond);
};

const daysIn = (year: number, month: number): number => {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

const hour24 = ({ hour, half }: ClockTime): number => {
  if (half === 'am') return hour === 12 ? 0 : hour;
  return half === 'pm' && hour < 12 ? hour + 12 : hour;
};

const isOnTheClock = ({ hour, minute, second, half, offset }: ClockTime): boolean => {
  if (hour > 23 || minute > 59 || second > 59) return false;
  if (half === 'am' && hour > 12) return false;
  if (half === 'pm' && hour === 0) return false;
  return offset === null || Math.abs(offset) <= 18 * 60;
};

const offsetMinutes = (offset: string): number => {
  if (offset === 'Z' || offset === 'z') return 0;
  const digits = offset.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0');
  return offset.startsWith('-') ? -minutes : minutes;
};
