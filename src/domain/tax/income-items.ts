import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import { worthOf } from '#domain/lots/trade-leg.ts';
import { type Decimal, isZero, negate, parseDecimal } from '#domain/values/decimal.ts';
import { type Cents, centsOf, shareHalfUp } from './cents.ts';
import { finishItem, type ItemDraft } from './finish-item.ts';
import { creditOf } from './foreign-tax.ts';
import { type InEuro, isMissing, type RateMissing, toEuro } from './in-euro.ts';
import { type ItemContext, yearOf } from './item-context.ts';
import { exemptPart } from './parameters.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { TaxCategory, TaxItem, TaxLaw, TaxTerm } from './tax-item.ts';
import { termOf } from './taxed-lots.ts';

/**
 * Returns what an activity brings by itself, without a lot that is released: dividends, interest, accrued interest, premiums of
 * written options, cash of an exchange of shares, rewards, corrections of a bank.
 */
export const incomeOf = (context: ItemContext, activity: RecordedActivity): readonly TaxItem[] => {
  if (activity.judgement?.leftOut) return [];
  const make = makers[activity.type];
  const accrued = activity.accrued === null ? null : accruedInterest(context, activity);
  const made = make === undefined ? null : make(context, activity);
  return [made, accrued].filter((item) => item !== null);
};

type Maker = (context: ItemContext, activity: RecordedActivity) => TaxItem | null;

const dividend: Maker = (context, activity) => {
  const instrument = instrumentOf(context, activity);
  if (instrument?.taxClass == null) return missing(context, activity, 'tax-class', activity.instrument ?? '');
  const isFund = instrument.taxClass === 'fund';
  const category = isFund ? 'fund-distribution' : 'dividend';
  return income(context, activity, instrument, category, isFund ? ['invstg-16'] : ['estg-20-1-1']);
};

const interest: Maker = (context, activity) =>
  income(context, activity, instrumentOf(context, activity), 'interest', ['estg-20-1-7']);

/** Cash beside the new shares is income, the exchange itself is none (EStG § 20 (4a) sentence 2). */
const exchangeCash: Maker = (context, activity) =>
  activity.gross === null || isZero(parseDecimal(activity.gross))
    ? null
    : income(context, activity, instrumentOf(context, activity), 'exchange-cash', ['estg-20-4a']);

const reward: Maker = (context, activity) =>
  income(context, activity, instrumentOf(context, activity), 'reward', ['estg-22-3', 'bmf-crypto']);

/** EStG § 20 (1) no. 11: income when it is received, less what it cost to get it. */
const writtenPremium: Maker = (context, activity) => {
  const instrument = instrumentOf(context, activity);
  if (instrument?.taxClass !== 'option') return null;
  const { multiplier } = instrument;
  const gross = worthInEuro(context, activity, 'premium-received', { settles: 'worth', multiplier });
  if (gross === null) return null;
  const fee = feeInEuro(context, activity);
  if (fee === null) return null;
  return finishItem(context, {
    id: activity.id,
    activity,
    instrument,
    category: 'written-option',
    amount: gross.cents - fee.cents,
    byBank: gross.byBank,
    terms: [gross.term, ...(fee.cents === 0 ? [] : [fee.term])],
    law: ['estg-20-1-11'],
  });
};

/**
 * A tax booked, or paid back, for a base that the bank states: it belongs to the year of its booking (§ 43a (3) sentence 7).
 * With units of a share it corrects a sale, without any an income.
 */
const correction: Maker = (context, activity) => {
  const gain = activity.euro?.gain ?? null;
  if (gain === null) return null;
  const instrument = instrumentOf(context, activity);
  const cents = centsOf(parseDecimal(gain));
  return finishItem(context, {
    id: activity.id,
    activity,
    instrument,
    category: 'bank-correction',
    pot: instrument?.taxClass === 'share' && activity.quantity !== null ? 'shares' : 'other',
    amount: cents,
    byBank: true,
    terms: [termOf('bank-stated', cents, legOf(activity, 'EUR'), parseDecimal(gain), null)],
    law: ['estg-43a-3'],
  });
};

const makers: Partial<Record<ActivityType, Maker>> = {
  dividend,
  reinvestment: dividend,
  interest,
  merger: exchangeCash,
  reward,
  short: writtenPremium,
  tax: correction,
  'tax-refund': correction,
};

