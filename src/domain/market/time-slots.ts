import { periodStarts, tradingDays } from '#domain/instruments/trading-days.ts';
import { countAndUnit, lengthOf, type Multiple } from './multiples.ts';

/** The time that a bar covers: from its start up to, without, its end. UTC milliseconds. */
export type TimeSlot = { readonly start: number; readonly end: number };

/**
 * Returns a function that finds the slot of an interval that holds an instant from `from` up to and with `to`; asked in
 * ascending order, it costs nothing.
 *
 * Slots within a day are counted from the opening and end with the day: four hours of a Globex future begin at 17:00, 21:00
 * … in Chicago, an hour on the NYSE at 09:30. A day begins where the exchange's does, a week with Monday's day: that of a
 * future on Sunday evening. Several days or weeks are counted from a day of 1970, see `periodStarts`.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const slotFinder = (
  calendar: string,
  interval: Multiple,
  from: number,
  to: number,
): ((at: number) => TimeSlot) => {
  const { count, unit } = countAndUnit(interval);
  const dated = unit === 'd' || unit === 'w';
  const periods = dated ? periodStarts(calendar, { count, unit }, from, to + 1) : tradingDays(calendar, from, to + 1);
  const length = lengthOf(interval);
  let index = 0;
  return (at) => {
    while (index + 2 < periods.length && periods[index + 1]!.start <= at) index += 1;
    const { start, anchor } = periods[index]!;
    const end = periods[index + 1]!.start;
    if (dated) return { start, end };
    const slot = anchor + Math.floor((at - anchor) / length) * length;
    return { start: Math.max(slot, start), end: Math.min(slot + length, end) };
  };
};
