import { type Dictionary, newDictionary } from './columns.ts';

/**
 * What people have entered in one custom field, by row: numbers, days, choices and yes or no (`true`, `false`) as their
 * texts. A text is compared once, its rows by their code.
 */
export type FieldColumn = {
  readonly words: Dictionary;
  /** Code of the text + 1; 0 where nothing was entered. */
  readonly codes: Uint32Array;
};

/** A custom field by its id, as what positions are sorted or broken down by. */
export type FieldName = `field:${string}`;

const prefix = 'field:';
export const isFieldName = (name: string): name is FieldName => name.startsWith(prefix);
export const fieldIdOf = (name: FieldName): string => name.slice(prefix.length);

export const emptyField = (count: number): FieldColumn => ({ words: newDictionary(), codes: new Uint32Array(count) });

/** Returns the column of some rows, in the order of `rows`. */
export const pickField = ({ words, codes }: FieldColumn, rows: Uint32Array): FieldColumn => {
  const picked = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) picked[place] = codes[rows[place]!]!;
  return { words, codes: picked };
};

/** Returns the text of a row; null where nothing was entered. */
export const fieldTextAt = ({ words, codes }: FieldColumn, row: number): string | null =>
  codes[row] === 0 ? null : words.names[codes[row]! - 1]!;

/** A criterion of a request, `ID:VALUE` or `ID:LOW..HIGH`, in its parts; no id has a colon. */
export const fieldCriterion = (text: string): { readonly id: string; readonly wanted: string } => {
  const colon = text.indexOf(':');
  return { id: text.slice(0, colon), wanted: text.slice(colon + 1) };
};

/** Returns a flag by code + 1 of the texts that are one of `values`; the empty one is where nothing was entered. */
export const valueFlags = ({ words }: FieldColumn, values: readonly string[]): Uint8Array => {
  const flags = new Uint8Array(words.names.length + 1);
  for (const value of values) {
    const code = value === '' ? -1 : words.codes.get(value);
    if (code !== undefined) flags[code + 1] = 1;
  }
  return flags;
};

/**
 * Returns a flag by code + 1 of the texts within one of `ranges`, `LOW..HIGH` with their ends, either of which may be
 * left out. Numbers are compared with numbers, days (ISO 8601) with days.
 */
export const rangeFlags = ({ words }: FieldColumn, ranges: readonly string[]): Uint8Array => {
  const flags = new Uint8Array(words.names.length + 1);
  for (const range of ranges) {
    const [low = '', high = ''] = range.split('..');
    const measure = isDay(low) || isDay(high) ? dayNumber : decimalNumber;
    const least = low === '' ? Number.NEGATIVE_INFINITY : measure(low);
    const most = high === '' ? Number.POSITIVE_INFINITY : measure(high);
    words.names.forEach((name, code) => {
      const value = measure(name);
      if (value >= least && value <= most) flags[code + 1] = 1;
    });
  }
  return flags;
};

/**
 * Returns the place of each code + 1 in ascending order: of numbers by size where all are numbers, else by the alphabet,
 * which is the order of days too. Where nothing was entered comes last.
 */
export const fieldRanks = ({ words: { names } }: FieldColumn): Uint32Array => {
  const numbers = names.map(decimalNumber);
  const compare = numbers.some(Number.isNaN)
    ? (a: number, b: number): number => collator.compare(names[a]!, names[b]!)
    : (a: number, b: number): number => numbers[a]! - numbers[b]!;
  const ranks = new Uint32Array(names.length + 1);
  ranks[0] = names.length;
  [...names.keys()].sort(compare).forEach((code, place) => {
    ranks[code + 1] = place;
  });
  return ranks;
};

const collator = new Intl.Collator('en', { numeric: true });
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayNumber = (text: string): number => (isDay(text) ? Date.parse(text) : Number.NaN);
const decimalNumber = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);
