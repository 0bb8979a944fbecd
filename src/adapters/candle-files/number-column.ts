import { AppError } from '#domain/errors.ts';

const pointNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const commaNumber = /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d{1,3})?$/i;

export type DecimalSign = 'point' | 'comma';

/** Returns a cell's number; NaN when it is none. Groups of thousands are not read: they would be guessed. */
export const readNumber = (text: string, sign: DecimalSign): number => {
  if (sign === 'point') return pointNumber.test(text) ? Number(text) : Number.NaN;
  return commaNumber.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
};

/**
 * Returns the decimal sign that the cells of a table prove.
 *
 * @throws AppError `INVALID_INPUT` when `1,085` is all there is: a price near one, or a thousand.
 */
export const decimalSignOf = (cells: Iterable<string>): DecimalSign => {
  let open: string | null = null;
  for (const cell of cells) {
    const comma = cell.indexOf(',');
    if (comma < 0) {
      if (cell.includes('.')) return 'point';
      continue;
    }
    if (cell.includes('.') || comma !== cell.lastIndexOf(',')) return 'point';
    if (!/^[+-]?[1-9]\d{0,2},\d{3}$/.test(cell)) return 'comma';
    open ??= cell;
  }
  if (open === null) return 'point';
  throw new AppError('INVALID_INPUT', `"${open}" can be read with a decimal comma and with a group of thousands.`, {
    details: { field: 'decimal', expected: ['point', 'comma'], found: open },
  });
};
