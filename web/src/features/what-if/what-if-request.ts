import type { WhatIfBody } from '#contract/statistics.ts';
import { queryText, readQuery } from '#web/shared/api/query-text.ts';
import { filterRequest } from '#web/shared/filters/filter-request.ts';
import { type FilterSearch, filterAlone, filterSearch } from '#web/shared/filters/filter-search.ts';
import { type Pill, pillsOf, withoutPill } from '#web/shared/filters/pills.ts';
import type { Level, WhatIfSearch } from './what-if-search.ts';

/** What is left out, as a filter. */
export const leftOutOf = ({ without }: Pick<WhatIfSearch, 'without'>): FilterSearch =>
  filterSearch.parse(readQuery(without ?? ''));

/** The address with something else left out; nothing at all is not written. */
export const withLeftOut = (search: WhatIfSearch, leftOut: FilterSearch): WhatIfSearch => ({
  ...search,
  without: queryText(filterAlone(leftOut)).slice(1) || undefined,
});

/** Turns the page's address into what the server is asked. Each pill of what is left out leaves out trades of its own. */
export const whatIfRequest = (search: WhatIfSearch, timeZone: string, now = Date.now()): WhatIfBody => {
  const { status: _, ...filter } = filterRequest(search, timeZone, now);
  const leftOut = leftOutOf(search);
  const pills = pillsOf(leftOut);
  return {
    filter,
    ...(pills.length > 0 && {
      without: pills.map((pill) => filterRequest(pillAlone(leftOut, pills, pill), timeZone, now)),
    }),
    stop: levelOf(search.stop),
    target: levelOf(search.target),
    laterMinutes: search.later ?? 0,
    size: search.sized ?? 1,
  };
};

const pillAlone = (search: FilterSearch, pills: readonly Pill[], kept: Pill): FilterSearch =>
  pills.filter((pill) => pill !== kept).reduce((left, pill) => withoutPill(left, pill), search);

const levelOf = (level: Level | undefined): NonNullable<WhatIfBody['stop']> | null =>
  level === undefined ? null : level === 'planned' ? level : { points: level };

/** Whether anything is asked for that differs from what was traded. */
export const isChanged = (search: WhatIfSearch): boolean =>
  search.stop !== undefined ||
  search.target !== undefined ||
  search.later !== undefined ||
  (search.sized ?? 1) !== 1 ||
  pillsOf(leftOutOf(search)).length > 0;
