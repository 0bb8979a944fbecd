import { type QuotedUnit, quotedUnitOf, wholePrice } from '#domain/market/quoted-unit.ts';
import type { ChartMeta } from './chart-answer.ts';

/**
 * Returns the currency of a chart's prices, ISO 4217.
 *
 * Shares in pence, South African cents or agorot become pounds, rand or shekels: an instrument has one currency. Futures in
 * US cents (`USX`: grains, livestock) keep their numbers and are said to be in USD: everybody quotes corn as 450.25, the fills
 * of every platform say so, and the catalogue's point value is money per 1.0 of that. Divided by 100 the bars would lie far
 * below the executions.
 */
export const quotedUnit = ({ currency, instrumentType }: ChartMeta): QuotedUnit => {
  const unit = quotedUnitOf(currency ?? null);
  return currency === 'USX' && instrumentType === 'FUTURE' ? { ...unit, divisor: 1 } : unit;
};

/** Yahoo rounds split-adjusted prices to six digits after the point. */
const adjustedError = 0.5e-6;
/** How far a number may be from the shortest decimal of its single precision, as a fraction of it. */
const singleError = 2 ** -23;

/**
 * Returns a price as it was quoted: `value` times `ratio` (1 where no split came after), divided by `divisor`, without the
 * noise of single precision (4500.35009765625 was 4500.35).
 *
 * `digits` are those that the source says prices have, null where it does not; a price is rounded to them only where that
 * moves it by less than the noise can, so that a tenth of a cent, 1⁄128 of a point and a rate with more digits stay.
 */
export const quotedPrice = (value: number, digits: number | null, ratio: number, divisor: 1 | 100): number => {
  const price = ratio === 1 ? withoutNoise(value, digits) : beforeSplit(shortest(value) * ratio, digits, ratio);
  return wholePrice(price, divisor);
};

const withoutNoise = (value: number, digits: number | null): number => {
  const rounded = digits === null ? value : Number(value.toFixed(digits));
  if (rounded !== value && Math.fround(rounded) === Math.fround(value)) return rounded;
  return isBinaryTick(value) ? value : shortest(value);
};

const beforeSplit = (price: number, digits: number | null, ratio: number): number => {
  const rounded = digits === null ? price : Number(price.toFixed(digits));
  return Math.abs(rounded - price) <= Math.abs(price) * singleError + ratio * adjustedError ? rounded : price;
};

/** Treasuries tick in parts down to 1⁄256, which single precision holds as they are; of larger numbers it holds no others. */
const isBinaryTick = (value: number): boolean => Math.abs(value) < 4096 && Number.isInteger(value * 256);

/** Of a number that single precision can hold the shortest decimal that it would be read from, of others the number. */
const shortest = (value: number): number => {
  if (Math.fround(value) !== value) return value;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
};
