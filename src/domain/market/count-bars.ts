import type { Bars, Interval } from './bars.ts';
import { slotFinder, type TimeSlot } from './time-slots.ts';

/**
 * How many bars of a coarser interval start in [`from`, `to`) and are made of the bars given, which lie in it too; and the
 * slot that begins in it without a bar so far and goes on after, or null: what comes next decides about it.
 */
export type CountedBars = { readonly count: number; readonly open: TimeSlot | null };

/** @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099. */
export const countBars = (
  { count: given, time }: Pick<Bars, 'count' | 'time'>,
  interval: Interval,
  calendar: string,
  from: number,
  to: number,
): CountedBars => {
  const find = slotFinder(calendar, interval, from, to);
  let count = 0;
  let slot: TimeSlot | null = null;
  for (let i = 0; i < given; ) {
    slot = find(time[i]!);
    if (slot.start >= from) count += 1;
    const { end } = slot;
    for (i += 1; i < given && time[i]! < end; i++);
  }
  const last = find(to - 1);
  const reached = slot !== null && slot.start === last.start;
  return { count, open: reached || last.start < from || last.end <= to ? null : last };
};
