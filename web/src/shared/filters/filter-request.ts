import type { PositionFilter } from '#contract/positions.ts';
import { dayOf, nextDay, startOfDay } from '#web/shared/zones/zone-day.ts';
import { type FilterSearch, filterAlone } from './filter-search.ts';
import { type DaySpan, periodDays } from './period-days.ts';

/** Turns a page's filter into what the server is asked: periods become trading days, days of the opening instants. */
export const filterRequest = (search: FilterSearch, timeZone: string, now = Date.now()): PositionFilter => {
  const { from, to, period, ...rest } = filterAlone(search);
  const days = period === undefined ? null : periodDays(period, dayOf(now, timeZone));
  return {
    ...rest,
    ...(days && { fromDay: days.first, toDay: days.last }),
    ...(from !== undefined && { from: startOfDay(from, timeZone) }),
    ...(to !== undefined && { to: startOfDay(nextDay(to), timeZone) }),
  };
};

/** The trading days that a filter is limited to on both sides; null where it is open. */
export const daysOf = (search: FilterSearch, timeZone: string, now = Date.now()): DaySpan | null => {
  const { fromDay, toDay } = filterRequest(search, timeZone, now);
  return fromDay === undefined || toDay === undefined ? null : { first: fromDay, last: toDay };
};
