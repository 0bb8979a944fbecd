import {
  type Decimal,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  type Rounding,
  toNumber,
  trim,
} from '#domain/values/decimal.ts';
import type { Course } from './rate-on.ts';

/** Digits of a rate that is made of two published ones, which have six at most. */
export const crossRateDigits = 12;

/**
 * Returns what one unit of `base` costs in `quote`, both given in units per 1 EUR.
 *
 * From the euro it is the published rate itself, digit for digit; else the exact quotient, rounded once, half to even, to
 * twelve significant digits.
 */
export const crossRate = (basePerEuro: string, quotePerEuro: string): string => {
  const base = parseDecimal(basePerEuro);
  const quote = parseDecimal(quotePerEuro);
  if (isOne(base)) return quotePerEuro;
  const size = Math.floor(Math.log10(toNumber(quote) / toNumber(base)));
  const scale = Math.max(0, crossRateDigits - 1 - size);
  return formatDecimal(trim(divide(quote, base, scale, 'half-even')));
};

/** Turns an amount of `base` into `quote` by the published rates themselves, rounded once. */
export const convert = (
  amount: Decimal,
  { basePerEuro, quotePerEuro }: { readonly basePerEuro: string; readonly quotePerEuro: string },
  scale: number,
  rounding: Rounding,
): Decimal => divide(multiply(amount, parseDecimal(quotePerEuro)), parseDecimal(basePerEuro), scale, rounding);

/** Returns the course of `quote` in `base`; a day on which one of them was not quoted has none. Both are of the same days. */
export const crossCourse = (base: Course, quote: Course): Course =>
  quote.map(({ date, rate }, index) => {
    const basePerEuro = base[index]!.rate;
    return { date, rate: rate === null || basePerEuro === null ? null : crossRate(basePerEuro, rate) };
  });

const isOne = ({ coefficient, scale }: Decimal): boolean => Number(coefficient) === 10 ** scale;
