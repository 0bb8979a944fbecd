import { AppError } from '#domain/errors.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { expectText, isCurrency, isDate, isRate } from './rate-text.ts';

const missing = 'N/A';

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * Reads the ECB's CSV: a header with a currency in each column, a line for each day. Cells may have blanks around them and
 * lines end with a comma; the file of one day writes its date as `20 November 2026`.
 *
 * @throws AppError `FORMAT_UNKNOWN`, `FILE_EMPTY`, `INVALID_INPUT`
 */
export const readCsv = (text: string): readonly RatePublication[] => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(cellsOf);
  const [header = []] = lines;
  const currencies = header.slice(1);
  if (header[0] !== 'Date' || currencies.length === 0 || !currencies.every(isCurrency)) {
    throw new AppError('FORMAT_UNKNOWN', 'The file is none of the ECB: its first line names no date and currencies.', {
      details: { expected: 'Date, USD, JPY, …', found: header.join(', ').slice(0, 200) },
    });
  }
  const publications = lines
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells, line }) => line > 1 && cells.length > 0)
    .map(({ cells, line }) => publicationOf(cells, currencies, line));
  if (publications.length === 0) throw new AppError('FILE_EMPTY', 'The file has a header and no rates.');
  return publications;
};

const publicationOf = (
  [dateText = '', ...cells]: readonly string[],
  currencies: readonly string[],
  line: number,
): RatePublication => {
  const date = isoDateOf(dateText);
  expectText(isDate(date), `line ${line}`, 'a date', dateText);
  expectText(cells.length === currencies.length, `line ${line}`, `${currencies.length} rates`, `${cells.length}`);
  const rates: Record<string, string> = {};
  cells.forEach((rate, index) => {
    if (rate === missing || rate === '') return;
    const currency = currencies[index]!;
    expectText(isRate(rate), `line ${line}, ${currency}`, `a rate or ${missing}`, rate);
    rates[currency] = rate;
  });
  return { date, rates };
};

/** The comma at the end of a line begins no cell. */
const cellsOf = (line: string): readonly string[] => {
  const trimmed = line.trim().replace(/,$/, '');
  return trimmed === '' ? [] : trimmed.split(',').map((cell) => cell.trim());
};

const isoDateOf = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const number = months.indexOf(month ?? '') + 1;
  return number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
};
