import { z } from 'zod';
import { filterSearch } from '#web/shared/filters/filter-search.ts';

/** Which board is shown, without it the first, and its filter: a link shows what was shown. */
export const dashboardSearch = filterSearch.extend({ board: z.string().max(64).optional().catch(undefined) });
export type DashboardSearch = z.infer<typeof dashboardSearch>;
