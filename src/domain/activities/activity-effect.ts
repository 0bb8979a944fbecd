import {
  add,
  type Decimal,
  formatDecimal,
  isZero,
  multiply,
  negate,
  parseDecimal,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import type { Activity, Withheld } from './activity.ts';
import { type ActivityEffect, activityTypes } from './activity-kinds.ts';

/** How the worth of units of an instrument is computed, and whether it is paid. */
export type EffectTerms = {
  /** `difference`: of a future no worth is paid, only what a closing gains or loses. */
  readonly settles: 'worth' | 'difference';
  /** Money per 1.0 of the price and unit; null: unknown, so that a price says no worth. */
  readonly multiplier: string | null;
};

export type CashEffect = { readonly account: string; readonly currency: string; readonly amount: string };
export type UnitsEffect = {
  readonly account: string;
  readonly instrument: string;
  /** Signed; null: it depends on what is held (`all`: everything becomes nothing or is multiplied). */
  readonly quantity: string | null;
};

/** What one activity does by itself, without what was there before it. Amounts are exact decimal text. */
export type Effect = {
  readonly cash: readonly CashEffect[];
  readonly units: readonly UnitsEffect[];
  /** Before fees and taxes, in the activity's currency; null: not stated and not to be computed. */
  readonly worth: string | null;
  readonly cost: ActivityEffect['cost'];
  readonly flow: ActivityEffect['flow'];
  readonly tax: ActivityEffect['tax'];
};

const plainTerms: EffectTerms = { settles: 'worth', multiplier: '1' };

/**
 * Says what an activity does to cash and units, and in which way it touches cost, flows and tax.
 *
 * A stated settlement is what moved, whatever the parts add up to. German taxes are booked in euro, all else in the
 * currency of the activity.
 */
export const effectOf = (activity: Activity, terms: EffectTerms = plainTerms): Effect => {
  const { cost, flow, tax } = activityTypes[activity.type];
  const worth = worthOf(activity, terms);
  return {
    cash: cashOf(activity, worth, terms),
    units: unitsOf(activity),
    worth: worth === null ? null : plain(worth),
    cost,
    flow,
    tax,
  };
};

const plain = (value: Decimal): string => formatDecimal(trim(value));

const worthOf = ({ gross, quantity, price }: Activity, { multiplier }: EffectTerms): Decimal | null => {
  if (gross !== null) return parseDecimal(gross);
  if (quantity === null || price === null || multiplier === null) return null;
  return multiply(multiply(parseDecimal(quantity), parseDecimal(price)), parseDecimal(multiplier));
};

const cashOf = (activity: Activity, worth: Decimal | null, { settles }: EffectTerms): readonly CashEffect[] => {
  const { account, currency, settlement, fee, accrued, withheld, counter } = activity;
  const { cash }: ActivityEffect = activityTypes[activity.type];
  if (settlement !== null && cash !== 'exchanges') {
    const moved = { account: settlement.account ?? account, currency: settlement.currency, amount: settlement.amount };
    return [{ ...moved, amount: plain(parseDecimal(moved.amount)) }].filter(({ amount }) => amount !== '0');
  }
  const sums = new Map<string, Decimal>();
  const move = (of: string, amount: Decimal): void => void sums.set(of, add(sums.get(of) ?? zero, amount));
  const isPaid =
    settles === 'worth' ||
    (activity.type !== 'buy' && activity.type !== 'sell' && activity.type !== 'short' && activity.type !== 'cover');
  const amount = isPaid ? (worth ?? zero) : zero;
  const interest = accrued === null ? zero : parseDecimal(accrued);
  if (cash === 'pays' || cash === 'exchanges') move(currency, negate(add(amount, interest)));
  if (cash === 'receives' || cash === 'may-receive') move(currency, add(amount, interest));
  if (cash === 'exchanges' && counter?.currency != null && counter.amount !== null)
    move(counter.currency, parseDecimal(counter.amount));
  move(currency, negate(parseDecimal(fee)));
  move(currency, negate(parseDecimal(withheld.foreign)));
  move('EUR', negate(germanTax(withheld)));
  return [...sums]
    .filter(([, moved]) => !isZero(moved))
    .map(([of, moved]) => ({ account, currency: of, amount: plain(moved) }));
};

/** Sum of the German taxes that a row states, in euro; below zero: paid back. */
export const germanTax = ({ capitalGainsTax, solidaritySurcharge, churchTax, unsplit }: Withheld): Decimal =>
  [capitalGainsTax, solidaritySurcharge, churchTax, unsplit].reduce((sum, part) => add(sum, parseDecimal(part)), zero);

const unitsOf = ({ type, account, instrument, quantity, counter }: Activity): readonly UnitsEffect[] => {
  const { units }: ActivityEffect = activityTypes[type];
  if (instrument === null || units === 'none') return [];
  const own = (signed: string | null): UnitsEffect => ({ account, instrument, quantity: signed });
  const text = quantity === null ? null : plain(parseDecimal(quantity));
  const other: readonly UnitsEffect[] =
    counter?.instrument == null
      ? []
      : [
          {
            account: counter.account ?? account,
            instrument: counter.instrument,
            quantity: counter.quantity === null ? null : plain(parseDecimal(counter.quantity)),
          },
        ];
  if (units === 'adds') return [own(text)];
  if (units === 'takes') return [own(text === null ? null : plain(negate(parseDecimal(text))))];
  if (units === 'adds-other') return other;
  if (units === 'exchanges') return [own(text === null ? null : plain(negate(parseDecimal(text)))), ...other];
  if (units === 'replaces') return [own(null), ...other];
  return [own(null)];
};
