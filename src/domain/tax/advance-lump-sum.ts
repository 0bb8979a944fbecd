import { add, compare, type Decimal, divide, multiply, parseDecimal, subtract, zero } from '#domain/values/decimal.ts';
import { basisRateShare } from './data/basis-rates.ts';

/** Of one unit, in euro, unrounded. */
export type LumpSumPerUnit = {
  /** Basisertrag: first price × 0.7 × basis rate. */
  readonly baseReturn: Decimal;
  /** Increase of the year and its distributions: the base return counts up to it. */
  readonly increase: Decimal;
  readonly distributions: Decimal;
  readonly perUnit: Decimal;
};

/**
 * Returns the advance lump sum of one unit that was held all year: the base return, up to what the unit gained, less its
 * distributions; never below zero.
 *
 * `first` and `last` are the first and last redemption price of the year in euro, or market price where there is none.
 *
 * @see InvStG § 18 (1)
 */
export const lumpSumPerUnit = (
  { first, last, distributions }: { readonly first: Decimal; readonly last: Decimal; readonly distributions: Decimal },
  basisRate: string,
): LumpSumPerUnit => {
  const rate = parseDecimal(basisRate);
  const baseReturn = compare(rate, zero) <= 0 ? zero : multiply(multiply(first, parseDecimal(basisRateShare)), rate);
  const increase = atLeastZero(add(subtract(last, first), distributions));
  const counted = compare(baseReturn, increase) < 0 ? baseReturn : increase;
  return { baseReturn, increase, distributions, perUnit: atLeastZero(subtract(counted, distributions)) };
};

/** Twelfths that count of the year in which units were acquired: one less for every full month before. 12: held all year. */
export const lumpSumMonths = (acquiredOn: string, year: number): number =>
  Number(acquiredOn.slice(0, 4)) < year ? 12 : 13 - Number(acquiredOn.slice(5, 7));

/** Returns the sum for `units`, unrounded: it is rounded once, after all units of the fund are added up. */
export const lumpSumOfUnits = (units: Decimal, perUnit: Decimal, months: number): Decimal => {
  const year = multiply(units, perUnit);
  if (months === 12) return year;
  return divide(multiply(year, { coefficient: months, scale: 0 }), twelve, Math.max(year.scale, 12), 'half-up');
};

const twelve: Decimal = { coefficient: 12, scale: 0 };
const atLeastZero = (value: Decimal): Decimal => (compare(value, zero) < 0 ? zero : value);
