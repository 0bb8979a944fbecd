import { add, type Decimal, parseDecimal, zero } from '#domain/values/decimal.ts';
import type { AccountState } from './account-state.ts';
import { type BalanceEntry, inOrder } from './balance-course.ts';
import { cashEffect, isFlow } from './cash.ts';

/** What has to be said of an account before its balance can be. `other-currency`: it traded in another one too. */
export type BalanceGap = 'start-balance' | 'currency' | 'zone' | 'other-currency';

/** The net result of a closed position at its closing, UTC milliseconds. */
export type TradedResult = { readonly closedAt: number; readonly net: Decimal; readonly currency: string };

export type AccountBalance = {
  /** Empty where the balance is known. */
  readonly gaps: readonly BalanceGap[];
  /** The start balance, cash and results in order, from the start on; empty where there is a gap. */
  readonly entries: readonly BalanceEntry[];
  readonly start: { readonly at: number; readonly amount: Decimal } | null;
  readonly cash: Decimal;
  readonly results: Decimal;
  /** Positions closed, and cash moved, before the day of the start balance: that balance has them already. */
  readonly before: number;
};

const unknown = (gaps: readonly BalanceGap[]): AccountBalance => ({
  gaps,
  entries: [],
  start: null,
  cash: zero,
  results: zero,
  before: 0,
});

/**
 * Returns what moved the balance of an account from the first instant of the day of its start balance on. A balance is
 * said in the account's currency alone: nothing is converted, and where something is missing, it says what.
 */
export const accountBalance = ({ facts, cash }: AccountState, results: Iterable<TradedResult>): AccountBalance => {
  const { startBalance, currency, zone } = facts;
  const gaps: BalanceGap[] = [];
  if (startBalance === null) gaps.push('start-balance');
  if (currency === null) gaps.push('currency');
  if (zone === null) gaps.push('zone');
  if (startBalance === null || currency === null || zone === null) return unknown(gaps);
  const startAt = firstInstant(startBalance.on, zone);
  const start = { at: startAt, amount: parseDecimal(startBalance.amount) };
  const entries: BalanceEntry[] = [{ at: startAt, kind: 'flow', amount: start.amount }];
  let [moved, earned, before] = [zero, zero, 0];
  for (const { kind, amount, at } of cash) {
    if (Date.parse(at) < startAt) {
      before++;
      continue;
    }
    const effect = cashEffect(kind, amount);
    moved = add(moved, effect);
    entries.push({ at: Date.parse(at), kind: isFlow(kind) ? 'flow' : 'result', amount: effect });
  }
  for (const result of results) {
    if (result.closedAt < startAt) {
      before++;
      continue;
    }
    if (result.currency !== currency) return unknown(['other-currency']);
    earned = add(earned, result.net);
    entries.push({ at: result.closedAt, kind: 'result', amount: result.net });
  }
  return { gaps, entries: inOrder(entries), start, cash: moved, results: earned, before };
};

const firstInstant = (isoDate: string, zone: string): number =>
  Temporal.PlainDate.from(isoDate).toZonedDateTime(zone).epochMilliseconds;
