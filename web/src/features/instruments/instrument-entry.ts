import type { Instrument, InstrumentCorrection, NewInstrument } from '#contract/instruments.ts';
import { isIsin, isWkn } from '#domain/instruments/isin.ts';
import { isApiError } from '#web/shared/api/http.ts';

/** The classes that a person adds; futures come from their products. */
export const addedClasses = [
  ...(['share', 'fund', 'bond', 'certificate', 'option', 'warrant', 'right', 'metal'] as const),
  ...(['crypto', 'fx', 'index'] as const),
];
export type AddedClass = (typeof addedClasses)[number];

/** The form's texts as they are typed. */
export type InstrumentEntry = {
  readonly id: string;
  readonly name: string;
  readonly calendar: string;
  readonly currency: string;
  readonly exchange: string;
  readonly isin: string;
  readonly wkn: string;
  readonly fundType: string;
  readonly taxClass: string;
  readonly country: string;
  readonly multiplier: string;
  readonly underlying: string;
  readonly expiresOn: string;
  readonly strike: string;
  readonly optionType: string;
  readonly spellings: Readonly<Record<string, string>>;
};

type Field = Exclude<keyof InstrumentEntry, 'spellings'>;

export const emptyInstrument: InstrumentEntry = {
  id: '',
  name: '',
  calendar: '',
  currency: '',
  exchange: '',
  isin: '',
  wkn: '',
  fundType: '',
  taxClass: '',
  country: '',
  multiplier: '',
  underlying: '',
  expiresOn: '',
  strike: '',
  optionType: '',
  spellings: {},
};

const isPair = (assetClass: string): boolean => assetClass === 'crypto' || assetClass === 'fx';

/** The fields that matter to a class, in the order of the form. */
export const fieldsOf = (assetClass: string): readonly Field[] =>
  isPair(assetClass)
    ? ['id', 'name']
    : assetClass === 'index'
      ? ['id', 'name', 'currency', 'calendar', 'isin', 'wkn']
      : [
          'id',
          'name',
          'currency',
          'calendar',
          'exchange',
          'isin',
          'wkn',
          ...(assetClass === 'fund' ? ['fundType' as const] : []),
          'country',
          ...contractFields(assetClass),
          'taxClass',
        ];

const contractFields = (assetClass: string): readonly Field[] => {
  if (assetClass === 'bond') return ['expiresOn'];
  if (assetClass === 'right') return ['underlying', 'multiplier', 'expiresOn'];
  const isOption = assetClass === 'option' || assetClass === 'warrant' || assetClass === 'certificate';
  return isOption ? ['underlying', 'optionType', 'strike', 'multiplier', 'expiresOn'] : [];
};

const required: readonly Field[] = ['id', 'name', 'currency', 'calendar'];
const number = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

export const longestSpelling = 60;

/** Signs for hundredths of a currency, that a list of prices shows and no instrument is in. */
const hundredths: Readonly<Record<string, string>> = { GBX: 'GBP', ZAC: 'ZAR', ILA: 'ILS', USX: 'USD' };

/** Returns the whole currency where hundredths were typed: pence, South African cents, agorot, US cents; else null. */
export const wholeCurrency = (typed: string): string | null =>
  typed.trim() === 'GBp' ? 'GBP' : (hundredths[typed.trim().toUpperCase()] ?? null);

const currencies = new Set(Intl.supportedValuesOf('currency'));
const isMisspelled = (field: Field, typed: string): boolean => {
  const text = typed.trim();
  if (text === '') return false;
  if (field === 'currency') return wholeCurrency(text) !== null || !currencies.has(text.toUpperCase());
  if (field === 'exchange') return text.length < 2 || text.length > 40;
  if (field === 'country') return !/^[a-z]{2}$/i.test(text);
  if (field === 'multiplier' || field === 'strike') return !/^\d+([.,]\d+)?$/.test(text) || !/[1-9]/.test(text);
  if (field === 'expiresOn') return !/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text));
  if (field === 'underlying') return text.length < 2 || text.length > 60;
  return field === 'id' && /\s/.test(text);
};

/** The first spelling that no source can have; undefined where all can be. */
export const wrongSpelling = ({ spellings }: InstrumentEntry): string | undefined =>
  Object.entries(spellings).find(([, text]) => text.trim().length > longestSpelling)?.[0];

/** The id of the first field that needs another look. */
export const focusId = (field: Field | 'spellings', entry: InstrumentEntry): string =>
  field === 'spellings' ? `instrument-spelling-${wrongSpelling(entry) ?? 'yahoo'}` : `instrument-${field}`;

/** The fields that are missing or wrong. */
export const wrongFields = (assetClass: string, entry: InstrumentEntry): readonly (Field | 'spellings')[] => [
  ...wrongFacts(assetClass, entry),
  ...(wrongSpelling(entry) === undefined ? [] : ['spellings' as const]),
];

