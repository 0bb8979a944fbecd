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

/** Returns `priceDecimal` for prices of mostly no more than `digits` after the point: the same decimals, without writing text. */
export const priceDecimals = (digits: number): ((price: number) => Decimal) => {
  const factor = 10 ** digits;
  return (price) => {
    const units = Math.round(price * factor);
    // A quotient of safe integers is rounded once: where it is the price, it is of the same shortest decimal.
    return Math.abs(units) < mostUnits && units / factor === price
      ? { coefficient: units + 0, scale: digits }
      : priceDecimal(price);
  };
};

/** Up to fifteen digits a float64 stands for one decimal alone. */
const mostUnits = 1e15;
