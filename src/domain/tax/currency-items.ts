import type { RecordedActivity } from '#domain/activities/activity.ts';
import { effectOf } from '#domain/activities/activity-effect.ts';
import { isCurrency } from '#domain/instruments/canonical-id.ts';
import {
  abs,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { type Cents, centsOf, formatCents } from './cents.ts';
import { isHeldOverAYear } from './holding-period.ts';
import { isMissing, toEuro } from './in-euro.ts';
import type { ItemContext } from './item-context.ts';
import type { TaxedLot, TaxGap, TaxItem } from './tax-item.ts';

/** Units of a currency that came in on one day; `euro` null: its rate is missing. */
type CurrencyLot = { readonly id: string; readonly on: string; left: Decimal; euro: Decimal | null };

/**
 * Returns gains and losses on balances of foreign currency, first in first out by account: what comes in is acquired at the
 * rate of its day, what goes out is sold at the rate of its own. A balance that bears interest falls under EStG § 20 (2) no. 7,
 * one that bears none under § 23. Legally open, hence a module that is off by default.
 *
 * Deposits and withdrawals between a person's own accounts are not told apart from others: a withdrawal takes units out and
 * realises nothing.
 *
 * @see BMF of 14 May 2025, no. 131
 */
export const currencyItems = (
  context: ItemContext,
  counts: (account: string) => boolean,
  end: string,
): readonly TaxItem[] => {
  const balances = new Map<string, CurrencyLot[]>();
  const asked = new Set<string>();
  const items: TaxItem[] = [];
  for (const activity of context.ordered) {
    if (activity.date > end) break;
    if (!counts(activity.account)) continue;
    for (const { account, currency, amount } of cashOf(context, activity)) {
      if (currency === 'EUR' || !isCurrency(currency)) continue;
      const key = `${account}\n${currency}`;
      const lots = balances.get(key) ?? [];
      balances.set(key, lots);
      const moved = parseDecimal(amount);
      const euro = euroOf(context, activity, moved, currency);
      if (compare(moved, zero) > 0) {
        lots.push({ id: activity.id, on: activity.date, left: moved, euro });
        continue;
      }
      const taken = take(lots, abs(moved));
      if (activity.type === 'withdrawal' || taken.length === 0) continue;
      const bearing = context.accountOf(account)?.interestBearing ?? null;
      if (bearing === null) {
        if (!asked.has(account)) context.gaps.push(gapOf(activity, 'interest-bearing', account));
        asked.add(account);
        continue;
      }
      if (euro === null || taken.some((part) => part.euro === null)) {
        context.gaps.push(gapOf(activity, 'rate', `${currency} ${activity.date}`));
        continue;
      }
      items.push(itemOf(activity, { account, currency, bearing, moved: abs(moved), euro: abs(euro), taken }));
    }
  }
  return items;
};

/** A purchase of a future pays nothing for its worth; the class says it. */
const cashOf = (context: ItemContext, activity: RecordedActivity) => {
  const taxClass = activity.instrument === null ? null : (context.instrumentOf(activity.instrument)?.taxClass ?? null);
  const settles =
    taxClass === 'future' || taxClass === 'cfd' || taxClass === 'crypto-derivative' ? 'difference' : 'worth';
  return effectOf(activity, { settles, multiplier: '1' }).cash;
};

/** Euro at the rate of an exchange itself where the other side is euro, else at the bank's or the ECB's. */
const euroOf = (
  { inputs }: ItemContext,
  activity: RecordedActivity,
  moved: Decimal,
  currency: string,
): Decimal | null => {
  const { counter, gross } = activity;
  if (activity.type === 'currency-exchange' && counter?.currency === 'EUR' && counter.amount !== null)
    return parseDecimal(counter.amount);
  if (activity.type === 'currency-exchange' && activity.currency === 'EUR' && gross !== null)
    return parseDecimal(gross);
  const rate = activity.euro?.rate ?? null;
  const bank = rate !== null && currency === activity.currency ? parseDecimal(rate) : null;
  const euro = toEuro(moved, currency, activity.date, bank, inputs.findRate);
  return isMissing(euro) ? null : euro.euro;
};

type Taken = { readonly id: string; readonly on: string; readonly units: Decimal; readonly euro: Decimal | null };

const take = (lots: CurrencyLot[], wanted: Decimal): readonly Taken[] => {
  const taken: Taken[] = [];
  let missing = wanted;
  let used = 0;
  while (!isZero(missing) && used < lots.length) {
    const lot = lots[used]!;
    const units = compare(lot.left, missing) <= 0 ? lot.left : missing;
    const whole = compare(units, lot.left) === 0;
    const euro = lot.euro === null || whole ? lot.euro : divide(multiply(lot.euro, units), lot.left, 10, 'half-up');
    taken.push({ id: lot.id, on: lot.on, units, euro });
    missing = subtract(missing, units);
    if (whole) used += 1;
    else {
      lot.left = subtract(lot.left, units);
      lot.euro = lot.euro === null || euro === null ? null : subtract(lot.euro, euro);
    }
  }
  lots.splice(0, used);
  return taken;
};

type Outflow = {
  readonly account: string;
  readonly currency: string;
  readonly bearing: boolean;
  readonly moved: Decimal;
  readonly euro: Decimal;
  readonly taken: readonly Taken[];
};

const itemOf = (activity: RecordedActivity, outflow: Outflow): TaxItem => {
  const { account, currency, bearing, moved, euro, taken } = outflow;
  let amount = 0;
  const lots: TaxedLot[] = taken.map(({ id, on, units, euro: cost }) => {
    const proceeds = centsOf(divide(multiply(euro, units), moved, 10, 'down'));
    const paid: Cents = centsOf(cost!);
    const taxed = bearing || !isHeldOverAYear(on, activity.date);
    if (taxed) amount += proceeds - paid;
    return {
      lot: id,
      acquiredOn: on,
      quantity: formatDecimal(trim(units)),
      proceeds: formatCents(proceeds),
      cost: formatCents(paid),
      lumpSums: '0.00',
      gain: formatCents(proceeds - paid),
      taxed,
      terms: [],
    };
  });
  return {
    id: `${activity.id}#${currency}`,
    activity: activity.id,
    account,
    instrument: null,
    date: activity.date,
    category: bearing ? 'currency' : 'private-sale',
    regime: bearing ? 'capital' : 'private-sale',
    pot: bearing ? 'other' : null,
    fundType: null,
    worthless: false,
    amount: formatCents(amount),
    exempt: '0.00',
    taxable: formatCents(amount),
    foreignTax: '0.00',
    creditable: '0.00',
    lots,
    terms: [],
    origin: 'computed',
    law: bearing ? ['estg-20-2-7', 'bmf-capital-131'] : ['estg-23-1-2', 'bmf-capital-131'],
    hints: ['currency-module'],
    why: null,
  };
};

const gapOf = ({ id, account, date }: RecordedActivity, kind: TaxGap['kind'], wanted: string): TaxGap => ({
  kind,
  activity: id,
  account,
  instrument: null,
  date,
  wanted,
});
