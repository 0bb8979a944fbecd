import type { HoldingRow } from '#contract/holdings.ts';
import type { holdingSorts } from '#web/features/portfolio/portfolio-search.ts';

export type HoldingSort = (typeof holdingSorts)[number];

/** What a table of holdings may show beside the name. `usual`: without a choice of one's own. */
export const holdingColumns = [
  { key: 'account', usual: true },
  { key: 'class', usual: false },
  { key: 'quantity', usual: true },
  { key: 'price', usual: true },
  { key: 'value', usual: true, sort: 'value' },
  { key: 'share', usual: true, sort: 'share' },
  { key: 'cost', usual: true },
  { key: 'averageCost', usual: false },
  { key: 'unrealised', usual: true, sort: 'unrealised' },
  { key: 'gain', usual: true, sort: 'gain' },
  { key: 'income', usual: false },
  { key: 'timeWeighted', usual: true, sort: 'timeWeighted' },
  { key: 'oldestLot', usual: false },
] as const satisfies readonly { readonly key: string; readonly usual: boolean; readonly sort?: HoldingSort }[];
export type HoldingColumn = (typeof holdingColumns)[number]['key'];

/** The columns that are shown: those that were chosen, in their own order. */
export const shownColumns = (chosen: readonly string[] | undefined): readonly HoldingColumn[] =>
  holdingColumns
    .filter(({ key, usual }) => (chosen === undefined ? usual : chosen.includes(key)))
    .map(({ key }) => key);

const sortValue = (row: HoldingRow, sort: HoldingSort): number | string | null => {
  if (sort === 'name') return row.name;
  if (sort === 'gain') return row.results.gain;
  return row[sort];
};

/** Sorts without changing the list; what has no value comes last either way. */
export const sortHoldings = (
  rows: readonly HoldingRow[],
  sort: HoldingSort,
  direction: 'asc' | 'desc',
): readonly HoldingRow[] =>
  rows.toSorted((one, other) => {
    const [a, b] = [sortValue(one, sort), sortValue(other, sort)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b);
    return direction === 'asc' ? order : -order;
  });
