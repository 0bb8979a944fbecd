import { type AccountBalance, accountBalance, type BalanceGap } from '#domain/accounts/account-balance.ts';
import {
  type BalanceEntry,
  balanceCourse,
  dailyPoints,
  inOrder,
  timeWeightedReturn,
} from '#domain/accounts/balance-course.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { add, type Decimal, parseDecimal, zero } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import type { BookedAccount } from './account-book.ts';

/** What an account comes to: its positions, its results by currency, its balance or what is missing to say it. */
export const accountView = (account: BookedAccount, groups: readonly string[]) => {
  const { id, state, positions } = account;
  const balance = balanceOf(account);
  return {
    id,
    ...state.facts,
    commissions: { ...state.facts.commissions },
    seen: positions.length > 0,
    groups: [...groups],
    ...tallyOf(positions),
    ...balanceView(balance.gaps, balance.entries, state.facts.currency),
  };
};

const balances = new WeakMap<BookedAccount, AccountBalance>();

/** What moved the balance of an account; kept as long as the account stays as it is. */
export const balanceOf = (account: BookedAccount): AccountBalance => {
  const known = balances.get(account) ?? accountBalance(account.state, closedResults(account.positions));
  balances.set(account, known);
  return known;
};

function* closedResults(positions: readonly PositionFacts[]) {
  for (const { closedAt, netPnl, currency } of positions)
    if (closedAt !== null) yield { closedAt, net: parseDecimal(netPnl), currency };
}

/** How many positions there are, and their net result by currency, that realised in open ones included. */
export const tallyOf = (positions: readonly PositionFacts[]) => {
  const sums = new Map<string, Decimal>();
  let open = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { status, currency, netPnl, openedAt, closedAt } of positions) {
    if (status === 'open') open++;
    last = Math.max(last, closedAt ?? openedAt);
    sums.set(currency, add(sums.get(currency) ?? zero, parseDecimal(netPnl)));
  }
  return {
    positions: positions.length,
    open,
    lastAt: positions.length === 0 ? null : isoInstant(last),
    net: [...sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, amount]) => ({ currency, amount: formatMoney(amount, currency) })),
  };
};

/** The balance now and the time-weighted return, or the gaps; a return is none where it would be on nothing. */
export const balanceView = (gaps: readonly BalanceGap[], entries: readonly BalanceEntry[], currency: string | null) => {
  const course = balanceCourse(entries);
  const end = course.at(-1);
  const weighted = timeWeightedReturn(entries);
  return {
    gaps: [...gaps],
    balance: end === undefined || currency === null ? null : formatMoney(end.balance, currency),
    timeWeighted: weighted.kind === 'return' ? { value: weighted.value, periods: weighted.periods } : null,
    /** Since when there was trading on a balance of nothing or less. */
    noBalanceAt: weighted.kind === 'no-balance' ? isoInstant(weighted.at) : null,
  };
};

/** The balance at the end of each UTC day on which it moved. */
export const courseView = (entries: readonly BalanceEntry[], currency: string) =>
  dailyPoints(balanceCourse(entries)).map(({ at, balance }) => ({
    at: isoInstant(at),
    balance: formatMoney(balance, currency),
  }));

/** Accounts put together: each start balance comes in as money from outside at its own time. */
export const joinedEntries = (balances: readonly AccountBalance[]): readonly BalanceEntry[] =>
  inOrder(balances.flatMap(({ entries }) => entries));
