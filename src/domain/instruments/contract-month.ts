import { AppError } from '#domain/errors.ts';

/** A delivery month: `month` 1 to 12, `year` in full. */
export type ContractMonth = { readonly year: number; readonly month: number };

const englishNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;
const codes = 'FGHJKMNQUVXZ';

/** Platforms write month names in the language of the desktop; all of them, upper case. */
const monthNames: Readonly<Record<string, number>> = {
  ...Object.fromEntries(englishNames.map((name, index) => [name, index + 1])),
  SEPT: 9,
  // German
  JÄN: 1,
  MRZ: 3,
  MÄR: 3,
  MÄRZ: 3,
  MAI: 5,
  JUNI: 6,
  JULI: 7,
  OKT: 10,
  DEZ: 12,
  // French
  JANV: 1,
  FÉV: 2,
  FÉVR: 2,
  MARS: 3,
  AVR: 4,
  AVRIL: 4,
  JUIN: 6,
  JUIL: 7,
  AOÛ: 8,
  AOÛT: 8,
  DÉC: 12,
};

/** Returns the month of a name or a month code, upper case; null for anything else. */
export const monthOfName = (name: string): number | null => monthNames[name] ?? null;
export const monthOfCode = (code: string): number => codes.indexOf(code) + 1;
export const englishName = ({ month }: ContractMonth): string => englishNames[month - 1]!;
export const monthCode = ({ month }: ContractMonth): string => codes[month - 1]!;
export const twoDigitYear = ({ year }: ContractMonth): string => String(year % 100).padStart(2, '0');

/**
 * Returns the year that its last digits mean for a contract traded at `reference` (UTC milliseconds).
 *
 * Two digits are of the century 2000. One digit is the first such year in which the contract has not expired: a
 * contract trades until its delivery month; the month before `reference` still counts, for trades around its end.
 *
 * @throws AppError `INVALID_VALUE` for one digit without a reference.
 */
export const yearOfDigits = (digits: string, month: number, reference: number | undefined): number => {
  if (digits.length === 4) return Number(digits);
  if (digits.length === 2) return 2000 + Number(digits);
  if (reference === undefined) {
    throw new AppError('INVALID_VALUE', 'A one-digit contract year cannot be read without a date to set it against.');
  }
  const date = new Date(reference);
  const firstMonth = date.getUTCFullYear() * 12 + date.getUTCMonth() - 1;
  let year = Math.floor(date.getUTCFullYear() / 10) * 10 - 10 + Number(digits);
  while (year * 12 + month - 1 < firstMonth) year += 10;
  return year;
};
