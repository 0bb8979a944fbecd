import type { PositionLeg } from '#domain/ledger/legs.ts';
import type { FoldedPosition } from '#domain/ledger/position.ts';
import { minorDigits } from '#domain/values/currency.ts';
import { abs, add, compare, type Decimal, divide, isZero, multiply, subtract } from '#domain/values/decimal.ts';
import type { LedgerTrade } from './finished-trade.ts';

/** A share of a commission has this many digits beyond the minor unit, so that shares add up to the cent. */
const shareDigits = 6;

/**
 * Returns the finished trades of a position, first in first out: one for every pair of an entry and an exit that gave
 * something of it up, the way trade lists of platforms are made. What is still open is in none.
 *
 * `legs` are those of `positionLegs`, `pointValue` is money per 1.0 of price and contract. A commission is shared out by
 * quantity, rounded half to even six digits below the minor unit.
 */
export const tradesOfPosition = (
  position: Pick<FoldedPosition, 'id' | 'account' | 'instrument' | 'side' | 'currency'>,
  legs: readonly PositionLeg[],
  pointValue: Decimal,
): readonly LedgerTrade[] => {
  const { id, account, instrument, side, currency } = position;
  const open: { readonly leg: PositionLeg; left: Decimal }[] = [];
  const trades: LedgerTrade[] = [];
  for (const exit of legs) {
    if (exit.role === 'entry') {
      open.push({ leg: exit, left: abs(exit.signedQuantity) });
      continue;
    }
    let left = abs(exit.signedQuantity);
    while (!isZero(left)) {
      const oldest = open[0]!;
      const { leg: entry } = oldest;
      const quantity = compare(oldest.left, left) <= 0 ? oldest.left : left;
      const points = side === 'long' ? subtract(exit.price, entry.price) : subtract(entry.price, exit.price);
      trades.push({
        position: id,
        account,
        instrument,
        side,
        currency,
        quantity,
        entryPrice: entry.price,
        exitPrice: exit.price,
        entryAt: entry.at,
        exitAt: exit.at,
        gross: multiply(multiply(points, quantity), pointValue),
        commission: add(shareOf(entry, quantity, currency), shareOf(exit, quantity, currency)),
      });
      left = subtract(left, quantity);
      oldest.left = subtract(oldest.left, quantity);
      if (isZero(oldest.left)) open.shift();
    }
  }
  return trades;
};

const shareOf = ({ commission, signedQuantity }: PositionLeg, part: Decimal, currency: string): Decimal => {
  const whole = abs(signedQuantity);
  return compare(part, whole) === 0
    ? commission
    : divide(multiply(commission, part), whole, minorDigits(currency) + shareDigits, 'half-even');
};
