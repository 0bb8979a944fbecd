import type { RecordedActivity } from '#domain/activities/activity.ts';
import { effectOf } from '#domain/activities/activity-effect.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import { add, formatDecimal, isZero, parseDecimal, trim, zero } from '#domain/values/decimal.ts';
import { type Finds, lotTermsIn } from './lot-terms-in.ts';

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

/**
 * Says what accounts would hold with the activities that are `kept` and those `added`, and what they hold now, `before`:
 * units by lots, cash by what each activity moves by itself. What does not change is left out.
 */
export const resultingHoldings = (
  directory: Finds,
  before: readonly RecordedActivity[],
  kept: readonly RecordedActivity[],
  added: readonly RecordedActivity[],
): ResultingHoldings => {
  const terms = lotTermsIn(directory);
  const [old, next] = [before, [...kept, ...added]].map((activities) => foldLots(planLots(activities), terms));
  const units = (book: typeof old) =>
    new Map(book!.holdings.map((one) => [JSON.stringify([one.account, one.instrument]), one.quantity]));
  const cash = (activities: readonly RecordedActivity[]) => {
    const sums = new Map<string, ReturnType<typeof parseDecimal>>();
    for (const activity of activities) {
      const of = (activity.instrument === null ? null : terms(activity.instrument)) ?? undefined;
      for (const { account, currency, amount } of effectOf(activity, of).cash) {
        const key = JSON.stringify([account, currency]);
        sums.set(key, add(sums.get(key) ?? zero, parseDecimal(amount)));
      }
    }
    return sums;
  };
  const changed = <T>(
    was: ReadonlyMap<string, ReturnType<typeof parseDecimal>>,
    is: ReadonlyMap<string, ReturnType<typeof parseDecimal>>,
    row: (account: string, of: string, before: string, after: string) => T,
  ): readonly T[] =>
    [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
      const [account, of] = JSON.parse(key) as [string, string];
      const [one, other] = [was.get(key) ?? zero, is.get(key) ?? zero];
      const text = (value: typeof zero) => formatDecimal(trim(value));
      return text(one) === text(other) && (isZero(other) || was.has(key))
        ? []
        : [row(account, of, text(one), text(other))];
    });
  const known = new Set(
    old!.inconsistencies.map((one) => JSON.stringify([one.kind, one.account, one.instrument, one.date])),
  );
  return {
    units: changed(units(old), units(next), (account, instrument, was, is) => ({
      account,
      instrument,
      name: directory.find(instrument)?.name ?? instrument,
      before: was,
      after: is,
    })),
    cash: changed(cash(before), cash([...kept, ...added]), (account, currency, was, is) => ({
      account,
      currency,
      before: was,
      after: is,
    })),
    inconsistencies: next!.inconsistencies
      .filter((one) => !known.has(JSON.stringify([one.kind, one.account, one.instrument, one.date])))
      .map(({ kind, account, instrument, date }) => ({ kind, account, instrument, date })),
  };
};
