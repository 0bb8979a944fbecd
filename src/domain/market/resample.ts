import { AppError } from '#domain/errors.ts';
import { type Bars, emptyBars, type Interval } from './bars.ts';
import { slotFinder } from './time-slots.ts';

/**
 * Returns bars of a coarser interval: the first open, the highest high, the lowest low, the last close, the sum of volume of
 * each slot that has a bar. Slots follow the sessions of a calendar, see `slotFinder`.
 *
 * The bars given have to be finer than the interval; each goes where it starts. The first and the last bar returned cover
 * only what was given.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist and for times that do not ascend.
 */
export const resample = (bars: Bars, interval: Interval, calendar: string): Bars => {
  const { count, time } = bars;
  if (count === 0) return emptyBars(0);
  const find = slotFinder(calendar, interval, time[0]!, time[count - 1]!);
  const firsts: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < count; ) {
    const { start, end } = find(time[i]!);
    firsts.push(i);
    starts.push(start);
    let at = time[i]!;
    for (i += 1; i < count && time[i]! < end; i++) {
      if (time[i]! <= at) throw new AppError('INVALID_VALUE', 'Bars come in ascending order, each start once.');
      at = time[i]!;
    }
  }
  const coarse = emptyBars(firsts.length);
  const lasts = [...firsts.slice(1), count];
  coarse.time.set(starts);
  firsts.forEach((first, index) => {
    const last = lasts[index]!;
    coarse.open[index] = bars.open[first]!;
    coarse.close[index] = bars.close[last - 1]!;
    coarse.high[index] = highest(bars.high, first, last);
    coarse.low[index] = lowest(bars.low, first, last);
    coarse.volume[index] = total(bars.volume, first, last);
  });
  return coarse;
};

const highest = (column: Float64Array, from: number, to: number): number => {
  let most = column[from]!;
  for (let i = from + 1; i < to; i++) if (column[i]! > most) most = column[i]!;
  return most;
};

const lowest = (column: Float64Array, from: number, to: number): number => {
  let least = column[from]!;
  for (let i = from + 1; i < to; i++) if (column[i]! < least) least = column[i]!;
  return least;
};

const total = (column: Float64Array, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += column[i]!;
  return sum;
};
