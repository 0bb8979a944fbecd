import type { Activity } from '#domain/activities/activity.ts';
import { abs, compare, multiply, parseDecimal, subtract } from '#domain/values/decimal.ts';

/** Income in another currency that the bank paid out in euro. */
export type PaidInEuro = {
  /** Of the payment as it was announced, and how much it was. */
  readonly currency: string;
  readonly gross: string;
  /** The same before taxes and fees, as the bank states it in euro. */
  readonly euroGross: string;
  /** As the file states it, whichever way round; null where it does not. */
  readonly rate: string | null;
  /** What came into the account, with its sign. */
  readonly settled: string;
};

/**
 * Says in an activity what a bank states of income in another currency. A rate counts only where it leads from the euro
 * amount to the other one within a hundredth: files state it either way round, and what is not stated is worked out later.
 */
export const paidInEuro = ({
  currency,
  gross,
  euroGross,
  rate,
  settled,
}: PaidInEuro): Pick<Activity, 'currency' | 'gross' | 'euro' | 'settlement'> => ({
  currency,
  gross,
  euro: {
    gross: euroGross,
    fee: null,
    foreignTax: null,
    rate: rate !== null && leadsTo(euroGross, rate, gross) ? rate : null,
    gain: null,
  },
  settlement: { currency: 'EUR', amount: settled, account: null },
});

const leadsTo = (euro: string, rate: string, other: string): boolean => {
  const wanted = parseDecimal(other);
  const off = abs(subtract(multiply(parseDecimal(euro), parseDecimal(rate)), wanted));
  return compare(multiply(off, parseDecimal('100')), wanted) <= 0;
};
