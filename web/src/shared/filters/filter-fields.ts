import type { OwnKey } from './own-fields.ts';

/** One or several of a list of values. */
type ChoiceField = {
  readonly kind: 'choice';
  /** Beside `is` there is `is not`, under the name `not…`. */
  readonly deniable: boolean;
  /** One value at a time. */
  readonly single?: true;
  readonly numeric?: true;
};
/** From a number, to a number; `shown` is how many of the address's units make one of those that people read. */
type RangeField = { readonly kind: 'range'; readonly low: RangeName; readonly high: RangeName; readonly shown: number };
/** Days, the last included. */
type DaysField = { readonly kind: 'days'; readonly first: DayName; readonly last: DayName; readonly moving: boolean };

export type RangeName =
  | 'minBeyondStop'
  | 'maxBeyondStop'
  | 'minDuration'
  | 'maxDuration'
  | 'minQuantity'
  | 'maxQuantity';
export type DayName = 'from' | 'to' | 'fromDay' | 'toDay';
export type FilterField = ChoiceField | RangeField | DaysField;

const choice = { kind: 'choice', deniable: true } as const;

/** What can be filtered by, in the order in which it is offered. A choice has the name that the server knows it by. */
export const filterFields = {
  traded: { kind: 'days', first: 'fromDay', last: 'toDay', moving: true },
  account: choice,
  instrument: choice,
  product: choice,
  side: { ...choice, single: true },
  result: { ...choice, single: true },
  status: { kind: 'choice', deniable: false, single: true },
  setup: choice,
  tag: choice,
  mistake: choice,
  brokenRule: choice,
  size: choice,
  beyondStop: { kind: 'range', low: 'minBeyondStop', high: 'maxBeyondStop', shown: 1 },
  rating: { ...choice, numeric: true },
  validity: choice,
  rules: choice,
  weekday: { ...choice, numeric: true },
  hour: { ...choice, numeric: true },
  session: choice,
  duration: { kind: 'range', low: 'minDuration', high: 'maxDuration', shown: 60 },
  quantity: { kind: 'range', low: 'minQuantity', high: 'maxQuantity', shown: 1 },
  opened: { kind: 'days', first: 'from', last: 'to', moving: false },
} as const satisfies Record<string, FilterField>;

export type FieldKey = keyof typeof filterFields;
export type ChoiceKey = {
  [Key in FieldKey]: (typeof filterFields)[Key]['kind'] extends 'choice' ? Key : never;
}[FieldKey];
/** What can be filtered by, the custom fields of the journal too. */
export type AnyFieldKey = FieldKey | OwnKey;
export type RangeKey = 'duration' | 'quantity' | 'beyondStop';
export type DaysKey = 'traded' | 'opened';

export const fieldKeys = Object.keys(filterFields) as readonly FieldKey[];

export const isChoice = (key: FieldKey): key is ChoiceKey => filterFields[key].kind === 'choice';
export const isRange = (key: FieldKey): key is RangeKey => filterFields[key].kind === 'range';
