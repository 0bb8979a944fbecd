import type { RecordedActivity } from '#domain/activities/activity.ts';
import { germanTax } from '#domain/activities/activity-effect.ts';
import { type ActivityType, activityTypes } from '#domain/activities/activity-kinds.ts';
import type { FindLotTerms, LotTerms } from '#domain/lots/lot-terms.ts';
import type { Release } from '#domain/lots/release.ts';
import { paidDifference } from '#domain/lots/release-result.ts';
import { worthOf } from '#domain/lots/trade-leg.ts';
import { type Decimal, isZero, negate, parseDecimal, zero } from '#domain/values/decimal.ts';
import type { CashClass } from './cash-posting.ts';

/** One amount of an activity that moves cash, in the currency it is stated in. */
export type CashPart = { readonly class: CashClass; readonly currency: string; readonly amount: Decimal };

/** `known` false: the activity moves cash, and how much is not stated. */
export type CashParts = { readonly parts: readonly CashPart[]; readonly known: boolean };

const plainTerms: LotTerms = { settles: 'worth', multiplier: '1' };

/**
 * Returns what an activity moves, before its settlement is looked at: its worth, accrued interest, fees, foreign tax in its
 * currency, German taxes in euro. `releases` are those of the activity: they say which side an end was on, and what a
 * future's closing is paid with. What goes into new units at once is income and its reinvestment, together nothing.
 */
export const cashParts = (
  activity: RecordedActivity,
  findTerms: FindLotTerms,
  releases: readonly Release[],
): CashParts => {
  const { type, currency, withheld } = activity;
  const parts: CashPart[] = [];
  const put = (part: CashClass, amount: Decimal, of = currency): void => {
    if (!isZero(amount)) parts.push({ class: part, currency: of, amount });
  };
  const taxes = germanTax(withheld);
  const foreign = parseDecimal(withheld.foreign);
  const known = putWorth(activity, { findTerms, releases, put, taxed: !isZero(taxes) || !isZero(foreign) });
  if (activity.fee !== '0') put('fee', negate(parseDecimal(activity.fee)));
  put('tax', negate(foreign));
  put('tax', negate(taxes), 'EUR');
  if (type === 'currency-exchange' && activity.counter?.currency != null && activity.counter.amount !== null) {
    put('exchange', parseDecimal(activity.counter.amount), activity.counter.currency);
  }
  return { parts, known };
};

type Put = (part: CashClass, amount: Decimal, currency?: string) => void;
type Context = {
  readonly findTerms: FindLotTerms;
  readonly releases: readonly Release[];
  readonly put: Put;
  /** The row states what its tax is made of. */
  readonly taxed: boolean;
};

/** Puts the worth and the accrued interest; returns whether the worth is known, or not needed. */
const putWorth = (activity: RecordedActivity, { findTerms, releases, put, taxed }: Context): boolean => {
  const { type, instrument, gross, accrued } = activity;
  const terms = instrument === null ? plainTerms : findTerms(instrument);
  if (terms?.settles === 'difference' && unpaid.has(type)) {
    for (const release of releases) put('result', paidDifference(release));
    return true;
  }
  const direction = directionOf(activity, releases);
  if (direction === 0 && !unitsForWorth.has(type)) return true;
  if (gross === null && activity.price === null && mayBeNothing.has(type)) return true;
  // A tax whose parts are stated has no other worth.
  if (worthClasses[type] === 'tax' && taxed) return true;
  const worth = worthOf(activity, terms);
  if (worth.missing !== null) return false;
  if (unitsForWorth.has(type)) {
    put('income', worth.gross);
    put('trade', negate(worth.gross));
    return true;
  }
  put(worthClasses[type], direction > 0 ? worth.gross : negate(worth.gross));
  const interest = accrued === null ? zero : parseDecimal(accrued);
  put('income', direction > 0 ? interest : negate(interest));
  return true;
};

/** 1: the account gains the worth; −1: it pays it; 0: no worth is paid. */
const directionOf = ({ type, gross }: RecordedActivity, releases: readonly Release[]): 1 | 0 | -1 => {
  if (type === 'split') return gross === null ? 0 : 1;
  if (type === 'expiry') return releases[0]?.side === 'short' ? -1 : 1;
  const { cash } = activityTypes[type];
  if (cash === 'none') return 0;
  return cash === 'pays' || cash === 'exchanges' ? -1 : 1;
};

/** Trades of a future: only the difference is paid, when they close. */
const unpaid: ReadonlySet<ActivityType> = new Set([
  'buy',
  'sell',
  'short',
  'cover',
  'expiry',
  'redemption',
  'delisting',
]);
const unitsForWorth: ReadonlySet<ActivityType> = new Set(['reward', 'reinvestment']);
const mayBeNothing: ReadonlySet<ActivityType> = new Set(['merger', 'expiry']);

/** What the worth of a type is posted as. */
export const worthClasses: Readonly<Record<ActivityType, CashClass>> = {
  buy: 'trade',
  sell: 'trade',
  short: 'trade',
  cover: 'trade',
  dividend: 'income',
  interest: 'income',
  'interest-charge': 'fee',
  fee: 'fee',
  'fee-refund': 'fee',
  tax: 'tax',
  'tax-refund': 'tax',
  deposit: 'flow',
  withdrawal: 'flow',
  'currency-exchange': 'exchange',
  'transfer-in': 'trade',
  'transfer-out': 'trade',
  split: 'trade',
  'spin-off': 'trade',
  merger: 'income',
  'isin-change': 'trade',
  rights: 'trade',
  'return-of-capital': 'trade',
  delisting: 'trade',
  redemption: 'trade',
  expiry: 'trade',
  exercise: 'trade',
  swap: 'trade',
  reward: 'income',
  reinvestment: 'income',
  'advance-lump-sum': 'tax',
  payout: 'flow',
};
