import {
  abs,
  add,
  compare,
  type Decimal,
  formatDecimal,
  multiply,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { sumText } from './calculation-text.ts';
import type { ExplainedInput } from './explanation.ts';
import type { PositionLeg } from './legs.ts';
import { averageDigits } from './position.ts';

/** What every figure of a position is worked out from; quantities unsigned, values Σ quantity × price. */
export type Facts = ReturnType<typeof factsOf>;

/** Returns the sums over a position's legs; there is one leg at least. */
export const factsOf = (legs: readonly PositionLeg[], pointValue: Decimal, currency: string) => {
  const first = legs[0]!;
  const last = legs.at(-1)!;
  const entries = legs.filter(({ role }) => role === 'entry');
  const exits = legs.filter(({ role }) => role === 'exit');
  const long = first.signedQuantity.coefficient > 0;
  const closed = compare(last.running, zero) === 0;
  const entryValue = tradedValue(entries);
  const exitValue = tradedValue(exits);
  const gain = long ? subtract(exitValue, entryValue) : subtract(entryValue, exitValue);
  const realisedValue = sumOf(
    exits.flatMap(({ price, matches }) =>
      matches.map((match) => multiply(match.quantity, gainOf(long, match.entryPrice, price))),
    ),
  );
  const gross = multiply(closed ? gain : realisedValue, pointValue);
  const commission = sumOf(legs.map((leg) => leg.commission));
  return {
    legs,
    first,
    last,
    entries,
    exits,
    long,
    closed,
    entryValue,
    exitValue,
    gain,
    realisedValue,
    gross,
    commission,
    pointValue,
    currency,
    entryQuantity: quantityOf(entries),
    exitQuantity: quantityOf(exits),
    averageScale: Math.max(...legs.map(({ price }) => price.scale)) + averageDigits,
  };
};

const gainOf = (long: boolean, entryPrice: Decimal, exitPrice: Decimal): Decimal =>
  long ? subtract(exitPrice, entryPrice) : subtract(entryPrice, exitPrice);
const sumOf = (values: readonly Decimal[]): Decimal => trim(values.reduce(add, zero));
const quantityOf = (legs: readonly PositionLeg[]): Decimal => sumOf(legs.map((leg) => abs(leg.signedQuantity)));
const tradedValue = (legs: readonly PositionLeg[]): Decimal =>
  sumOf(legs.map((leg) => multiply(abs(leg.signedQuantity), leg.price)));
export const keysOf = (legs: readonly PositionLeg[]): readonly string[] => legs.map((leg) => leg.key);
export const signedText = (legs: readonly PositionLeg[]): string =>
  sumText(legs.map((leg) => formatDecimal(leg.signedQuantity)));

export const input = (
  name: ExplainedInput['name'],
  value: Decimal | string,
  unit: string,
  source: ExplainedInput['source'] = 'executions',
): ExplainedInput => ({ name, value: typeof value === 'string' ? value : formatDecimal(trim(value)), unit, source });
