import type { TaxProfileEntry } from '#contract/tax-profile.ts';

/** How a field of a row is typed in. `choice`: one of the words named under `words`, or nothing where it may be left out. */
export type ProfileField = {
  readonly name: FieldName;
  readonly kind: 'text' | 'amount' | 'year' | 'date' | 'owners' | 'person' | 'choice' | 'yes-no' | 'maybe';
  readonly optional?: boolean;
  readonly choices?: 'states' | 'withholding' | 'uses' | 'rounding' | 'classes' | 'fundTypes';
};

export type FieldName =
  | 'id'
  | 'name'
  | 'person'
  | 'from'
  | 'to'
  | 'state'
  | 'account'
  | 'owners'
  | 'withholding'
  | 'bank'
  | 'use'
  | 'interestBearing'
  | 'rounding'
  | 'churchTaxBlocked'
  | 'year'
  | 'amount'
  | 'requestedOn'
  | 'shares'
  | 'other'
  | 'privateSales'
  | 'rewards'
  | 'source'
  | 'rate'
  | 'instrument'
  | 'taxClass'
  | 'fundType'
  | 'country'
  | 'why'
  | 'currency'
  | 'firstPrice'
  | 'firstOn'
  | 'lastPrice'
  | 'lastOn'
  | 'distributions';

export type ProfileSection = Exclude<keyof TaxProfileEntry, 'modules' | 'persons'> | 'persons';

const f = (
  name: FieldName,
  kind: ProfileField['kind'],
  more: Omit<ProfileField, 'name' | 'kind'> = {},
): ProfileField => ({
  name,
  kind,
  ...more,
});
const optional = { optional: true } as const;
const owned = [f('bank', 'text'), f('owners', 'owners'), f('year', 'year')] as const;

/** What each list of the profile asks for, in the order of the page. */
export const profileSections: readonly {
  readonly section: ProfileSection;
  readonly fields: readonly ProfileField[];
}[] = [
  { section: 'persons', fields: [f('id', 'text'), f('name', 'text')] },
  { section: 'jointYears', fields: [f('from', 'year'), f('to', 'year', optional)] },
  {
    section: 'accounts',
    fields: [
      ...[f('account', 'text'), f('owners', 'owners'), f('withholding', 'choice', { choices: 'withholding' })],
      ...[f('bank', 'text', optional), f('use', 'choice', { choices: 'uses' }), f('interestBearing', 'maybe')],
    ],
  },
  {
    section: 'banks',
    fields: [f('bank', 'text'), f('rounding', 'choice', { choices: 'rounding' }), f('churchTaxBlocked', 'yes-no')],
  },
  { section: 'allowanceOrders', fields: [...owned, f('amount', 'amount')] },
  {
    section: 'lossCertificates',
    fields: [...owned, f('requestedOn', 'date'), f('shares', 'amount', optional), f('other', 'amount', optional)],
  },
  {
    section: 'carriedLosses',
    fields: [
      ...[f('person', 'person'), f('year', 'year'), f('shares', 'amount'), f('other', 'amount')],
      ...[f('privateSales', 'amount'), f('rewards', 'amount'), f('source', 'text')],
    ],
  },
  { section: 'startPots', fields: [...owned, f('shares', 'amount'), f('other', 'amount')] },
  { section: 'personalRates', fields: [f('year', 'year'), f('rate', 'amount')] },
  {
    section: 'instruments',
    fields: [
      ...[f('instrument', 'text'), f('taxClass', 'choice', { choices: 'classes', optional: true })],
      ...[f('fundType', 'choice', { choices: 'fundTypes', optional: true }), f('country', 'text', optional)],
      f('why', 'text'),
    ],
  },
  {
    section: 'fundYears',
    fields: [
      ...[f('instrument', 'text'), f('year', 'year'), f('currency', 'text'), f('firstPrice', 'amount', optional)],
      ...[f('firstOn', 'date', optional), f('lastPrice', 'amount', optional), f('lastOn', 'date', optional)],
      ...[f('distributions', 'amount', optional), f('source', 'text')],
    ],
  },
  { section: 'basisRates', fields: [f('year', 'year'), f('rate', 'amount'), f('source', 'text')] },
  { section: 'creditableRates', fields: [f('country', 'text'), f('rate', 'amount'), f('source', 'text')] },
];

export const churchFields: readonly ProfileField[] = [
  f('state', 'choice', { choices: 'states' }),
  f('from', 'date'),
  f('to', 'date', optional),
];

/** What a new row begins with. */
export const newRow = (
  fields: readonly ProfileField[],
  { year, persons }: { readonly year: number; readonly persons: readonly string[] },
) =>
  Object.fromEntries(
    fields.map(({ name, kind, optional: isOptional, choices }): [string, unknown] => {
      if (kind === 'owners') return [name, persons.slice(0, 1)];
      if (kind === 'person') return [name, persons[0] ?? ''];
      if (kind === 'yes-no') return [name, false];
      if (kind === 'maybe' || isOptional) return [name, null];
      if (kind === 'year') return [name, year];
      if (kind === 'choice') return [name, firstChoice[choices!] ?? null];
      if (name === 'currency') return [name, 'EUR'];
      if (kind === 'amount') return [name, '0'];
      return [name, ''];
    }),
  );

const firstChoice: Readonly<Record<string, string>> = {
  withholding: 'german-bank',
  uses: 'private',
  rounding: 'per-event',
  states: 'BW',
};
