import type { PositionSelection } from '#web/shared/api/positions-queries.ts';
import type { PositionsSearch } from './positions-search.ts';
import { nextDay, startOfDay } from './zone-day.ts';

/** Turns the page's address into what the server is asked: calendar days become instants of the zone shown. */
export function selectionOf(search: PositionsSearch, timeZone: string): PositionSelection {
  const { from, to, ...rest } = search;
  return {
    ...rest,
    ...(from ? { from: startOfDay(from, timeZone) } : {}),
    ...(to ? { to: startOfDay(nextDay(to), timeZone) } : {}),
    sort: search.sort ?? 'openedAt',
    direction: search.direction ?? 'desc',
  };
}

const filters = ['account', 'instrument', 'side', 'status', 'result', 'from', 'to'] as const;

export const isFiltered = (search: PositionsSearch): boolean => filters.some((name) => search[name] !== undefined);

/** The same address without its filters; the order of the rows stays. */
export const unfiltered = (search: PositionsSearch): PositionsSearch => ({
  sort: search.sort,
  direction: search.direction,
});
