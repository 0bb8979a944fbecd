import { add, compare, type Decimal, zero } from '#domain/values/decimal.ts';
import type { CashClass, CashInconsistency, CashPosting } from './cash-posting.ts';

/** Money of one currency on one account. */
export type CashBalance = {
  readonly account: string;
  readonly currency: string;
  readonly balance: Decimal;
  /** Σ of each class that occurs; they add up to the balance. */
  readonly byClass: Readonly<Partial<Record<CashClass, Decimal>>>;
  /** One per day on which something moved, ascending: the balance at the end of that day. */
  readonly course: readonly { readonly date: string; readonly balance: Decimal }[];
};

export type CashBalances = {
  /** By account and currency. */
  readonly balances: readonly CashBalance[];
  /** One for each stretch of days below zero on an account that may not be overdrawn, with its lowest balance. */
  readonly inconsistencies: readonly CashInconsistency[];
};

/** Adds postings up by account and currency, up to `until` (ISO date, inclusive). `mayBeOverdrawn`: on margin, for instance. */
export const cashBalances = (
  postings: readonly CashPosting[],
  mayBeOverdrawn: (account: string) => boolean,
  until?: string,
): CashBalances => {
  const groups = new Map<string, CashPosting[]>();
  for (const posting of postings) {
    if (until !== undefined && posting.date > until) continue;
    const key = `${posting.account}\n${posting.currency}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [posting]);
    else group.push(posting);
  }
  const balances: CashBalance[] = [];
  const inconsistencies: CashInconsistency[] = [];
  for (const group of groups.values()) {
    balances.push(balanceOf(group));
    if (!mayBeOverdrawn(group[0]!.account)) inconsistencies.push(...overdrafts(group));
  }
  return {
    balances: balances.sort((a, b) => compareText(a.account, b.account) || compareText(a.currency, b.currency)),
    inconsistencies: inconsistencies.sort(
      (a, b) => compareText(a.date, b.date) || compareText(a.account, b.account) || compareText(a.currency, b.currency),
    ),
  };
};

/** Postings come by day, but for one that its activity's partner took along. */
const byDay = (postings: readonly CashPosting[]): readonly CashPosting[] =>
  postings.every(({ date }, index) => index === 0 || postings[index - 1]!.date <= date)
    ? postings
    : postings.toSorted((a, b) => compareText(a.date, b.date));

const balanceOf = (postings: readonly CashPosting[]): CashBalance => {
  const { account, currency } = postings[0]!;
  const byClass: Partial<Record<CashClass, Decimal>> = {};
  const course: { date: string; balance: Decimal }[] = [];
  let balance = zero;
  for (const posting of byDay(postings)) {
    balance = add(balance, posting.amount);
    byClass[posting.class] = add(byClass[posting.class] ?? zero, posting.amount);
    if (course.at(-1)?.date === posting.date) course.pop();
    course.push({ date: posting.date, balance });
  }
  return { account, currency, balance, byClass, course };
};

const overdrafts = (postings: readonly CashPosting[]): readonly CashInconsistency[] => {
  const { account, currency } = postings[0]!;
  const found: CashInconsistency[] = [];
  const ordered = byDay(postings);
  let balance = zero;
  let stretch: { date: string; lowest: Decimal; activities: string[] } | null = null;
  const end = (): void => {
    if (stretch === null) return;
    const { date, lowest, activities } = stretch;
    found.push({ kind: 'negative-cash', account, currency, date, activities, amount: lowest });
    stretch = null;
  };
  let paid: string[] = [];
  for (const [index, { amount, date, activity }] of ordered.entries()) {
    balance = add(balance, amount);
    if (amount.coefficient < 0 && paid.at(-1) !== activity) paid.push(activity);
    if (ordered[index + 1]?.date === date) continue;
    if (balance.coefficient < 0) {
      stretch ??= { date, lowest: balance, activities: paid };
      if (compare(balance, stretch.lowest) < 0) stretch.lowest = balance;
    } else {
      end();
    }
    paid = [];
  }
  end();
  return found;
};

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
