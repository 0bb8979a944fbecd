import { add, type Decimal, isZero, negate } from '#domain/values/decimal.ts';
import { partOf, splitDigits } from './apportion.ts';
import type { Amounts } from './release.ts';

export const nothing: Amounts = [];

/** Returns the amounts with one more; a currency that comes to zero stays, so that it is seen to be zero. */
export const plus = (amounts: Amounts, currency: string, amount: Decimal): Amounts => {
  if (isZero(amount)) return amounts;
  // Nearly every holding has one currency.
  if (amounts.length === 1 && amounts[0]!.currency === currency) {
    return [{ currency, amount: add(amounts[0]!.amount, amount) }];
  }
  const known = amounts.some((entry) => entry.currency === currency);
  if (!known) return [...amounts, { currency, amount }].sort(byCurrency);
  return amounts.map((entry) =>
    entry.currency === currency ? { currency, amount: add(entry.amount, amount) } : entry,
  );
};

export const plusAll = (amounts: Amounts, more: Amounts): Amounts =>
  more.reduce((sum, { currency, amount }) => plus(sum, currency, amount), amounts);

export const minusAll = (amounts: Amounts, less: Amounts): Amounts =>
  less.reduce((sum, { currency, amount }) => plus(sum, currency, negate(amount)), amounts);

/** Returns what of the amounts goes with `part` of `of`; see `partOf`. */
export const partOfAmounts = (amounts: Amounts, part: Decimal, of: Decimal): Amounts =>
  amounts.map(({ currency, amount }) => ({ currency, amount: partOf(amount, part, of, splitDigits(currency)) }));

/** Returns the amount in a currency; null: there is none. */
export const amountIn = (amounts: Amounts, currency: string): Decimal | null =>
  amounts.find((entry) => entry.currency === currency)?.amount ?? null;

const byCurrency = (a: { currency: string }, b: { currency: string }): number => (a.currency < b.currency ? -1 : 1);
