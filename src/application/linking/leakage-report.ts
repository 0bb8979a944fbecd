import type { LedgerContext } from '#application/ledger-context.ts';
import { addExtra, addLeakage, addMissed, type LeakageSums, noLeakage } from '#domain/linking/leakage.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { add, type Decimal, isZero, toNumber } from '#domain/values/decimal.ts';
import { type LeakageItem, leakageItems } from './leakage-items.ts';
import type { LinksOf } from './ledger-links.ts';

export type LeakageQuery = {
  readonly follower?: readonly string[] | undefined;
  /** `2026-01`: the days of this month are told apart. */
  readonly month?: string | undefined;
  /** ISO days from, up to and with. */
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
};

/**
 * Returns what leaked by follower and by month, and of one month by day; every table by currency, each adding up to the
 * total of what was asked for.
 */
export const leakageReport = async (
  { links }: { readonly links: LinksOf },
  { ledger }: LedgerContext,
  { follower, month, fromDay = '', toDay }: LeakageQuery,
) => {
  const all = leakageItems(await links(ledger)).filter(
    ({ day }) => day >= fromDay && (toDay === undefined || day <= toDay),
  );
  const ofFollowers = follower === undefined ? all : all.filter((item) => follower.includes(item.follower));
  const items = month === undefined ? ofFollowers : ofFollowers.filter(({ day }) => day.startsWith(month));
  return {
    total: tableOf(items, () => ''),
    followers: tableOf(items, (item) => item.follower),
    months: tableOf(ofFollowers, ({ day }) => day.slice(0, 7)),
    days: month === undefined ? [] : tableOf(items, ({ day }) => day),
  };
};

/** One row for each name and currency, in order. */
const tableOf = (items: readonly LeakageItem[], nameOf: (item: LeakageItem) => string) =>
  [...Map.groupBy(items, (item) => `${nameOf(item)}\u0000${item.currency}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, own]) => {
      const [name, currency] = key.split('\u0000') as [string, string];
      return { name, currency, ...sumsView(own.reduce(taken, noLeakage), currency) };
    });

const taken = (sums: LeakageSums, item: LeakageItem): LeakageSums => {
  if (item.kind === 'linked') return addLeakage(sums, item.leakage);
  return item.kind === 'missed' ? addMissed(sums, item.unpaired) : addExtra(sums, item.unpaired);
};

const sumsView = (sums: LeakageSums, currency: string) => {
  const money = (amount: Decimal): string => formatMoney(amount, currency);
  const mean = (sum: Decimal, count: Decimal): number | null =>
    isZero(count) ? null : toNumber(sum) / toNumber(count);
  return {
    linked: sums.linked,
    entryMoney: money(sums.entryMoney),
    exitMoney: money(sums.exitMoney),
    commissionMoney: money(sums.commissionMoney),
    /** What the followers have in all against perfect copies of the same size. */
    leakedMoney: money([sums.exitMoney, sums.commissionMoney].reduce(add, sums.entryMoney)),
    entryTicks: mean(sums.entryTicks, sums.contracts),
    exitTicks: mean(sums.exitTicks, sums.exitContracts),
    entryLaterMs: sums.linked === 0 ? null : sums.entryLaterMs / sums.linked,
    exitLaterMs: sums.exits === 0 ? null : sums.exitLaterMs / sums.exits,
    partial: sums.partial,
    oversized: sums.oversized,
    unmeasured: sums.unmeasured,
    missed: sums.missed,
    missedMoney: money(sums.missedMoney),
    extra: sums.extra,
    extraMoney: money(sums.extraMoney),
  };
};
