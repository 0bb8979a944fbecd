import type { FilterPeriod } from '#contract/saved-views.ts';
import { exchangeClock } from './clocks.ts';
import {
  type ChoiceKey,
  type DaysKey,
  type FieldKey,
  fieldKeys,
  filterFields,
  isChoice,
  isRange,
  type RangeKey,
} from './filter-fields.ts';
import type { FilterSearch } from './filter-search.ts';
import { isOwn, type OwnKey, type OwnRange, ownCriteria, ownKeysOf, rangeOf, withOwnCriteria } from './own-fields.ts';

/** A part of a filter as a person reads it. */
export type Pill =
  | {
      readonly kind: 'choice';
      readonly field: ChoiceKey | OwnKey;
      readonly not: boolean;
      readonly values: readonly string[];
      /** Of hours and weekdays, unless it is the exchange's. */
      readonly clock?: string;
    }
  | ({ readonly kind: 'own-range'; readonly field: OwnKey; readonly not: boolean } & OwnRange)
  | { readonly kind: 'range'; readonly field: RangeKey; readonly low?: number; readonly high?: number }
  | {
      readonly kind: 'days';
      readonly field: DaysKey;
      readonly first?: string;
      readonly last?: string;
      readonly period?: FilterPeriod;
    };

/** How a choice is made: one value or several, and whether there is an "is not". */
export const traitsOf = (field: ChoiceKey | OwnKey): { deniable: boolean; single?: true; numeric?: true } =>
  isOwn(field) ? { deniable: true } : filterFields[field];

const nameOf = (field: ChoiceKey, not: boolean): keyof FilterSearch =>
  (not ? `not${field[0]!.toUpperCase()}${field.slice(1)}` : field) as keyof FilterSearch;

/** The values that a field is, or is not, narrowed to. */
export const chosenOf = (search: FilterSearch, field: ChoiceKey | OwnKey, not: boolean): readonly string[] =>
  isOwn(field)
    ? ownCriteria(not ? search.notField : search.field, field)
    : [search[nameOf(field, not)] ?? []].flat().map(String);

/** Narrows a field to values, or away from them; no value at all lifts it. */
export const withChosen = <Search extends FilterSearch>(
  search: Search,
  field: ChoiceKey | OwnKey,
  not: boolean,
  values: readonly string[],
): Search => {
  if (isOwn(field)) {
    const name = not ? 'notField' : 'field';
    return { ...search, [name]: withOwnCriteria(search[name], field, values) };
  }
  const { single, numeric } = traitsOf(field);
  const typed = numeric === true ? values.map(Number) : values;
  return { ...search, [nameOf(field, not)]: typed.length === 0 ? undefined : single === true ? typed[0] : [...typed] };
};

/** The range that a custom field is, or is not, within; null where there is none. */
export const ownRangeOf = (search: FilterSearch, field: OwnKey, not: boolean): OwnRange | null => {
  const [range] = ownCriteria(not ? search.notFieldRange : search.fieldRange, field);
  return range === undefined ? null : rangeOf(range);
};

/** Narrows a custom field to a range, or away from it; one without ends lifts it. */
export const withOwnRange = <Search extends FilterSearch>(
  search: Search,
  field: OwnKey,
  not: boolean,
  { low, high }: OwnRange,
): Search => {
  const name = not ? 'notFieldRange' : 'fieldRange';
  return { ...search, [name]: withOwnCriteria(search[name], field, low + high === '' ? [] : [`${low}..${high}`]) };
};

const clockOf = ({ clock }: FilterSearch, field: FieldKey): { readonly clock?: string } =>
  (field === 'hour' || field === 'weekday') && clock !== undefined && clock !== exchangeClock ? { clock } : {};

const ownPills = (search: FilterSearch): readonly Pill[] =>
  [false, true].flatMap((not): readonly Pill[] => [
    ...ownKeysOf(not ? search.notField : search.field).map(
      (field) => ({ kind: 'choice', field, not, values: chosenOf(search, field, not) }) as const,
    ),
    ...ownKeysOf(not ? search.notFieldRange : search.fieldRange).flatMap((field) => {
      const range = ownRangeOf(search, field, not);
      return range === null ? [] : [{ kind: 'own-range', field, not, ...range } as const];
    }),
  ]);

/** What the address filters by, one pill for each thing that is, or is not. */
export const pillsOf = (search: FilterSearch): readonly Pill[] => [
  ...fieldKeys.flatMap((field): readonly Pill[] => {
    if (isChoice(field))
      return [false, true]
        .map(
          (not) =>
            ({ kind: 'choice', field, not, values: chosenOf(search, field, not), ...clockOf(search, field) }) as const,
        )
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
  }),
  ...ownPills(search),
];

/** The address without what the pill says. */
export const withoutPill = <Search extends FilterSearch>(search: Search, pill: Pill): Search => {
  if (pill.kind === 'choice') return withChosen(search, pill.field, pill.not, []);
  if (pill.kind === 'own-range') return withOwnRange(search, pill.field, pill.not, { low: '', high: '' });
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