/** Stückzinsen: paid with a bond they are negative income of that day, received with its sale they are income. */
const accruedInterest: Maker = (context, activity) => {
  const amount = parseDecimal(activity.accrued!);
  if (isZero(amount)) return null;
  const paid = activity.type === 'buy' || activity.type === 'cover';
  const signed = paid ? negate(amount) : amount;
  const euro = toEuro(signed, activity.currency, activity.date, bankRate(activity), context.inputs.findRate);
  if (isMissing(euro)) return missing(context, activity, 'rate', euro.missing);
  const cents = centsOf(euro.euro);
  return finishItem(context, {
    id: `${activity.id}#accrued`,
    activity,
    instrument: instrumentOf(context, activity),
    category: 'accrued-interest',
    amount: cents,
    byBank: euro.byBank,
    terms: [termOf('accrued-interest', cents, legOf(activity), signed, euro.rate)],
    law: ['estg-20-2-7'],
  });
};

const income = (
  context: ItemContext,
  activity: RecordedActivity,
  instrument: TaxInstrument | null,
  category: TaxCategory,
  law: readonly TaxLaw[],
): TaxItem | null => {
  const gross = worthInEuro(context, activity, 'income');
  if (gross === null) return null;
  const parameters = context.parametersOf(yearOf(activity.date));
  const isFund = category === 'fund-distribution' && instrument?.fundType != null;
  const exempt = isFund ? exemptPart(gross.cents, instrument.fundType, parameters) : 0;
  const cap = shareHalfUp(gross.cents - exempt, parameters.creditCapPermille, 1000);
  const credit =
    category === 'reward' ? null : creditOf(context, activity, { instrument, category, gross: gross.cents, cap });
  const draft: ItemDraft = {
    id: activity.id,
    activity,
    instrument,
    category,
    amount: gross.cents,
    byBank: gross.byBank,
    terms: [gross.term],
    law: credit === null ? law : [...law, 'estg-32d-5'],
  };
  if (credit === null) return finishItem(context, draft);
  const { foreignTax, creditable, hints } = credit;
  return finishItem(context, { ...draft, foreignTax, creditable, hints });
};

type CentsOfTerm = { readonly cents: Cents; readonly byBank: boolean; readonly term: TaxTerm };

const worthInEuro = (
  context: ItemContext,
  activity: RecordedActivity,
  name: 'income' | 'premium-received',
  terms: LotTerms = perUnit,
) => {
  const worth = worthOf(activity, terms);
  const gross = worth.missing === null ? worth.gross : null;
  const stated = activity.euro?.gross ?? null;
  if (gross === null && stated === null) return missing(context, activity, 'worth', activity.id);
  const euro = statedOr(context, activity, stated, gross ?? parseDecimal(stated!));
  return inCents(context, activity, name, gross, euro);
};

const feeInEuro = (context: ItemContext, activity: RecordedActivity): CentsOfTerm | null => {
  const fee = parseDecimal(activity.fee);
  const found = inCents(
    context,
    activity,
    'fee',
    negate(fee),
    statedOr(context, activity, activity.euro?.fee ?? null, fee),
  );
  return found === null ? null : { ...found, term: { ...found.term, amount: negatedText(found.term.amount) } };
};

const negatedText = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

const statedOr = (
  context: ItemContext,
  activity: RecordedActivity,
  stated: string | null,
  amount: Decimal,
): InEuro | RateMissing =>
  stated === null
    ? toEuro(amount, activity.currency, activity.date, bankRate(activity), context.inputs.findRate)
    : { euro: parseDecimal(stated), rate: null, byBank: activity.currency !== 'EUR' };

const inCents = (
  context: ItemContext,
  activity: RecordedActivity,
  name: TaxTerm['name'],
  gross: Decimal | null,
  euro: InEuro | RateMissing,
): CentsOfTerm | null => {
  if (isMissing(euro)) return missing(context, activity, 'rate', euro.missing);
  const cents = centsOf(euro.euro);
  const leg = gross === null ? legOf(activity, 'EUR') : legOf(activity);
  return { cents, byBank: euro.byBank, term: termOf(name, cents, leg, gross ?? euro.euro, euro.rate) };
};

/** Income of so many units: a dividend is stated of one. */
const perUnit: LotTerms = { settles: 'worth', multiplier: '1' };

const bankRate = ({ euro }: RecordedActivity): Decimal | null => (euro?.rate == null ? null : parseDecimal(euro.rate));

const legOf = ({ id, date, currency }: RecordedActivity, as = currency) => ({ activity: id, date, currency: as });

const instrumentOf = (context: ItemContext, { instrument }: RecordedActivity): TaxInstrument | null =>
  instrument === null ? null : context.instrumentOf(instrument);

const missing = (
  context: ItemContext,
  { id, account, instrument, date }: RecordedActivity,
  kind: 'tax-class' | 'rate' | 'worth',
  wanted: string,
): null => {
  context.gaps.push({ kind, activity: id, account, instrument, date, wanted });
  return null;
};
