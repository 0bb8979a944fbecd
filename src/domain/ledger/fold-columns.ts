import { AppError } from '#domain/errors.ts';
import { minorDigits } from '#domain/values/currency.ts';
import type { KeyFills } from './fills.ts';

/**
 * The columns of one key as the fold takes them, all of one kind of integer.
 *
 * `number` stands for either kind here: for a number where `zero` is 0, for a bigint where `zero` is 0n. The operators
 * `+ − × % <`, and `===` between two of them, mean the same for both kinds, so one fold serves both; constants are taken
 * from here, never written as literals.
 */
export type FoldColumns = {
  readonly count: number;
  readonly at: Float64Array;
  readonly entryExit: Uint8Array;
  /** Signed, none is zero. */
  readonly quantity: Column;
  readonly price: Column;
  readonly commission: Column;
  /** Fraction digits of `commission`, not fewer than the currency's minor unit has. */
  readonly commissionScale: number;
  /** The currency's minor unit, at `commissionScale`. */
  readonly minorUnit: number;
  readonly zero: number;
  readonly one: number;
};

type Column = { readonly [row: number]: number };

/**
 * Returns numbers where no product or sum of the fold can leave the safe integers, bigints where one could;
 * `always-bigint` asks for these in any case.
 *
 * @throws AppError `INVALID_VALUE` for a fill of no quantity.
 */
export const foldColumns = (fills: KeyFills, kind: 'as-needed' | 'always-bigint' = 'as-needed'): FoldColumns => {
  const { count, at, entryExit, quantity, price, commission, currency } = fills;
  const missingDigits = Math.max(0, minorDigits(currency) - fills.commissionScale);
  const commissionScale = fills.commissionScale + missingDigits;
  const factor = 10 ** missingDigits;
  const minorUnit = 10 ** (commissionScale - minorDigits(currency));

  if (
    kind === 'as-needed' &&
    quantity instanceof Float64Array &&
    price instanceof Float64Array &&
    commission instanceof Float64Array &&
    fitsNumbers(count, { quantity, price, commission, factor, minorUnit })
  ) {
    const scaled = factor === 1 ? commission : commission.map((amount) => amount * factor);
    return { count, at, entryExit, quantity, price, commission: scaled, commissionScale, minorUnit, zero: 0, one: 1 };
  }
  for (let row = 0; row < count; row++) if (Number(quantity[row]) === 0) throw noQuantity();
  return {
    count,
    at,
    entryExit,
    commissionScale,
    ...asNumbers({
      quantity: bigints(quantity),
      price: bigints(price),
      commission: bigints(commission, BigInt(factor)),
      minorUnit: BigInt(minorUnit),
      zero: 0n,
      one: 1n,
    }),
  };
};

type NumberColumns = {
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  readonly commission: Float64Array;
  readonly factor: number;
  readonly minorUnit: number;
};

/** Bounds every intermediate of the fold by sums over the whole key; a bound that rounds, rounds to above the limit. */
const fitsNumbers = (count: number, { quantity, price, commission, factor, minorUnit }: NumberColumns): boolean => {
  let volume = 0;
  let largestQuantity = 0;
  let largestPrice = 0;
  let costs = 0;
  for (let row = 0; row < count; row++) {
    const size = Math.abs(quantity[row]!);
    const level = Math.abs(price[row]!);
    if (size === 0) throw noQuantity();
    volume += size;
    costs += Math.abs(commission[row]!);
    if (size > largestQuantity) largestQuantity = size;
    if (level > largestPrice) largestPrice = level;
  }
  const largestValue = 2 * volume * largestPrice;
  const largestSplit = 2 * largestQuantity * Math.max(costs * factor, minorUnit);
  return Math.max(volume, largestPrice, costs * factor, largestValue, largestSplit) <= Number.MAX_SAFE_INTEGER;
};

const bigints = (column: Float64Array | BigInt64Array, factor = 1n): bigint[] =>
  Array.from(column as ArrayLike<number | bigint>, (value) => BigInt(value) * factor);

type Wide = Record<'minorUnit' | 'zero' | 'one', bigint> & Record<'quantity' | 'price' | 'commission', bigint[]>;

/** The compiler knows no arithmetic over "number or bigint, but all of one"; see `FoldColumns`. */
const asNumbers = (wide: Wide) => wide as unknown as Pick<FoldColumns, keyof Wide>;

const noQuantity = () => new AppError('INVALID_VALUE', 'A fill of no quantity cannot stand in the ledger.');
