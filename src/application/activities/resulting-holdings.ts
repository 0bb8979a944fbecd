import { type FindsInstruments, lotTermsIn } from '#application/instruments/lot-terms-in.ts';
import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import { cashBalances } from '#domain/portfolio/cash-balances.ts';
import { cashPostings } from '#domain/portfolio/cash-postings.ts';
import { type Decimal, formatDecimal, isZero, trim, zero } from '#domain/values/decimal.ts';

export type ResultingUnits = {
  readonly account: string;
  readonly instrument: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
};
export type ResultingCash = {
  readonly account: string;
  readonly currency: string;
  readonly before: string;
  readonly after: string;
};

export type ResultingHoldings = {
  readonly units: readonly ResultingUnits[];
  readonly cash: readonly ResultingCash[];
  /** What does not fit: more sold than held, units without a cost. Those that were there before are not among them. */
  readonly inconsistencies: readonly {
    readonly kind: string;
    readonly account: string;
    readonly instrument: string;
    readonly date: string;
  }[];
};

/** Returns the accounts whose units or money an activity moves. */
export const accountsOf = ({ account, counter, settlement }: Activity): readonly string[] =>
  [account, counter?.account ?? null, settlement?.account ?? null].filter((one) => one !== null);

/** Returns those of the activities that move anything on one of the accounts. */
export const touching = (
  activities: readonly RecordedActivity[],
  accounts: ReadonlySet<string>,
): readonly RecordedActivity[] => activities.filter((one) => accountsOf(one).some((account) => accounts.has(account)));

/**
 * Says what accounts would hold with the activities that are `kept` and those `added`, and what they hold now, `before`:
 * units by lots, cash by all that was posted. What does not change is left out.
 */
export const resultingHoldings = (
  directory: FindsInstruments,
  before: readonly RecordedActivity[],
  kept: readonly RecordedActivity[],
  added: readonly RecordedActivity[],
): ResultingHoldings => {
  const terms = lotTermsIn(directory);
  const bookOf = (activities: readonly RecordedActivity[]) => {
    const plan = planLots(activities);
    const book = foldLots(plan, terms);
    return { ...book, cash: cashBalances(cashPostings(plan, book, terms).postings, () => true).balances };
  };
  const [old, next] = [bookOf(before), bookOf([...kept, ...added])];
  const units = ({ holdings }: typeof old) =>
    new Map(holdings.map((one) => [JSON.stringify([one.account, one.instrument]), one.quantity]));
  const cash = (book: typeof old) =>
    new Map(book.cash.map((one) => [JSON.stringify([one.account, one.currency]), one.balance]));
  const changed = <T>(
    was: ReadonlyMap<string, Decimal>,
    is: ReadonlyMap<string, Decimal>,
    row: (account: string, of: string, before: string, after: string) => T,
  ): readonly T[] =>
    [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
      const [account, of] = JSON.parse(key) as [string, string];
      const [one, other] = [was.get(key) ?? zero, is.get(key) ?? zero];
      const text = (value: Decimal) => formatDecimal(trim(value));
      return text(one) === text(other) && (isZero(other) || was.has(key))
        ? []
        : [row(account, of, text(one), text(other))];
    });
  const known = new Set(
    old.inconsistencies.map((one) => JSON.stringify([one.kind, one.account, one.instrument, one.date])),
  );
  return {
    units: changed(units(old), units(next), (account, instrument, was, is) => ({
      account,
      instrument,
      name: directory.find(instrument)?.name ?? instrument,
      before: was,
      after: is,
    })),
    cash: changed(cash(old), cash(next), (account, currency, was, is) => ({
      account,
      currency,
      before: was,
      after: is,
    })),
    inconsistencies: next.inconsistencies
      .filter((one) => !known.has(JSON.stringify([one.kind, one.account, one.instrument, one.date])))
      .map(({ kind, account, instrument, date }) => ({ kind, account, instrument, date })),
  };
};
