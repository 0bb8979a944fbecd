import { AppError } from '#domain/errors.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const ratePattern = /^\d{1,12}(\.\d{1,12})?$/;

/** A day that exists, as ISO date. */
export const isDate = (text: string): boolean =>
  datePattern.test(text) &&
  Number.isFinite(Date.parse(text)) &&
  new Date(Date.parse(text)).toISOString().startsWith(text);

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/** Units per 1 EUR: a positive decimal. */
export const isRate = (text: string): boolean => ratePattern.test(text) && /[1-9]/.test(text);

/** @throws AppError `INVALID_INPUT` */
export const expectText = (holds: boolean, where: string, expected: string, found: string): void => {
  if (holds) return;
  throw new AppError('INVALID_INPUT', `${where}: expected ${expected}, found "${found}"`, {
    details: { field: where, expected, found },
  });
};
