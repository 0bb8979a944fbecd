import type { Leg } from '#domain/lots/lot.ts';
import type { RateOn } from '#domain/rates/rate-on.ts';
import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  isZero,
  parseDecimal,
  zero,
} from '#domain/values/decimal.ts';
import type { FindRate } from './tax-inputs.ts';
import type { TermRate } from './tax-item.ts';

/** Euro before it is rounded to cents. `rate` null: it was euro, or the bank states it. */
export type InEuro = { readonly euro: Decimal; readonly rate: TermRate | null; readonly byBank: boolean };

/** Says why there is no rate. */
export type RateMissing = { readonly missing: string };

export const isMissing = (result: InEuro | LegInEuro | RateMissing): result is RateMissing => 'missing' in result;

/**
 * Turns an amount into euro by the rate of its day: the bank's own where it states one, else the reference rate of the ECB.
 *
 * @see EStG § 20 (4) sentence 1: proceeds at the time of sale, cost at the time of acquisition
 */
export const toEuro = (
  amount: Decimal,
  currency: string,
  date: string,
  bankRate: Decimal | null,
  findRate: FindRate,
): InEuro | RateMissing => {
  if (currency === 'EUR') return { euro: amount, rate: null, byBank: false };
  if (isZero(amount)) return { euro: zero, rate: null, byBank: false };
  if (bankRate !== null && compare(bankRate, zero) > 0) {
    const rate: TermRate = { perEuro: formatDecimal(bankRate), on: date, source: 'bank' };
    return { euro: divide(amount, bankRate, digits, 'down'), rate, byBank: true };
  }
  const found = findRate(currency, date);
  if (found.rate === null) return { missing: `${currency} ${date}` };
  const { perEuro, term } = readRate(found);
  return { euro: divide(amount, perEuro, digits, 'down'), rate: term, byBank: false };
};

type ReadRate = { readonly perEuro: Decimal; readonly term: TermRate };
type KnownRate = Extract<RateOn, { readonly kind: string }>;

const readRates = new WeakMap<KnownRate, ReadRate>();

/** A day's rate is read once for all legs of that day. */
const readRate = (found: KnownRate): ReadRate => {
  const known = readRates.get(found);
  if (known !== undefined) return known;
  const term: TermRate = { perEuro: found.rate, on: found.rateDate, source: 'ecb' };
  const read = { perEuro: parseDecimal(found.rate), term };
  readRates.set(found, read);
  return read;
};

export type LegInEuro = { readonly gross: InEuro; readonly fee: InEuro };

/** Turns a leg into euro: what the bank states in euro counts before anything computed. `date`: against the leg's own. */
export const legInEuro = (leg: Leg, findRate: FindRate, date = leg.date): LegInEuro | RateMissing => {
  const rate = leg.euro?.rate ?? null;
  const side = (amount: Decimal, stated: Decimal | null): InEuro | RateMissing =>
    stated === null
      ? toEuro(amount, leg.currency, date, rate, findRate)
      : { euro: stated, rate: null, byBank: leg.currency !== 'EUR' };
  const gross = side(leg.gross, leg.euro?.gross ?? null);
  if (isMissing(gross)) return gross;
  const fee = side(leg.fee, leg.euro?.fee ?? null);
  return isMissing(fee) ? fee : { gross, fee };
};

export const sumInEuro = (amounts: readonly InEuro[]): Decimal =>
  amounts.reduce((sum, { euro }) => add(sum, euro), zero);

/** Cut off, not rounded: a half of a cent stays one, and nothing below it becomes one. */
const digits = 10;
