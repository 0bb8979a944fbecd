import { createFormats } from '#web/shared/format/formats.ts';

/** How a chart writes instants (UTC milliseconds) in one zone. */
export type ChartClock = {
  readonly timeZone: string;
  /** Date and time of a bar or an execution, to the second. */
  readonly full: (at: number) => string;
  /** Date and time, to the minute. */
  readonly short: (at: number) => string;
  /** A mark of the time axis: the time of day, or the date where a new day begins. */
  readonly tick: (at: number, kind: 'time' | 'day' | 'month' | 'year') => string;
};

export function chartClock(locale: string, timeZone: string): ChartClock {
  const format = createFormats(locale, timeZone);
  const ticks = {
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }),
    month: new Intl.DateTimeFormat(locale, { timeZone, month: 'short' }),
    year: new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric' }),
  };
  return {
    timeZone,
    full: (at) => format.dateTimeSeconds(new Date(at)),
    short: (at) => format.dateTime(new Date(at)),
    tick: (at, kind) => ticks[kind].format(at),
  };
}
