import { add, type Decimal, negate, subtract, zero } from '#domain/values/decimal.ts';
import { nothing, plus, plusAll } from './amounts.ts';
import { openingAmounts } from './leg-amount.ts';
import type { Leg } from './lot.ts';
import type { Amounts, Release } from './release.ts';

/** `unknown`: units whose cost, or whose worth in the end, nobody knows; they are in no amount. */
export type ReleaseResult = { readonly amounts: Amounts; readonly unknown: Decimal };

/**
 * Returns what a release gained (above zero) or lost, first in, first out, per currency and unconverted: what came in less
 * fees, less what the units had cost with fees; of owed units what came in for them less what was paid. Of futures the
 * difference less the fees of both sides. An exercise whose cost went into its delivery has no result of its own.
 */
export const releaseResult = (release: Release): ReleaseResult => {
  const { parts, side, delivery, closingKnown, uncovered } = release;
  let unknown = uncovered?.quantity ?? zero;
  let amounts = nothing;
  if (delivery !== null) return { amounts, unknown };
  for (const { lot, closing } of parts) {
    if (!closingKnown || !lot.costKnown) {
      unknown = add(unknown, lot.quantity);
      continue;
    }
    // Fees count on both sides here, whatever the instrument settles by.
    const opening = openingAmounts(lot.legs, side, 'worth');
    amounts = plusAll(amounts, opened(opening, side));
    amounts = plus(amounts, closing.currency, closedFor(closing, side));
  }
  for (const premium of release.premiums) {
    amounts = plus(amounts, premium.currency, negate(add(premium.gross, premium.fee)));
  }
  return { amounts, unknown };
};

/**
 * Returns the same by the average cost of all units that were held before. Units of unknown cost count as having cost
 * nothing in that average: where `unknown` is not zero, neither is the average to be trusted.
 */
export const releaseResultByAverage = (release: Release): ReleaseResult => {
  const { parts, side, delivery, closingKnown, uncovered, settles, averageCost } = release;
  const missing = uncovered?.quantity ?? zero;
  if (delivery !== null) return { amounts: nothing, unknown: missing };
  if (!closingKnown) return { amounts: nothing, unknown: release.quantity };
  let amounts = opened(averageCost, side);
  let unknown = missing;
  for (const { lot, closing } of parts) {
    if (!lot.costKnown) unknown = add(unknown, lot.quantity);
    amounts = plus(amounts, closing.currency, closedFor(closing, side));
    // The average of what settles by difference is its worth: the fees of the opening stand in the lots.
    if (settles === 'difference')
      for (const { currency, fee } of lot.legs) amounts = plus(amounts, currency, negate(fee));
  }
  for (const premium of release.premiums) {
    amounts = plus(amounts, premium.currency, negate(add(premium.gross, premium.fee)));
  }
  return { amounts, unknown };
};

/** Returns the difference that a future's closing is paid with, before fees; unknown parts pay nothing. */
export const paidDifference = ({ parts, side, closingKnown }: Release): Decimal => {
  let difference = zero;
  if (!closingKnown) return difference;
  for (const { lot, closing } of parts) {
    if (!lot.costKnown) continue;
    const opening = lot.legs.reduce((sum, { gross }) => add(sum, gross), zero);
    difference = add(difference, subtract(closing.gross, opening));
  }
  return side === 'long' ? difference : negate(difference);
};

const closedFor = ({ gross, fee }: Leg, side: Release['side']): Decimal =>
  side === 'long' ? subtract(gross, fee) : negate(add(gross, fee));

/** Of owed units the opening came in. */
const opened = (amounts: Amounts, side: Release['side']): Amounts =>
  side === 'short' ? amounts : amounts.map(({ currency, amount }) => ({ currency, amount: negate(amount) }));
