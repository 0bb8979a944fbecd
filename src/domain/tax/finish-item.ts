import type { RecordedActivity } from '#domain/activities/activity.ts';
import { type Cents, formatCents, parseCents } from './cents.ts';
import { type ItemContext, yearOf } from './item-context.ts';
import { exemptPart } from './parameters.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { PotName, TaxCategory, TaxedLot, TaxHint, TaxItem, TaxLaw, TaxTerm } from './tax-item.ts';

/** An item before exemption and judgement. */
export type ItemDraft = {
  readonly id: string;
  readonly activity: RecordedActivity;
  readonly instrument: TaxInstrument | null;
  readonly category: TaxCategory;
  /** Against the one of the category. */
  readonly pot?: PotName;
  readonly amount: Cents;
  readonly byBank: boolean;
  readonly worthless?: boolean;
  readonly foreignTax?: Cents;
  readonly creditable?: Cents;
  readonly lots?: readonly TaxedLot[];
  readonly terms?: readonly TaxTerm[];
  readonly law: readonly TaxLaw[];
  readonly hints?: readonly TaxHint[];
};

/**
 * Takes off the exempt part of a fund and puts a person's judgement in place of the rule. Returns null where the item does
 * not count: it is left out by judgement, or the fund's type is not said.
 */
export const finishItem = (context: ItemContext, draft: ItemDraft): TaxItem | null => {
  const { activity, instrument, category } = draft;
  const { judgement } = activity;
  if (judgement?.leftOut) return null;
  const isFund = fundCategories.has(category);
  const fundType = isFund ? (instrument?.fundType ?? null) : null;
  if (isFund && fundType === null) {
    context.gaps.push({
      kind: 'fund-type',
      activity: activity.id,
      account: activity.account,
      instrument: instrument?.id ?? null,
      date: activity.date,
      wanted: instrument?.name ?? '',
    });
    return null;
  }
  const judged = judgement?.taxable != null && draft.id === activity.id;
  const amount = judged ? parseCents(judgement.taxable) : draft.amount;
  const exempt =
    fundType === null || judged ? 0 : exemptPart(amount, fundType, context.parametersOf(yearOf(activity.date)));
  const law: TaxLaw[] = exempt === 0 ? [...draft.law] : [...draft.law, 'invstg-20'];
  const hints: TaxHint[] = [...(draft.hints ?? []), ...(judged ? (['judgement'] as const) : [])];
  const difference = amount - draft.amount;
  return {
    id: draft.id,
    activity: activity.id,
    account: activity.account,
    instrument: instrument?.id ?? activity.instrument,
    date: activity.date,
    category,
    regime: category === 'private-sale' ? 'private-sale' : category === 'reward' ? 'reward' : 'capital',
    pot: draft.pot ?? potOf(category),
    fundType,
    worthless: draft.worthless ?? false,
    amount: formatCents(amount),
    exempt: formatCents(exempt),
    taxable: formatCents(amount - exempt),
    foreignTax: formatCents(draft.foreignTax ?? 0),
    creditable: formatCents(draft.creditable ?? 0),
    lots: draft.lots ?? [],
    terms: [...(draft.terms ?? []), ...(difference === 0 ? [] : [plainTerm('judgement', difference, activity)])],
    origin: judged ? 'judgement' : draft.byBank ? 'bank' : 'computed',
    law,
    hints,
    why: judged ? judgement.why : null,
  };
};

/** A term in euro without a currency of its own. */
export const plainTerm = (name: TaxTerm['name'], amount: Cents, { id, date }: RecordedActivity): TaxTerm => ({
  name,
  amount: formatCents(amount),
  activity: id,
  date,
  stated: null,
  rate: null,
});

const fundCategories: ReadonlySet<TaxCategory> = new Set(['fund', 'fund-distribution', 'advance-lump-sum']);

/** Gains and losses of selling shares have a pot of their own (EStG § 20 (6) sentence 4). */
const potOf = (category: TaxCategory): PotName | null => {
  if (category === 'private-sale' || category === 'reward') return null;
  return category === 'share' ? 'shares' : 'other';
};
