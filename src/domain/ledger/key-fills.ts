import { AppError } from '#domain/errors.ts';
import { decimalOf, formatDecimal, parseDecimal, toScaledInteger, trim } from '#domain/values/decimal.ts';
import type { KeyFills } from './fills.ts';

/** A fill in decimal text; `quantity` is signed, a buy is positive. */
export type FillText = {
  readonly key: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly quantity: string;
  readonly price: string;
  readonly commission: string;
  readonly entryExit?: 'entry' | 'exit' | undefined;
};

const entryExitCodes = { entry: 1, exit: 2 } as const;

/**
 * Turns the fills of one key, in their order, into columns of integers, exactly, at the smallest scale that holds them.
 *
 * @throws AppError `INVALID_VALUE` for text that is no decimal, or a number that needs more than 64 bits.
 */
export const keyFills = (
  fills: readonly FillText[],
  { currency, demo = false }: { readonly currency: string; readonly demo?: boolean },
): KeyFills => {
  const quantity = integerColumn(fills.map((fill) => fill.quantity));
  const price = integerColumn(fills.map((fill) => fill.price));
  const commission = integerColumn(fills.map((fill) => fill.commission));
  return {
    count: fills.length,
    keys: fills.map((fill) => fill.key),
    at: Float64Array.from(fills, (fill) => fill.at),
    quantity: quantity.values,
    quantityScale: quantity.scale,
    price: price.values,
    priceScale: price.scale,
    commission: commission.values,
    commissionScale: commission.scale,
    entryExit: Uint8Array.from(fills, ({ entryExit }) => (entryExit === undefined ? 0 : entryExitCodes[entryExit])),
    currency,
    demo,
  };
};

type IntegerColumn = { readonly values: Float64Array | BigInt64Array; readonly scale: number };

/**
 * Turns decimal texts into integers of one scale, the smallest that holds all of them.
 *
 * @throws AppError `INVALID_VALUE` for text that is no decimal, or a number that needs more than 64 bits.
 */
export const integerColumn = (texts: readonly string[]): IntegerColumn => {
  const decimals = texts.map((text) => trim(parseDecimal(text)));
  const scale = decimals.reduce((largest, value) => Math.max(largest, value.scale), 0);
  const values = decimals.map((value) => toScaledInteger(value, scale));
  if (values.every((value) => typeof value === 'number')) return { values: Float64Array.from(values), scale };
  return { values: BigInt64Array.from(values, (value) => within64Bits(BigInt(value), scale)), scale };
};

/** @throws AppError `INVALID_VALUE` for a coefficient that a 64-bit column would cut off. */
export const within64Bits = (coefficient: bigint, scale: number): bigint => {
  if (BigInt.asIntN(64, coefficient) === coefficient) return coefficient;
  const text = formatDecimal(trim(decimalOf(coefficient, scale)));
  throw new AppError('INVALID_VALUE', `${text} needs more than 64 bits beside its neighbours.`);
};
