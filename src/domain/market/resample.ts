import { AppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from './bars.ts';
import type { Multiple } from './multiples.ts';
import { sessionInstant } from './rolls.ts';
import { slotFinder } from './time-slots.ts';

/**
 * Returns bars of a coarser interval: the first open, the highest high, the lowest low, the last close, the sum of volume of
 * each slot that has a bar. Slots follow the sessions of a calendar, see `slotFinder`.
 *
 * The bars given are such as `canMake` the interval; each goes where it starts. The first and the last bar returned cover
 * only what was given. Days and weeks, `given` says so, may be dated by midnight here or there.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist and for times that do not ascend.
 */
export const resample = (bars: Bars, interval: Multiple, calendar: string, given: Multiple = '1m'): Bars => {
  const { count, time, open, high, low, close, volume } = bars;
  if (count === 0) return emptyBars(0);
  const into = sessionInstant(given, 0);
  const find = slotFinder(calendar, interval, time[0]! + into, time[count - 1]! + into);
  const columns: Record<Exclude<keyof Bars, 'count'>, number[]> = {
    time: [],
    open: [],
    high: [],
    low: [],
    close: [],
    volume: [],
  };
  // One walk over all columns: each is longer than the processor's caches.
  for (let i = 0; i < count; ) {
    const { start, end } = find(time[i]! + into);
    columns.time.push(start);
    columns.open.push(open[i]!);
    let at = time[i]!;
    let highest = high[i]!;
    let lowest = low[i]!;
    let total = volume[i]!;
    for (i += 1; i < count; i++) {
      const next = time[i]!;
      if (next + into >= end) break;
      if (next <= at) throw new AppError('INVALID_VALUE', 'Bars come in ascending order, each start once.');
      at = next;
      if (high[i]! > highest) highest = high[i]!;
      if (low[i]! < lowest) lowest = low[i]!;
      total += volume[i]!;
    }
    columns.high.push(highest);
    columns.low.push(lowest);
    columns.close.push(close[i - 1]!);
    columns.volume.push(total);
  }
  return {
    count: columns.time.length,
    time: Float64Array.from(columns.time),
    open: Float64Array.from(columns.open),
    high: Float64Array.from(columns.high),
    low: Float64Array.from(columns.low),
    close: Float64Array.from(columns.close),
    volume: Float64Array.from(columns.volume),
  };
};
