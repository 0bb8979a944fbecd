import { isDate } from '#domain/values/date.ts';

/** How the dates of a file without a time are to be read. */
export type DayReading = {
  /** Of slashes and dashes; null: not known. */
  readonly dayFirst: boolean | null;
  /** The file writes years of two digits, always of this century: only where its bank always does. */
  readonly shortYears: boolean;
};

export type DayFound = string | 'open' | null;

const pattern = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/;

/**
 * Returns the ISO date of a date's text without a time: `2026-01-05`, `05.01.2026`, `01/05/2026`. `open` when the order of
 * day and month is needed and not known; null when the text is no date.
 */
export const readDay = (text: string, { dayFirst, shortYears }: DayReading): DayFound => {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, first, sign, second, third] = match;
  if (first!.length === 4) return existing(first!, second!, third!);
  if (first!.length > 2) return null;
  const isShort = third!.length === 2;
  if (isShort ? !shortYears : third!.length !== 4) return null;
  const year = isShort ? `20${third}` : third!;
  if (sign === '.') return existing(year, second!, first!);
  if (dayFirst === null) return first === second ? existing(year, first!, second!) : 'open';
  return dayFirst ? existing(year, second!, first!) : existing(year, first!, second!);
};

const existing = (year: string, month: string, day: string): string | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
};
