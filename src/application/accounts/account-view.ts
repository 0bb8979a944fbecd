import { moneyScale, status } from '#application/positions/columns.ts';
import { ExactSum } from '#application/positions/exact-sum.ts';
import { type AccountBalance, accountBalance, type BalanceGap } from '#domain/accounts/account-balance.ts';
import {
  type BalanceEntry,
  balanceCourse,
  dailyPoints,
  inOrder,
  timeWeightedReturn,
} from '#domain/accounts/balance-course.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { decimalOf } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { BookedAccount } from './account-book.ts';

/** What an account comes to: its positions, its results by currency, its balance or what is missing to say it. */
export const accountView = (account: BookedAccount, groups: readonly string[]) => {
  const { id, state, parts } = account;
  const balance = balanceOf(account);
  return {
    id,
    ...state.facts,
    commissions: { ...state.facts.commissions },
    seen: parts.length > 0,
    groups: [...groups],
    ...tallyOf([account]),
    ...balanceView(balance.gaps, balance.entries, state.facts.currency),
  };
};

const balances = new WeakMap<BookedAccount, AccountBalance>();

/** What moved the balance of an account; kept as long as the account stays as it is. */
export const balanceOf = (account: BookedAccount): AccountBalance => {
  const known = balances.get(account) ?? accountBalance(account.state, closedResults(account));
  balances.set(account, known);
  return known;
};

function* closedResults({ parts, dictionaries }: BookedAccount) {
  for (const part of parts)
    for (let row = 0; row < part.count; row++)
      if (part.status[row] === status.closed)
        yield {
          closedAt: part.closedAt[row]!,
          net: part.exact.get(row)?.netPnl ?? decimalOf(part.netPnl[row]!, moneyScale),
          currency: dictionaries.currencies.names[part.currency[row]!]!,
        };
}

/** How many positions accounts have, and their net result by currency, that realised in open ones included. */
export const tallyOf = (accounts: readonly BookedAccount[]) => {
  const sums = new Map<string, ExactSum>();
  let positions = 0;
  let open = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { parts, dictionaries } of accounts) {
    for (const part of parts) {
      positions += part.count;
      for (let row = 0; row < part.count; row++) {
        const isOpen = part.status[row] === status.open;
        if (isOpen) open++;
        last = Math.max(last, isOpen ? part.openedAt[row]! : part.closedAt[row]!);
        const currency = dictionaries.currencies.names[part.currency[row]!]!;
        const sum = sums.get(currency) ?? new ExactSum();
        sums.set(currency, sum);
        const exact = part.exact.get(row);
        if (exact === undefined) sum.add(part.netPnl[row]!);
        else sum.addExact(exact.netPnl);
      }
    }
  }
  return {
    positions,
    open,
    lastAt: positions === 0 ? null : isoInstant(last),
    net: [...sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, sum]) => ({ currency, amount: formatMoney(sum.total(), currency) })),
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
