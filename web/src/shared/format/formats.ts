import { decimal, fractionDigits, signOf } from './decimal-text.ts';

export type Formats = ReturnType<typeof createFormats>;

/** What stands for a number that is hidden; as wide for every one, so that it tells nothing. */
export const dots = '●●●';

/** A typographic minus: as wide as the plus, so that columns of signed figures line up. */
const minus = (text: string): string => text.replaceAll('-', '−');

/** More digits than a price has mean an average; nine significant ones say all that a person can use. */
const averageDigits = (text: string): number => Math.max(2, 9 - (text.replace('-', '').split('.')[0] ?? '').length);

/**
 * Returns the formatters of one locale and one zone. Decimal texts are never turned into floats: what is shown is what
 * the ledger says, rounded half away from zero only where a docstring says so.
 *
 * `hidden`: what tells how much a person has or trades is dots: amounts of money, sizes, prices and points of own fills,
 * and every number in what a person wrote. Counts, shares, ratios, multiples of risk, times and facts of products stay.
 */
export function createFormats(locale: string, timeZone: string, hidden = false) {
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known;
  };
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const minute = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const second = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'medium' });
  const digits = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'medium' });
  const calendar = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const calendarMonth = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const calendarLong = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });

  const amount = (text: string, more: Intl.NumberFormatOptions): string => {
    if (hidden) return dots;
    const digits = Math.max(2, Math.min(fractionDigits(text), 20));
    return minus(number({ minimumFractionDigits: 2, maximumFractionDigits: digits, ...more }).format(decimal(text)));
  };

  const exact = (text: string): string => minus(number({ maximumFractionDigits: 100 }).format(decimal(text)));

  const own = (text: string): string => (hidden ? dots : exact(text));

  const written = (text: string): string => {
    const fraction = text.split('.')[1]?.length ?? 0;
    return hidden
      ? dots
      : number({ minimumFractionDigits: fraction, maximumFractionDigits: fraction }).format(decimal(text));
  };

  return {
    locale,
    timeZone,
    /** Amounts, sizes and own prices are dots; axes that would tell them have no numbers. */
    hidden,
    /** `1.234,50 $`; every digit the amount has, at least two after the point. */
    money: (text: string, currency: string) =>
      amount(text, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    /** The same with its sign, also a plus; zero has none. */
    signedMoney: (text: string, currency: string) =>
      amount(text, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', signDisplay: 'exceptZero' }),
    /** `+1,2 k`: an amount rounded to three significant digits, without its currency, for narrow cells. */
    shortAmount: (text: string) =>
      hidden
        ? dots
        : minus(
            number({ notation: 'compact', maximumSignificantDigits: 3, signDisplay: 'exceptZero' }).format(
              decimal(text),
            ),
          ),
    /** Multiples of what was put at risk, `+1.98 R`; two digits, rounded half away from zero. */
    multiple: (text: string) =>
      `${minus(
        number({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(decimal(text)),
      )} R`,
    /** A price as quoted, at least two digits; an average with more than seven digits is rounded to nine significant ones. */
    price: (text: string) => {
      if (hidden) return dots;
      const digits = fractionDigits(text);
      const shown = digits <= 7 ? Math.max(2, digits) : averageDigits(text);
      return minus(number({ minimumFractionDigits: 2, maximumFractionDigits: shown }).format(decimal(text)));
    },
    /** Price points with their sign, rounded like `price`. */
    points: (text: string) => {
      if (hidden) return dots;
      const digits = fractionDigits(text);
      const shown = digits <= 7 ? Math.max(2, digits) : averageDigits(text);
      return minus(
        number({ minimumFractionDigits: 2, maximumFractionDigits: shown, signDisplay: 'exceptZero' }).format(
          decimal(text),
        ),
      );
    },
    /** Contracts or shares, every digit, no more than there are. */
    quantity: (text: string) => (hidden ? dots : minus(number({ maximumFractionDigits: 20 }).format(decimal(text)))),
    signedQuantity: (text: string) =>
      hidden ? dots : minus(number({ maximumFractionDigits: 20, signDisplay: 'exceptZero' }).format(decimal(text))),
    /** A decimal text with every digit it has: of a product, a rate, a share. */
    exact,
    /** The same of what is a person's own: an input of a figure, a rate of an account's plan. */
    own,
    /** A calculation as the server writes it, with decimal points: in the person's own marks, digit for digit. */
    calculation: (text: string) => text.replaceAll(/\d+(\.\d+)?/g, written),
    /** What a person or a file says in words of its own. */
    words: (text: string) => (hidden ? text.replaceAll(/\d+(?:[.,'’\s]\d+)*/gu, dots) : text),
    count: (value: number) => minus(whole.format(value)),
    /** A plain number, two digits after the point, rounded half away from zero; three significant ones below 0.1. */
    ratio: (value: number) =>
      minus(
        Math.abs(value) >= 0.1 || value === 0
          ? number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
          : number({ maximumSignificantDigits: 3 }).format(value),
      ),
    /** A fraction as per cent, 0.5 as `50 %`. */
    percent: (fraction: number) => minus(number({ style: 'percent', maximumFractionDigits: 1 }).format(fraction)),
    /** A return as per cent with its sign, two digits: `+9.38 %`. */
    signedPercent: (fraction: number) =>
      minus(
        number({
          style: 'percent',
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          signDisplay: 'exceptZero',
        }).format(fraction),
      ),
    date: (instant: string | Date) => day.format(new Date(instant)),
    /** Date and minute in digits, for narrow columns. */
    minute: (instant: string | Date) => digits.format(new Date(instant)),
    dateTime: (instant: string | Date) => minute.format(new Date(instant)),
    dateTimeSeconds: (instant: string | Date) => second.format(new Date(instant)),
    time: (instant: string | Date) => clock.format(new Date(instant)),
    /** A calendar day that belongs to no zone, such as a session date. */
    isoDate: (isoDay: string) => calendar.format(new Date(`${isoDay}T00:00:00Z`)),
    /** The same with its month in words. */
    isoDateLong: (isoDay: string) => calendarLong.format(new Date(`${isoDay}T00:00:00Z`)),
    /** A calendar month, `2026-01`, in words. */
    isoMonth: (month: string) => calendarMonth.format(new Date(`${month}-01T00:00:00Z`)),
    /** Two largest units of the time between two instants: `3 h 12 min`. */
    duration: (from: string, to: string) => duration(whole, (Date.parse(to) - Date.parse(from)) / 1000),
    /** Two largest units of a time in milliseconds: `3 h 12 min`. */
    lasting: (ms: number) => duration(whole, ms / 1000),
    /** Milliseconds as seconds without a sign, `1.5 s`. */
    spanOfSeconds: (ms: number) => `${number({ maximumFractionDigits: 3 }).format(Math.abs(ms) / 1000)} s`,
    /** Milliseconds as seconds with their sign, `+1.5 s`. */
    seconds: (ms: number) =>
      `${minus(number({ maximumFractionDigits: 3, signDisplay: 'exceptZero' }).format(ms / 1000))} s`,
    bytes: (bytes: number) => {
      const [unit, size] = (
        [
          ['gigabyte', 1e9],
          ['megabyte', 1e6],
          ['kilobyte', 1e3],
          ['byte', 1],
        ] as const
      ).find(([, least]) => bytes >= least) ?? ['byte', 1];
      return number({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(bytes / size);
    },
    tone: (text: string): 'gain' | 'loss' | 'flat' =>
      (({ '-1': 'loss', '0': 'flat', '1': 'gain' }) as const)[signOf(text)],
  };
}

const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** The symbols of the international system: short, and the same in every language. */
function duration(number: Intl.NumberFormat, seconds: number): string {
  const first = units.findIndex(([, size]) => seconds >= size);
  const from = first < 0 ? units.length - 1 : first;
  let rest = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const [unit, size] of units.slice(from, from + 2)) {
    const value = Math.floor(rest / size);
    rest -= value * size;
    if (value > 0 || parts.length === 0) parts.push(`${number.format(value)} ${unit}`);
  }
  return parts.join(' ');
}
