import type { PositionSelection } from '#web/shared/api/positions-queries.ts';
import { filterRequest } from '#web/shared/filters/filter-request.ts';
import type { PositionsSearch } from './positions-search.ts';

/** Turns the page's address into what the server is asked. */
export const selectionOf = (search: PositionsSearch, timeZone: string): PositionSelection => ({
  ...filterRequest(search, timeZone),
  sort: search.sort ?? 'openedAt',
  direction: search.direction ?? 'desc',
});
