import type { Bars } from './bars.ts';
import type { Multiple } from './multiples.ts';
import { sessionInstant } from './rolls.ts';
import { slotFinder, type TimeSlot } from './time-slots.ts';

/**
 * How many bars of a coarser interval start in [`from`, `to`) and are made of the bars given, which lie in it too; and the
 * slot that begins in it without a bar so far and goes on after, or null: what comes next decides about it.
 */
export type CountedBars = { readonly count: number; readonly open: TimeSlot | null };

/** `stored`: the interval of the bars given. `from` and `to` in UTC milliseconds. */
type Asked = {
  readonly interval: Multiple;
  readonly stored: Multiple;
  readonly calendar: string;
  readonly from: number;
  readonly to: number;
};

/** @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099. */
export const countBars = (
  { count: given, time }: Pick<Bars, 'count' | 'time'>,
  { interval, stored, calendar, from, to }: Asked,
): CountedBars => {
  const into = sessionInstant(stored, 0);
  const find = slotFinder(calendar, interval, from, to + into);
  let count = 0;
  let slot: TimeSlot | null = null;
  for (let i = 0; i < given; ) {
    slot = find(time[i]! + into);
    if (slot.start >= from) count += 1;
    const { end } = slot;
    for (i += 1; i < given && time[i]! + into < end; i++);
  }
  const last = slotFinder(calendar, interval, to - 1, to - 1)(to - 1);
  const reached = slot !== null && slot.start === last.start;
  return { count, open: reached || last.start < from || last.end <= to ? null : last };
};
