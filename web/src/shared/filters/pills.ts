import type { FilterPeriod } from '#contract/saved-views.ts';
import {
  type ChoiceKey,
  type DaysKey,
  type FilterField,
  fieldKeys,
  filterFields,
  isChoice,
  isRange,
  type RangeKey,
} from './filter-fields.ts';
import type { FilterSearch } from './filter-search.ts';

/** A part of a filter as a person reads it. */
export type Pill =
  | { readonly kind: 'choice'; readonly field: ChoiceKey; readonly not: boolean; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly field: RangeKey; readonly low?: number; readonly high?: number }
  | {
      readonly kind: 'days';
      readonly field: DaysKey;
      readonly first?: string;
      readonly last?: string;
      readonly period?: FilterPeriod;
    };

const nameOf = (field: ChoiceKey, not: boolean): keyof FilterSearch =>
  (not ? `not${field[0]!.toUpperCase()}${field.slice(1)}` : field) as keyof FilterSearch;

/** The values that a field is, or is not, narrowed to. */
export const chosenOf = (search: FilterSearch, field: ChoiceKey, not: boolean): readonly string[] =>
  [search[nameOf(field, not)] ?? []].flat().map(String);

/** Narrows a field to values, or away from them; no value at all lifts it. */
export const withChosen = <Search extends FilterSearch>(
  search: Search,
  field: ChoiceKey,
  not: boolean,
  values: readonly string[],
): Search => {
  const { single, numeric }: FilterField & { single?: true; numeric?: true } = filterFields[field];
  const typed = numeric === true ? values.map(Number) : values;
  return { ...search, [nameOf(field, not)]: typed.length === 0 ? undefined : single === true ? typed[0] : [...typed] };
};

/** What the address filters by, one pill for each thing that is, or is not. */
export const pillsOf = (search: FilterSearch): readonly Pill[] =>
  fieldKeys.flatMap((field): readonly Pill[] => {
    if (isChoice(field))
      return [false, true]
        .map((not) => ({ kind: 'choice', field, not, values: chosenOf(search, field, not) }) as const)
        .filter(({ values }) => values.length > 0);
    if (isRange(field)) {
      const { low, high } = filterFields[field];
      if (search[low] === undefined && search[high] === undefined) return [];
      return [{ kind: 'range', field, ...given({ low: search[low], high: search[high] }) }];
    }
    const { first, last, moving } = filterFields[field];
    const period = moving ? search.period : undefined;
    const days = period === undefined ? { first: search[first], last: search[last] } : { period };
    const there = given(days);
    return Object.keys(there).length === 0 ? [] : [{ kind: 'days', field, ...there }];
  });

/** The address without what the pill says. */
export const withoutPill = <Search extends FilterSearch>(search: Search, pill: Pill): Search => {
  if (pill.kind === 'choice') return withChosen(search, pill.field, pill.not, []);
  if (pill.kind === 'range') {
    const { low, high } = filterFields[pill.field];
    return { ...search, [low]: undefined, [high]: undefined };
  }
  return withDays(search, pill.field, {});
};

type Days = { readonly first?: string | undefined; readonly last?: string | undefined; readonly period?: FilterPeriod };

/** Other days for a field; a period and days of one's own rule each other out. */
export const withDays = <Search extends FilterSearch>(search: Search, field: DaysKey, days: Days): Search => {
  const { first, last, moving } = filterFields[field];
  return { ...search, [first]: days.first, [last]: days.last, ...(moving && { period: days.period }) };
};

export const isFiltered = (search: FilterSearch): boolean => pillsOf(search).length > 0;

type Given<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> };
const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>;
