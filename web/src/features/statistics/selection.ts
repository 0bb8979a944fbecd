import type { StatisticsSelection, StatisticsTerms } from '#web/shared/api/statistics-queries.ts';
import { filterRequest } from '#web/shared/filters/filter-request.ts';
import { type FilterSearch, filterAlone } from '#web/shared/filters/filter-search.ts';
import type { StatisticsSearch } from './statistics-search.ts';

/** Turns the page's address into what the server is asked about; only closed positions count, so there is no status. */
export const selectionOf = (search: StatisticsSearch, timeZone: string): StatisticsSelection => {
  const { status: _, ...filter } = filterRequest(search, timeZone);
  return {
    ...filter,
    ...(search.currency !== undefined && { currency: search.currency }),
    ...(search.counting !== undefined && { counting: search.counting }),
  };
};

export const termsOf = ({ capital, riskFree, periods }: StatisticsSearch): StatisticsTerms => ({
  capital,
  riskFree,
  periods,
});

/** The address of the positions that figures of a filter were computed from. */
export const positionsOf = (filter: FilterSearch): FilterSearch => ({ ...filterAlone(filter), status: 'closed' });
