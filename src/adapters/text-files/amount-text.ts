import { abs, add, formatDecimal, isZero, negate, parseDecimal, trim, zero } from '#domain/values/decimal.ts';

/** A signed amount's text without its sign. @throws AppError `INVALID_VALUE` */
export const sizeOf = (text: string): string => formatDecimal(trim(abs(parseDecimal(text))));

/** A signed amount's text with the other sign. @throws AppError `INVALID_VALUE` */
export const negated = (text: string): string => formatDecimal(trim(negate(parseDecimal(text))));

export const isBelowZero = (text: string): boolean => parseDecimal(text).coefficient < 0;

/** Whether an amount is stated and is not nothing. */
export const isSome = (text: string | null): text is string => text !== null && !isZero(parseDecimal(text));

/** The exact sum of what is stated. @throws AppError `INVALID_VALUE` */
export const sumOf = (...amounts: readonly (string | null)[]): string =>
  formatDecimal(trim(amounts.reduce((sum, amount) => (amount === null ? sum : add(sum, parseDecimal(amount))), zero)));
