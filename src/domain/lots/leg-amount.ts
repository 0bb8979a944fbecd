import { add, type Decimal, negate, subtract } from '#domain/values/decimal.ts';
import { nothing, plus } from './amounts.ts';
import type { Leg, LotSide } from './lot.ts';
import type { LotTerms } from './lot-terms.ts';
import type { Amounts } from './release.ts';

/** Returns what an opening leg counts for in the cost of a holding; see `LotHolding.cost`. */
export const openingAmount = (leg: Leg, side: LotSide, settles: LotTerms['settles']): Decimal => {
  if (settles === 'difference' || leg.fee.coefficient === 0) return leg.gross;
  return side === 'long' ? add(leg.gross, leg.fee) : subtract(leg.gross, leg.fee);
};

/** Returns the sum of opening legs by currency. */
export const openingAmounts = (legs: readonly Leg[], side: LotSide, settles: LotTerms['settles']): Amounts => {
  return plusOpening(nothing, legs, side, settles);
};

/** Returns amounts with those of opening legs added. */
export const plusOpening = (
  amounts: Amounts,
  legs: readonly Leg[],
  side: LotSide,
  settles: LotTerms['settles'],
): Amounts => {
  let sum = amounts;
  for (const leg of legs) sum = plus(sum, leg.currency, openingAmount(leg, side, settles));
  return sum;
};

/** Returns amounts with those of opening legs taken off. */
export const minusOpening = (
  amounts: Amounts,
  legs: readonly Leg[],
  side: LotSide,
  settles: LotTerms['settles'],
): Amounts => {
  let sum = amounts;
  for (const leg of legs) sum = plus(sum, leg.currency, negate(openingAmount(leg, side, settles)));
  return sum;
};
