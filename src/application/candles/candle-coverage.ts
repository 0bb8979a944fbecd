import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { expectedBars, type MissingRange, missingRanges } from '#domain/market/completeness.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { storedWindows } from './stored-windows.ts';

/** A series set against the calendar of its exchange, from its first bar to its last. */
export type CandleCoverage = {
  readonly calendar: string;
  /** Bars that the calendar expects, how many of them are stored, and how many are not. */
  readonly expected: number;
  readonly present: number;
  readonly missing: number;
  /** Runs of missing bars, and of them the first thousand; a thin market has many of a minute. */
  readonly missingRanges: number;
  readonly ranges: readonly MissingRange[];
};

const mostRanges = 1_000;

/** Returns null where no calendar is known for the instrument: completeness is not guessed. */
export const candleCoverage = async (
  candles: Pick<CandleStore, 'read'>,
  directory: Pick<InstrumentDirectory, 'find'>,
  series: SeriesState,
): Promise<CandleCoverage | null> => {
  const calendar = directory.find(series.instrument)?.calendar;
  if (calendar === undefined) return null;
  const { interval, firstAt, lastAt } = series;
  const times = new Float64Array(series.bars);
  let count = 0;
  for await (const { time } of storedWindows(candles, series, firstAt, lastAt + 1)) {
    // A writer may have been here since the state was read.
    const known = time.subarray(0, times.length - count);
    times.set(known, count);
    count += known.length;
  }
  const expected = expectedBars(calendar, interval, firstAt, lastAt + 1);
  const ranges = missingRanges(calendar, interval, times.subarray(0, count), firstAt, lastAt + 1);
  const missing = ranges.reduce((sum, { bars }) => sum + bars, 0);
  return {
    calendar,
    expected,
    present: expected - missing,
    missing,
    missingRanges: ranges.length,
    ranges: ranges.slice(0, mostRanges),
  };
};