const wrongFacts = (assetClass: string, entry: InstrumentEntry): readonly Field[] =>
  fieldsOf(assetClass).filter(
    (field) =>
      isMisspelled(field, entry[field]) ||
      (required.includes(field) && entry[field].trim() === '') ||
      (field === 'isin' && entry.isin.trim() !== '' && !isIsin(number(entry.isin))) ||
      (field === 'wkn' && entry.wkn.trim() !== '' && !isWkn(number(entry.wkn))),
  );

/** The field that the server found wrong, where it named one of the form. */
export const refusedFields = (assetClass: string, error: unknown): readonly (Field | 'spellings')[] =>
  isApiError(error)
    ? [...fieldsOf(assetClass), 'spellings' as const].filter((field) => field === error.details.field)
    : [];

/** A decimal comma is read as the point that it stands for. */
const termsOf = (optional: (field: Field) => string | null) =>
  ({
    taxClass: optional('taxClass') as NewInstrument['taxClass'],
    country: optional('country')?.toUpperCase() ?? null,
    multiplier: optional('multiplier')?.replace(',', '.') ?? null,
    underlying: optional('underlying'),
    expiresOn: optional('expiresOn'),
    strike: optional('strike')?.replace(',', '.') ?? null,
    optionType: optional('optionType') as NewInstrument['optionType'],
  }) as const;

export const newInstrumentOf = (assetClass: AddedClass, entry: InstrumentEntry): NewInstrument => {
  const shown = fieldsOf(assetClass);
  const optional = (field: Field): string | null => (shown.includes(field) && entry[field].trim()) || null;
  return {
    id: entry.id,
    assetClass,
    name: entry.name,
    calendar: optional('calendar') ?? undefined,
    currency: optional('currency') ?? undefined,
    exchange: optional('exchange'),
    isin: optional('isin') && number(entry.isin),
    wkn: optional('wkn') && number(entry.wkn),
    fundType: (optional('fundType') as NewInstrument['fundType']) ?? null,
    ...termsOf(optional),
    spellings: Object.fromEntries(
      Object.entries(entry.spellings)
        .map(([source, text]) => [source, text.trim()] as const)
        .filter(([, text]) => text !== ''),
    ),
  };
};

export const entryOf = (instrument: Instrument): InstrumentEntry => ({
  id: instrument.id,
  name: instrument.name,
  calendar: instrument.calendar,
  currency: instrument.currency,
  exchange: instrument.exchange ?? '',
  isin: instrument.isin ?? '',
  wkn: instrument.wkn ?? '',
  fundType: instrument.fundType ?? '',
  taxClass: instrument.taxClass ?? '',
  country: instrument.country ?? '',
  multiplier: instrument.multiplier ?? '',
  underlying: instrument.underlying ?? '',
  expiresOn: instrument.expiresOn ?? '',
  strike: instrument.strike ?? '',
  optionType: instrument.optionType ?? '',
  spellings: instrument.spellings,
});

/** A fact before and after, as it is shown; `source` for a spelling. */
export type Difference = {
  readonly field: Field | 'spellings';
  readonly source: string | null;
  readonly before: string;
  readonly after: string;
};

/** What an entry would change of an instrument. */
export const differencesOf = (instrument: Instrument, entry: InstrumentEntry): readonly Difference[] => {
  const before = entryOf(instrument);
  const { spellings } = newInstrumentOf('share', entry);
  const normal = (field: Field, text: string): string =>
    field === 'isin' || field === 'wkn' || field === 'country'
      ? number(text)
      : field === 'multiplier' || field === 'strike'
        ? text.trim().replace(',', '.')
        : text.trim();
  const sources = [...new Set([...Object.keys(before.spellings), ...Object.keys(spellings ?? {})])].sort();
  return [
    ...fieldsOf(instrument.assetClass)
      .filter((field) => field !== 'id' && normal(field, entry[field]) !== before[field])
      .map((field) => ({ field, source: null, before: before[field], after: normal(field, entry[field]) })),
    ...sources
      .map((source) => ({
        field: 'spellings' as const,
        source,
        before: before.spellings[source] ?? '',
        after: spellings?.[source] ?? '',
      }))
      .filter((one) => one.before !== one.after),
  ];
};

/** The correction that makes those differences. */
export const correctionOf = (differences: readonly Difference[]): InstrumentCorrection => {
  const spelled = differences.filter(({ source }) => source !== null);
  const facts = differences.filter(({ source }) => source === null);
  return {
    ...Object.fromEntries(facts.map(({ field, after }) => [field, after === '' ? null : after])),
    ...(spelled.length > 0 && {
      spellings: Object.fromEntries(spelled.map(({ source, after }) => [source!, after === '' ? null : after])),
    }),
  };
};
