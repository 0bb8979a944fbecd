import type { RecordedActivity } from '#domain/activities/activity.ts';
import { isCurrency } from '#domain/instruments/canonical-id.ts';
import { minorDigits } from '#domain/values/currency.ts';
import { type Decimal, multiply, parseDecimal, round, zero } from '#domain/values/decimal.ts';
import type { EuroLeg, Leg } from './lot.ts';
import type { LotTerms } from './lot-terms.ts';

/** `missing` says why a worth is not known; null: it is. */
export type Worth = {
  readonly gross: Decimal;
  readonly missing: 'worth-unknown' | 'multiplier-unknown' | null;
};

/**
 * Returns what the units of an activity are worth before fees and taxes, in its currency; zero where it is not known.
 *
 * The stated worth counts, else quantity × price × multiplier, rounded commercially to the currency's smallest unit, as it
 * is paid. A future is worth quantity × price × multiplier, unrounded, whatever is stated, since nothing of it is paid.
 */
export const worthOf = (activity: RecordedActivity, terms: LotTerms | null): Worth => {
  const { gross, price, quantity } = activity;
  const difference = terms?.settles === 'difference';
  if (gross !== null && !(difference && price !== null)) return { gross: parseDecimal(gross), missing: null };
  if (price === null || quantity === null) return { gross: zero, missing: 'worth-unknown' };
  const multiplier = terms?.multiplier ?? null;
  if (multiplier === null) return { gross: zero, missing: 'multiplier-unknown' };
  const units = multiply(parseDecimal(quantity), parseDecimal(price));
  const worth = multiplier === '1' ? units : multiply(units, parseDecimal(multiplier));
  return { gross: difference ? worth : inMinorUnits(worth, activity.currency), missing: null };
};

/** Returns the leg of an activity with this worth, its fee and what its bank states in euro. */
export const tradeLeg = (activity: RecordedActivity, gross: Decimal): Leg => ({
  kind: 'trade',
  activity: activity.id,
  date: activity.date,
  currency: activity.currency,
  gross,
  fee: activity.fee === '0' ? zero : parseDecimal(activity.fee),
  euro: activity.euro === null ? null : euroLeg(activity.euro),
});

const euroLeg = ({ gross, fee, rate }: NonNullable<RecordedActivity['euro']>): EuroLeg | null =>
  gross === null && fee === null && rate === null
    ? null
    : { gross: stated(gross), fee: stated(fee), rate: stated(rate) };

const stated = (text: string | null): Decimal | null => (text === null ? null : parseDecimal(text));

/** A coin has no unit that is the smallest everywhere. */
const inMinorUnits = (amount: Decimal, currency: string): Decimal =>
  amount.scale === 0 || !isCurrency(currency) ? amount : round(amount, minorDigits(currency), 'half-up');
