import { minorDigits } from '#domain/values/currency.ts';
import {
  abs,
  add,
  compare,
  type Decimal,
  decimalOf,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  zero,
} from '#domain/values/decimal.ts';
import type { AccountFacts } from './account-facts.ts';

/** Why nothing can be planned: no rate is known, or it is in a currency that is not known, or not that of the product. */
export type NoPlan = 'no-plan' | 'no-currency' | 'other-currency';

export type PlannedRate =
  | {
      readonly kind: 'known';
      /** Money per contract and side. */
      readonly perSide: Decimal;
      /** The rate of every other product, not its own. */
      readonly general: boolean;
    }
  | { readonly kind: 'unknown'; readonly why: NoPlan };

/**
 * Returns what an account's commission plan says of a product. A plan is in the account's currency; of a product in
 * another, or where the account's is not known, it says nothing.
 */
export const plannedRate = (
  { commissions, currency }: Pick<AccountFacts, 'commissions' | 'currency'>,
  product: { readonly root: string; readonly currency: string },
): PlannedRate => {
  const own = commissions[product.root];
  const rate = own ?? commissions['*'];
  if (rate === undefined) return { kind: 'unknown', why: 'no-plan' };
  if (currency === null) return { kind: 'unknown', why: 'no-currency' };
  if (currency !== product.currency) return { kind: 'unknown', why: 'other-currency' };
  return { kind: 'known', perSide: parseDecimal(rate), general: own === undefined };
};

/** A fill as its commission is looked at; the quantity is unsigned. */
export type CommissionedFill = {
  readonly quantity: Decimal;
  readonly booked: Decimal;
  /** A leg of a finished trade: its costs are all booked with the exit, so that only their sum says something. */
  readonly ofTrade: boolean;
};

/** Sums of one account and product; `planned` is null where nothing is. */
export type CommissionTally = {
  readonly fills: number;
  /** Contracts, each side for itself. */
  readonly quantity: Decimal;
  readonly booked: Decimal;
  readonly planned: Decimal | null;
  /** Fills that were booked otherwise than planned. */
  readonly differing: number;
  /** Fills of finished trades, which are only in the sums. */
  readonly ofTrades: number;
};

export const emptyTally = (rate: PlannedRate): CommissionTally => ({
  fills: 0,
  quantity: zero,
  booked: zero,
  planned: rate.kind === 'known' ? zero : null,
  differing: 0,
  ofTrades: 0,
});

/** Booked minus planned of one fill: above 0 it cost more. Null where it agrees to less than a minor unit, or nothing is planned. */
export const bookedOtherwise = (fill: CommissionedFill, rate: PlannedRate, currency: string): Decimal | null => {
  if (rate.kind === 'unknown' || fill.ofTrade) return null;
  const difference = subtract(fill.booked, multiply(rate.perSide, fill.quantity));
  return compare(abs(difference), decimalOf(1, minorDigits(currency))) < 0 || isZero(difference) ? null : difference;
};

/** Returns the sums with one fill more; exact. */
export const tallied = (
  before: CommissionTally,
  fill: CommissionedFill,
  rate: PlannedRate,
  currency: string,
): CommissionTally => ({
  fills: before.fills + 1,
  quantity: add(before.quantity, fill.quantity),
  booked: add(before.booked, fill.booked),
  planned: rate.kind === 'known' ? add(before.planned ?? zero, multiply(rate.perSide, fill.quantity)) : null,
  differing: before.differing + (bookedOtherwise(fill, rate, currency) === null ? 0 : 1),
  ofTrades: before.ofTrades + (fill.ofTrade ? 1 : 0),
});
