/** A time as its text has it. Readings are milliseconds as if they were UTC. */
export type TimeText = {
  readonly wall: number;
  /** The text says its offset from UTC, and `wall` is the instant. */
  readonly isInstant: boolean;
  readonly isDate: boolean;
};

export type DateOrder = 'day-first' | 'month-first';

const yearFirst =
  /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:(?:T|,?\s+)?(\d{2})(?::?(\d{2}))(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)?$/i;
const yearLast =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AP]M)?)?\s*(Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)?$/i;
const epoch = /^-?(\d{9,10}|\d{13}|\d{16}|\d{19})(?:\.\d+)?$/;

/** Reads a date, a date with a time, or seconds, milli-, micro- or nanoseconds since 1970; null when it is none. */
export const readTimeText = (text: string, order: DateOrder | null): TimeText | null => {
  const first = yearFirst.exec(text);
  if (first !== null) {
    const [, year, , month, day, hour, minute, second, fraction, offset] = first;
    return timeText([year!, month!, day!], [hour, minute, second, fraction], undefined, offset);
  }
  const last = yearLast.exec(text);
  if (last !== null) {
    const [, one, sign, two, year, hour, minute, second, fraction, half, offset] = last;
    const dayFirst = sign === '.' || order === 'day-first';
    const [day, month] = dayFirst ? [one!, two!] : [two!, one!];
    return timeText([year!, month, day], [hour, minute, second, fraction], half, offset);
  }
  return readEpoch(text);
};

/** What dates such as 2/9/2025 say about their order; `open` when they can be read both ways, null when there are none. */
export const dateOrderOf = (texts: Iterable<string>): DateOrder | 'open' | null => {
  let found: 'open' | null = null;
  for (const text of texts) {
    const match = yearLast.exec(text);
    if (match === null || match[2] === '.') continue;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[3]) > 12) return 'month-first';
    found = 'open';
  }
  return found;
};

/** Returns the instant of a count since 1970, whose size tells its unit; whole milliseconds. */
export const epochMs = (count: number): number => {
  const size = Math.abs(count);
  if (size < 1e11) return Math.round(count * 1e3);
  if (size < 1e14) return Math.round(count);
  return Math.round(size < 1e17 ? count / 1e3 : count / 1e6);
};

const readEpoch = (text: string): TimeText | null =>
  epoch.test(text) ? { wall: epochMs(Number(text)), isInstant: true, isDate: false } : null;

const timeText = (
  [year, month, day]: readonly [string, string, string],
  [hour, minute, second, fraction]: readonly (string | undefined)[],
  half: string | undefined,
  offset: string | undefined,
): TimeText | null => {
  const isDate = hour === undefined;
  const hours = hourOf(Number(hour ?? 0), half);
  const minutes = Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  if (hours > 24 || minutes > 59 || seconds > 59 || (hours === 24 && minutes + seconds > 0)) return null;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  // Two digits would be taken for the years after 1900.
  if (date.getUTCFullYear() !== Number(year)) return null;
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const milliseconds = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const wall = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
  if (offset === undefined || isDate) return { wall, isInstant: false, isDate };
  return { wall: wall - offsetMs(offset), isInstant: true, isDate };
};

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  return half.toLowerCase() === 'am' ? (hour === 12 ? 0 : hour) : hour < 12 ? hour + 12 : hour;
};

const offsetMs = (text: string): number => {
  const match = /([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
};
