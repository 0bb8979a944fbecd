import { createFormats } from '#web/shared/format/formats.ts';

/** How a chart writes instants (UTC milliseconds) in one zone. */
export type ChartClock = {
  readonly timeZone: string;
  /** Date and time of a bar or an execution, to the second. */
  readonly full: (at: number) => string;
  /** Date and time, to the minute. */
  readonly short: (at: number) => string;
  /** What a bar is called: the time that it starts at, or the trading day of one of a day or more. */
  readonly bar: (at: number) => string;
  /** A mark of the time axis: the time of day, or the date where a new day begins. */
  readonly tick: (at: number, kind: 'time' | 'day' | 'month' | 'year') => string;
};

/**
 * A bar of a day or more starts at its exchange's midnight, at the opening the evening before, or at midnight UTC, by its source:
 * twelve hours later it is its trading day on the exchange's clock everywhere. In another zone it would be called by another day.
 */
const intoTheDayMs = 12 * 3_600_000;

/** `datedIn`: bars are of a day or more, and this is the exchange's zone; null: they start at an instant. */
export function chartClock(locale: string, timeZone: string, datedIn: string | null = null): ChartClock {
  const format = createFormats(locale, timeZone);
  const axisZone = datedIn ?? timeZone;
  const shift = datedIn === null ? 0 : intoTheDayMs;
  const ticks = {
    time: new Intl.DateTimeFormat(locale, { timeZone: axisZone, hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(locale, { timeZone: axisZone, day: 'numeric', month: 'short' }),
    month: new Intl.DateTimeFormat(locale, { timeZone: axisZone, month: 'short' }),
    year: new Intl.DateTimeFormat(locale, { timeZone: axisZone, year: 'numeric' }),
  };
  const dates = new Intl.DateTimeFormat(locale, { timeZone: axisZone, dateStyle: 'medium' });
  const short = (at: number): string => format.dateTime(new Date(at));
  return {
    timeZone,
    full: (at) => format.dateTimeSeconds(new Date(at)),
    short,
    bar: datedIn === null ? short : (at) => dates.format(at + shift),
    tick: (at, kind) => ticks[kind].format(at + shift),
  };
}
