import { AppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from './bars.ts';

export type MergedBars = {
  readonly bars: Bars;
  readonly added: number;
  readonly same: number;
  /** Indices into `stored` of the bars whose values changed, ascending. */
  readonly corrected: readonly number[];
};

const valueColumns = ['open', 'high', 'low', 'close', 'volume'] as const;

/** Merges two ascending runs of bars; where both have a bar, that of `incoming` stands. */
export const mergeBars = (stored: Bars, incoming: Bars): MergedBars => {
  const merged = emptyBars(stored.count + incoming.count);
  const corrected: number[] = [];
  let same = 0;
  let old = 0;
  let fresh = 0;
  let count = 0;
  while (old < stored.count || fresh < incoming.count) {
    const oldTime = old < stored.count ? stored.time[old]! : Number.POSITIVE_INFINITY;
    const freshTime = fresh < incoming.count ? incoming.time[fresh]! : Number.POSITIVE_INFINITY;
    if (oldTime < freshTime) {
      copyBar(stored, old++, merged, count++);
      continue;
    }
    if (oldTime === freshTime) {
      if (isSameBar(stored, old, incoming, fresh)) same += 1;
      else corrected.push(old);
      old += 1;
    }
    copyBar(incoming, fresh++, merged, count++);
  }
  const added = incoming.count - same - corrected.length;
  return { bars: sliceBars(merged, 0, count), added, same, corrected };
};

/** Returns the bars from index `start` up to, and without, `end`; the columns are views, not copies. */
export const sliceBars = (bars: Bars, start: number, end: number): Bars => {
  if (start === 0 && end === bars.count && bars.time.length === end) return bars;
  return {
    count: Math.max(0, end - start),
    time: bars.time.subarray(start, end),
    open: bars.open.subarray(start, end),
    high: bars.high.subarray(start, end),
    low: bars.low.subarray(start, end),
    close: bars.close.subarray(start, end),
    volume: bars.volume.subarray(start, end),
  };
};

/** Returns the bars that start at `from` or later and before `to` (UTC milliseconds). */
export const barsBetween = (bars: Bars, from: number, to: number): Bars =>
  sliceBars(bars, firstAtLeast(bars.time, bars.count, from), firstAtLeast(bars.time, bars.count, to));

/** Joins runs of bars that follow each other. */
export const concatBars = (parts: readonly Bars[]): Bars => {
  if (parts.length === 1) return parts[0]!;
  const joined = emptyBars(parts.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const part of parts) {
    joined.time.set(part.time, at);
    for (const column of valueColumns) joined[column].set(part[column], at);
    at += part.count;
  }
  return joined;
};

/** Returns the index of the first of `count` ascending times that is `at` or later; `count` when none is. */
export const firstAtLeast = (time: Float64Array, count: number, at: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** @throws AppError `INVALID_VALUE` when times do not ascend or are no whole milliseconds. */
export const assertAscending = ({ count, time }: Bars): void => {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    const at = time[i]!;
    if (!Number.isSafeInteger(at) || at <= last) {
      throw new AppError('INVALID_VALUE', `The times of bars ascend in whole milliseconds; bar ${i} does not follow.`, {
        details: { bar: i, expected: 'an instant after the bar before', found: at },
      });
    }
    last = at;
  }
};

const copyBar = (from: Bars, index: number, to: Bars, at: number): void => {
  to.time[at] = from.time[index]!;
  to.open[at] = from.open[index]!;
  to.high[at] = from.high[index]!;
  to.low[at] = from.low[index]!;
  to.close[at] = from.close[index]!;
  to.volume[at] = from.volume[index]!;
};

/** A volume that is not known is NaN, and equals itself. */
const isSameBar = (a: Bars, i: number, b: Bars, j: number): boolean => {
  for (const column of valueColumns) {
    const x = a[column][i]!;
    const y = b[column][j]!;
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return true;
};
