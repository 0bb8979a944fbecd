import type { Bars } from './bars.ts';

/**
 * Returns the index of the bar whose interval, `lengthMs` long, holds an instant (both milliseconds), or -1 where that
 * bar is not there. The start of a bar belongs to it, its end to the next.
 */
export const barAt = ({ time, count }: Pick<Bars, 'time' | 'count'>, at: number, lengthMs: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  const index = low - 1;
  return index >= 0 && at < time[index]! + lengthMs ? index : -1;
};
