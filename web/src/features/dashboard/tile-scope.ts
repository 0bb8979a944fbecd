import type { TileSettings } from '#contract/boards.ts';
import { filterPeriod } from '#contract/saved-views.ts';
import type { StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { filterRequest } from '#web/shared/filters/filter-request.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';

/** What a tile is computed from: the filter of its board, with the tile's own account and period in their places. */
export type TileScope = {
  readonly settings: TileSettings;
  readonly search: FilterSearch;
  readonly request: StatisticsSelection;
};

/** The setting of a name as text; nothing where it is of another kind. */
export const textSetting = (settings: TileSettings, name: string): string | undefined =>
  typeof settings[name] === 'string' && settings[name] !== '' ? settings[name] : undefined;

export const numberSetting = (settings: TileSettings, name: string): number | undefined =>
  typeof settings[name] === 'number' ? settings[name] : undefined;

/** The filter without its days: what a tile with days of its own begins with. */
export const withoutDays = (search: FilterSearch): FilterSearch => ({
  ...search,
  fromDay: undefined,
  toDay: undefined,
  period: undefined,
});

export const tileScope = (filter: FilterSearch, settings: TileSettings, timeZone: string): TileScope => {
  const account = textSetting(settings, 'account');
  const period = textSetting(settings, 'period');
  const own = filterPeriod.safeParse(period);
  const dated =
    period === 'all' ? withoutDays(filter) : own.success ? { ...withoutDays(filter), period: own.data } : filter;
  const search = account === undefined ? dated : { ...dated, account: [account], notAccount: undefined };
  return { settings, search, request: requestOf(search, timeZone) };
};

/** A filter as statistics are asked, which know closed positions alone. */
export const requestOf = (search: FilterSearch, timeZone: string): StatisticsSelection => {
  const { status: _, ...request } = filterRequest(search, timeZone);
  return request;
};

/** Whether an account is among those that the filter names, or not among those that it leaves out. */
export const ofAccounts = ({ account, notAccount }: FilterSearch, id: string): boolean =>
  (account?.includes(id) ?? true) && !(notAccount?.includes(id) ?? false);
