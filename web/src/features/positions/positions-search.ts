import { z } from 'zod';
import { positionQuery } from '#contract/positions.ts';
import { filterSearch, lax } from '#web/shared/filters/filter-search.ts';

/** The positions page's address: the filter, and the order of the rows. */
export const positionsSearch = filterSearch.extend({
  sort: lax(positionQuery.shape.sort.unwrap()),
  direction: lax(z.enum(['asc', 'desc'])),
});
export type PositionsSearch = z.infer<typeof positionsSearch>;
