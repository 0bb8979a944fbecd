import { type CashKind, cashEffect } from '#domain/accounts/cash.ts';
import { nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import { abs, formatDecimal } from '#domain/values/decimal.ts';
import { localDate, zoneOf } from '#domain/values/zone.ts';

/** Cash of a trading account, with its number among the changes of the account. */
export type CashOfAccount = {
  readonly account: string;
  readonly number: number;
  readonly kind: CashKind;
  readonly amount: string;
  readonly at: string;
  readonly note: string | null;
};

/**
 * Returns what moved the cash of a trading account, in `currency`, as activities.
 *
 * A payout of a prop firm leaves the trading account: what it is for tax is said where it arrives. An adjustment, by which
 * the broker's balance is another one, comes from outside or goes there.
 */
export const cashAsActivities = (cash: readonly CashOfAccount[], currency: string): readonly RecordedActivity[] => {
  const berlin = zoneOf('Europe/Berlin');
  return cash.map(({ account, number, kind, amount, at, note }) => {
    const effect = cashEffect(kind, amount);
    const type: ActivityType = kind === 'fee' ? 'fee' : effect.coefficient < 0 ? 'withdrawal' : 'deposit';
    return {
      id: `cash-${account.length}-${account}-${number}`,
      type,
      account,
      sourceId: String(number),
      date: localDate(berlin, Date.parse(at)),
      at,
      valueDate: null,
      instrument: null,
      quantity: null,
      price: null,
      currency,
      gross: formatDecimal(abs(effect)),
      fee: '0',
      accrued: null,
      withheld: nothingWithheld,
      settlement: null,
      euro: null,
      counter: null,
      ratio: null,
      costShare: null,
      lots: [],
      judgement: null,
      note,
    };
  });
};
