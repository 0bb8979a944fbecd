import { formatMoney, minorDigits } from '#domain/values/currency.ts';
import {
  abs,
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  isZero,
  multiply,
  negate,
  parseDecimal,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import type { KeyFills } from './fills.ts';
import { type Match, openLots } from './open-lots.ts';
import { averageDigits, type FoldedPosition } from './position.ts';

/** The part of a fill that belongs to a position, with the state after it. Money is in the fills' currency. */
export type PositionLeg = {
  readonly key: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly role: 'entry' | 'exit';
  /** The fill crosses zero: another part of it is a leg of another position. */
  readonly split: boolean;
  /** A buy is positive. */
  readonly signedQuantity: Decimal;
  readonly price: Decimal;
  readonly commission: Decimal;
  /** Signed, after this leg. */
  readonly running: Decimal;
  /** Average price of what is open after this leg, first in first out; null when flat. */
  readonly average: Decimal | null;
  /** The entries that an exit gave up; none for an entry. */
  readonly matches: readonly Match[];
  /** null for an entry. */
  readonly realised: Decimal | null;
};

/** A leg's figures as text, as a page shows them beside the execution; `legQuantity` is unsigned. */
export type LegFigures = {
  readonly legQuantity: string;
  readonly legCommission: string;
  readonly runningQuantity: string;
  readonly runningAverage: string | null;
  readonly realised: string | null;
};

/**
 * Returns the legs of a position among the `fills` that it was folded from; `pointValue` is money per 1.0 of price.
 *
 * The realised amounts of a closed position add up to its gross result, the commissions to its commission.
 */
export const positionLegs = (fills: KeyFills, position: FoldedPosition, pointValue: string): readonly PositionLeg[] => {
  const { firstFill, lastFill } = position;
  const multiplier = parseDecimal(pointValue);
  const long = position.side === 'long';
  const priceAt = (row: number) => trim(decimalOf(fills.price[row]!, fills.priceScale));
  let ownScale = 0;
  for (let row = firstFill; row <= lastFill; row++) ownScale = Math.max(ownScale, priceAt(row).scale);

  const lots = openLots();
  const legs: PositionLeg[] = [];
  for (let row = firstFill; row <= lastFill; row++) {
    const whole = decimalOf(fills.quantity[row]!, fills.quantityScale);
    const size = abs(whole);
    const price = priceAt(row);
    const entry = whole.coefficient > 0 === long;
    const quantity = trim(
      legQuantity(row === firstFill ? parseDecimal(position.firstQuantity) : null, entry, size, lots.quantity()),
    );
    const split = compare(quantity, size) !== 0;
    const matches = entry ? [] : lots.exit(quantity);
    if (entry) lots.enter(quantity, price);
    const open = lots.quantity();
    legs.push({
      key: fills.keys[row]!,
      at: fills.at[row]!,
      role: entry ? 'entry' : 'exit',
      split,
      signedQuantity: entry === long ? quantity : negate(quantity),
      price,
      commission: legCommission(fills, row, { entry, quantity, size }),
      running: trim(long ? open : negate(open)),
      average: isZero(open) ? null : trim(divide(lots.value(), open, ownScale + averageDigits, 'half-even')),
      matches,
      realised: entry ? null : realisedBy(matches, price, long, multiplier),
    });
  }
  return legs;
};

/** Writes a leg's figures as text. */
export const legFigures = (leg: PositionLeg, currency: string): LegFigures => ({
  legQuantity: formatDecimal(abs(leg.signedQuantity)),
  legCommission: formatMoney(leg.commission, currency),
  runningQuantity: formatDecimal(leg.running),
  runningAverage: leg.average === null ? null : formatDecimal(leg.average),
  realised: leg.realised === null ? null : formatMoney(leg.realised, currency),
});

/** An opening fill has its known part, an entry all of it, an exit not more than is open. */
const legQuantity = (first: Decimal | null, entry: boolean, size: Decimal, open: Decimal): Decimal => {
  if (first !== null) return first;
  return entry || compare(size, open) <= 0 ? size : open;
};

/** The opening leg of a fill that crosses zero has its share, rounded commercially; the closing leg has the rest. */
const legCommission = (
  fills: KeyFills,
  row: number,
  { entry, quantity, size }: { readonly entry: boolean; readonly quantity: Decimal; readonly size: Decimal },
): Decimal => {
  const whole = decimalOf(fills.commission[row]!, fills.commissionScale);
  if (compare(quantity, size) === 0) return whole;
  const opening = entry ? quantity : subtract(size, quantity);
  const share = divide(multiply(whole, opening), size, minorDigits(fills.currency), 'half-up');
  return entry ? share : subtract(whole, share);
};

const realisedBy = (matches: readonly Match[], price: Decimal, long: boolean, pointValue: Decimal): Decimal =>
  matches.reduce((sum, { quantity, entryPrice }) => {
    const gain = long ? subtract(price, entryPrice) : subtract(entryPrice, price);
    return add(sum, multiply(multiply(quantity, gain), pointValue));
  }, zero);
