import type { RecordedActivity } from '#domain/activities/activity.ts';
import { abs, compare, type Decimal, isZero, multiply, parseDecimal, zero } from '#domain/values/decimal.ts';
import { type Cents, centsOf, decimalOfCents } from './cents.ts';
import { isMissing, toEuro } from './in-euro.ts';
import type { ItemContext } from './item-context.ts';
import { creditableRateOf } from './parameters.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { TaxCategory, TaxHint } from './tax-item.ts';

export type ForeignCredit = {
  readonly foreignTax: Cents;
  readonly creditable: Cents;
  readonly hints: readonly TaxHint[];
};

type CreditedIncome = {
  readonly instrument: TaxInstrument | null;
  readonly category: TaxCategory;
  /** In euro before any exempt part. */
  readonly gross: Cents;
  /** A quarter of what of the item is taxed. */
  readonly cap: Cents;
};

/**
 * Returns the foreign tax of an item and the part of it that Germany credits: what the source states, else what the treaty
 * with the state allows, a quarter of the item at most. A state that is not in the table is a gap: nothing is credited for it
 * until it is said. Null: none was withheld.
 *
 * @see EStG § 32d (5) sentence 1
 */
export const creditOf = (
  context: ItemContext,
  activity: RecordedActivity,
  income: CreditedIncome,
): ForeignCredit | null => {
  const withheld = parseDecimal(activity.withheld.foreign);
  const statedEuro = activity.euro?.foreignTax ?? null;
  if (isZero(withheld) && (statedEuro === null || isZero(parseDecimal(statedEuro)))) return null;
  const euro = inEuro(context, activity, withheld, statedEuro);
  if (euro === null) return null;
  const foreignTax = centsOf(euro);
  const limit = limitOf(context, activity, income);
  if (limit === null) return { foreignTax, creditable: 0, hints: [] };
  const sign = foreignTax < 0 ? -1 : 1;
  const size = Math.abs(foreignTax);
  const creditable = Math.min(size, limit.cents ?? size, Math.abs(income.cap));
  const hints: TaxHint[] = [
    ...(creditable < size ? (['foreign-tax-over-limit'] as const) : []),
    ...(limit.verified ? [] : (['foreign-tax-unverified'] as const)),
  ];
  return { foreignTax, creditable: sign * creditable, hints };
};

const inEuro = (
  context: ItemContext,
  activity: RecordedActivity,
  withheld: Decimal,
  stated: string | null,
): Decimal | null => {
  if (stated !== null) return parseDecimal(stated);
  const { id, account, instrument, currency, date } = activity;
  const rate = activity.euro?.rate ?? null;
  const euro = toEuro(withheld, currency, date, rate === null ? null : parseDecimal(rate), context.inputs.findRate);
  if (!isMissing(euro)) return euro.euro;
  context.gaps.push({ kind: 'rate', activity: id, account, instrument, date, wanted: euro.missing });
  return null;
};

/** `cents` null: all that was withheld, since it is within the rate in its own currency. */
const limitOf = (
  context: ItemContext,
  activity: RecordedActivity,
  { instrument, category, gross }: CreditedIncome,
): { readonly cents: Cents | null; readonly verified: boolean } | null => {
  const { creditable, foreign } = activity.withheld;
  if (creditable !== null) {
    const euro = inEuro(context, activity, parseDecimal(creditable), null);
    return euro === null ? null : { cents: Math.abs(centsOf(euro)), verified: true };
  }
  const country = instrument?.country ?? null;
  const rate = country === null || category === 'interest' ? null : creditableRateOf(country, context.inputs.profile);
  if (rate === null) {
    const { id, account, instrument: of, date } = activity;
    context.gaps.push({ kind: 'country', activity: id, account, instrument: of, date, wanted: country ?? '' });
    return null;
  }
  const part = parseDecimal(rate.rate);
  const grossText = activity.gross;
  const withinRate =
    grossText !== null &&
    compare(abs(parseDecimal(foreign)), zero) > 0 &&
    centsOf(abs(parseDecimal(foreign))) <= centsOf(multiply(parseDecimal(grossText), part));
  return {
    cents: withinRate ? null : Math.abs(centsOf(multiply(decimalOfCents(gross), part))),
    verified: rate.verified,
  };
};
