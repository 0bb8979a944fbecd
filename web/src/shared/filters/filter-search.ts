import { z } from 'zod';
import { type SavedFilter, savedFilter } from '#contract/saved-views.ts';

/** The filter in a page's address. */
export type FilterSearch = SavedFilter;

/** A part of an address: mistyped or of another version, it loses only itself. */
export const lax = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

type LaxShape = {
  readonly [Name in keyof FilterSearch]-?: z.ZodCatch<z.ZodOptional<z.ZodType<Exclude<FilterSearch[Name], undefined>>>>;
};

/** Reads every name of a filter from an address; pages extend it by their own. */
export const filterSearch = z.object(
  Object.fromEntries(
    Object.entries(savedFilter.shape).map(([name, schema]) => [name, lax(schema)]),
  ) as unknown as LaxShape,
);

/** The filter alone, without what a page's address has beside it and without what is not chosen; names in one order. */
export const filterAlone = (search: FilterSearch): FilterSearch => {
  const known = filterSearch.parse(search);
  return Object.fromEntries(
    Object.entries(known)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

export const sameFilter = (one: FilterSearch, other: FilterSearch): boolean =>
  JSON.stringify(filterAlone(one)) === JSON.stringify(filterAlone(other));

/** The same address without its filter; what the page has beside it stays. */
export const unfiltered = <Search extends FilterSearch>(search: Search): Search =>
  ({
    ...search,
    ...Object.fromEntries(Object.keys(filterSearch.shape).map((name) => [name, undefined])),
  }) as Search;

/** The same address with another filter. */
export const withFilter = <Search extends FilterSearch>(search: Search, filter: FilterSearch): Search => ({
  ...unfiltered(search),
  ...filterAlone(filter),
});
