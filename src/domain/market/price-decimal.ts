import { type Decimal, multiply, parseDecimal } from '#domain/values/decimal.ts';

/**
 * Returns the decimal that a stored price stands for: the shortest one whose float64 it is, which is the text that it
 * was read from.
 *
 * @throws AppError `INVALID_VALUE` for NaN and infinities
 */
export const priceDecimal = (price: number): Decimal => {
  const [digits, exponent] = String(price).split('e') as [string, string | undefined];
  if (exponent === undefined) return parseDecimal(digits);
  const power = Number(exponent);
  const factor = power < 0 ? `0.${'0'.repeat(-power - 1)}1` : `1${'0'.repeat(power)}`;
  return multiply(parseDecimal(digits), parseDecimal(factor));
};
