import { isCurrency } from '#domain/instruments/canonical-id.ts';
import { minorDigits } from '#domain/values/currency.ts';
import { compare, type Decimal, divide, multiply, subtract, trim } from '#domain/values/decimal.ts';

/** Quantities are kept to this many fraction digits; coins have up to 18. */
export const quantityDigits = 18;

const digitsByCurrency = new Map<string, number>();

/** Returns the fraction digits that amounts of a currency are split to: its smallest unit; of a coin 18. */
export const splitDigits = (currency: string): number => {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = isCurrency(currency) ? minorDigits(currency) : quantityDigits;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
};

/**
 * Returns what of an amount goes with `part` of `of`, rounded commercially to `digits`, or to the amount's own digits
 * where it has more. What stays is the amount less this, so that nothing is lost or made; the whole goes with the whole.
 */
export const partOf = (amount: Decimal, part: Decimal, of: Decimal, digits: number): Decimal => {
  if (amount.coefficient === 0) return amount;
  if (compare(part, of) === 0) return amount;
  return divide(multiply(amount, part), of, Math.max(digits, amount.scale), 'half-up');
};

/**
 * Returns `total` units laid out over lots in proportion to `weights`, each cut to 18 fraction digits; the last one takes
 * the rest, so that they add up exactly.
 */
export const apportionUnits = (total: Decimal, weights: readonly Decimal[], ofAll: Decimal): readonly Decimal[] => {
  let left = total;
  return weights.map((weight, index) => {
    if (index === weights.length - 1) return left;
    const units = quotient(multiply(total, weight), ofAll, Math.max(total.scale, weight.scale));
    left = subtract(left, units);
    return units;
  });
};

/** Most splits are by two, four, five, eight or ten, and need three digits more than there are: no need for eighteen. */
const quotient = (product: Decimal, by: Decimal, scale: number): Decimal => {
  const short = divide(product, by, Math.min(scale + 3, quantityDigits), 'down');
  if (compare(multiply(short, by), product) === 0) return trim(short);
  return trim(divide(product, by, quantityDigits, 'down'));
};
