import { queryText } from '#web/shared/api/query-text.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';

/** Writes a filter as one value of an address; nothing for no filter. */
export const otherText = (filter: FilterSearch): string | undefined =>
  queryText(filter as Parameters<typeof queryText>[0]).slice(1) || undefined;
