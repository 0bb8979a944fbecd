import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { Release } from '#domain/lots/release.ts';
import { formatDecimal, negate, trim } from '#domain/values/decimal.ts';
import { type Cents, centsOf, formatCents, shareHalfUp } from './cents.ts';
import { deemedCost, deemedSaleDay, deemedSaleItem } from './deemed-sale.ts';
import { itemOfDifference } from './difference-items.ts';
import { finishItem, plainTerm } from './finish-item.ts';
import { isMissing, legInEuro } from './in-euro.ts';
import { type ItemContext, yearOf } from './item-context.ts';
import type { LumpSumsOfLots } from './lump-sums-of-lots.ts';
import { itemOfPrivateSale } from './private-sale-items.ts';
import { isPrivateSaleClass, type TaxClass } from './tax-class.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { TaxCategory, TaxedLot, TaxGapKind, TaxHint, TaxItem, TaxLaw, TaxTerm } from './tax-item.ts';
import { isUnknown, type LotInEuro, releaseInEuro, termOf } from './taxed-lots.ts';

/**
 * Returns what a release is for tax; nothing where it is no event (an option that was used, a written one that ends without
 * worth), or where something has to be said first, which stands among the gaps.
 */
export const itemsOfRelease = (
  context: ItemContext,
  release: Release,
  lumpSums: LumpSumsOfLots,
): readonly TaxItem[] => {
  const { judgement } = context.activities.get(release.activity)!;
  if (judgement?.leftOut) return [];
  const gapsBefore = context.gaps.length;
  const item = itemOfRelease(context, release, lumpSums);
  if (item === null && judgement?.taxable != null) {
    // What a person decided needs nothing else to be known.
    context.gaps.length = gapsBefore;
    return [decidedItem(context, release)].filter((each) => each !== null);
  }
  const deemed = deemedSaleItem(context, release);
  return [item, deemed].filter((each) => each !== null);
};

const itemOfRelease = (context: ItemContext, release: Release, lumpSums: LumpSumsOfLots): TaxItem | null => {
  if (release.type === 'exercise') return null;
  const activity = context.activities.get(release.activity)!;
  const instrument = context.instrumentOf(release.instrument);
  const taxClass = instrument?.taxClass ?? null;
  if (instrument === null || taxClass === null) return gap(context, release, 'tax-class', release.instrument);
  if (!release.closingKnown && release.statedGain === null) return gap(context, release, 'worth', release.activity);
  if (isPrivateSaleClass(taxClass)) return itemOfPrivateSale(context, release, activity, instrument);
  if (taxClass === 'option' && release.side === 'short')
    return closingOfWritten(context, release, activity, instrument);
  if (
    release.settles === 'difference' ||
    taxClass === 'future' ||
    taxClass === 'cfd' ||
    taxClass === 'crypto-derivative'
  )
    return itemOfDifference(context, release, activity, instrument, categories[taxClass]);
  return itemOfSale(context, { release, activity, instrument, taxClass, lumpSums });
};

const decidedItem = (context: ItemContext, release: Release): TaxItem | null => {
  const activity = context.activities.get(release.activity)!;
  const instrument = context.instrumentOf(release.instrument);
  const category = instrument?.taxClass == null ? null : categories[instrument.taxClass];
  if (category === null) return gap(context, release, 'tax-class', release.instrument);
  return finishItem(context, { id: activity.id, activity, instrument, category, amount: 0, byBank: false, law: [] });
};

export const gap = (context: ItemContext, release: Release, kind: TaxGapKind, wanted: string): null => {
  const { activity, account, instrument, date } = release;
  context.gaps.push({ kind, activity, account, instrument, date, wanted });
  return null;
};

const categories: Readonly<Record<TaxClass, TaxCategory>> = {
  share: 'share',
  fund: 'fund',
  bond: 'bond',
  certificate: 'certificate',
  warrant: 'warrant',
  'subscription-right': 'subscription-right',
  option: 'option',
  future: 'future',
  cfd: 'cfd',
  'crypto-derivative': 'crypto-derivative',
  crypto: 'private-sale',
  metal: 'private-sale',
  'metal-claim': 'private-sale',
  currency: 'currency',
};

/** EStG § 20 (1) no. 11: what closing a written option costs lowers income when it is paid. */
const closingOfWritten = (
  context: ItemContext,
  release: Release,
  activity: RecordedActivity,
  instrument: TaxInstrument,
): TaxItem | null => {
  const euro = legInEuro(release.closing, context.inputs.findRate);
  if (isMissing(euro)) return gap(context, release, 'rate', euro.missing);
  const gross = 0 - centsOf(euro.gross.euro);
  const fee = 0 - centsOf(euro.fee.euro);
  const amount = release.statedGain === null ? gross + fee : centsOf(release.statedGain);
  if (amount === 0) return null;
  const terms: TaxTerm[] = [
    termOf('premium-paid', gross, release.closing, negate(release.closing.gross), euro.gross.rate),
    ...(fee === 0 ? [] : [termOf('fee', fee, release.closing, negate(release.closing.fee), euro.fee.rate)]),
    ...(amount === gross + fee ? [] : [plainTerm('bank-stated', amount - gross - fee, activity)]),
  ];
  const byBank = release.statedGain !== null || euro.gross.byBank;
  const law: readonly TaxLaw[] = [release.type === 'expiry' ? 'estg-20-2-3' : 'estg-20-1-11'];
  const category: TaxCategory = release.type === 'expiry' ? 'option' : 'written-option';
  return finishItem(context, { id: activity.id, activity, instrument, category, amount, byBank, terms, law });
};

type Sale = {
  readonly release: Release;
  readonly activity: RecordedActivity;
  readonly instrument: TaxInstrument;
  readonly taxClass: TaxClass;
  readonly lumpSums: LumpSumsOfLots;
};

const itemOfSale = (context: ItemContext, sale: Sale): TaxItem | null => {
  const { release, activity, instrument, taxClass } = sale;
  const category = categories[taxClass];
  const inEuro = release.closingKnown ? releaseInEuro(release, context.inputs.findRate) : [];
  const stated = release.statedGain === null ? null : centsOf(release.statedGain);
  if (isUnknown(inEuro) && stated === null) return gap(context, release, 'rate', inEuro.missing);
  const hints = new Set<TaxHint>();
  const lots = isUnknown(inEuro) ? [] : inEuro.map((lot) => taxedLot(context, sale, lot, hints));
  const computed = lots.reduce((sum, lot) => sum + (lot.taxed ? lot.cents : 0), 0);
  if (stated === null && hints.has('fund-units-before-2009'))
    return gap(context, release, 'old-fund-units', release.instrument);
  if (stated === null && hints.has('deemed-sale-2017'))
    return gap(context, release, 'fund-price', `${release.instrument} ${deemedSaleDay}`);
  if (stated !== null) {
    hints.delete('replacement-base');
    hints.delete('deemed-sale-2017');
    hints.delete('fund-units-before-2009');
    hints.add('bank-gain');
  }
  if (hints.has('replacement-base') && context.accountOf(release.account)?.withholding !== 'german-bank')
    askForCost(context, release);
  const worthless = release.type === 'delisting';
  if (worthless) hints.add('worthless');
  return finishItem(context, {
    id: activity.id,
    activity,
    instrument,
    category,
    amount: stated ?? computed,
    byBank: stated !== null || release.closing.euro !== null,
    worthless: worthless && !forwardCategories.has(category),
    lots: lots.map(({ cents: _, ...lot }) => lot),
    terms: stated === null || stated === computed ? [] : [plainTerm('bank-stated', stated - computed, activity)],
    law: lawsOf(category, hints),
    hints: [...hints],
  });
};

/** A bank has to go by the replacement base; who declares the sale has to know what the units had cost. */
const askForCost = (context: ItemContext, release: Release): void => {
  if (release.uncovered !== null) gap(context, release, 'lots', formatDecimal(trim(release.uncovered.quantity)));
  if (release.parts.some(({ lot }) => !lot.costKnown)) gap(context, release, 'cost', release.instrument);
};

const forwardCategories: ReadonlySet<TaxCategory> = new Set(['option', 'future', 'cfd', 'crypto-derivative']);

const lawsOf = (category: TaxCategory, hints: ReadonlySet<TaxHint>): readonly TaxLaw[] => {
  const first: TaxLaw = category === 'share' ? 'estg-20-2-1' : category === 'option' ? 'estg-20-2-3' : 'estg-20-2-7';
  const laws: TaxLaw[] = category === 'fund' ? ['invstg-16', 'invstg-19'] : [first];
  laws.push('estg-20-4', 'estg-20-4-7');
  if (hints.has('replacement-base')) laws.push('estg-43a-2-7');
  return laws;
};

type CountedLot = TaxedLot & { readonly cents: Cents };

const taxedLot = (context: ItemContext, sale: Sale, lot: LotInEuro, hints: Set<TaxHint>): CountedLot => {
  const { release, activity, taxClass, lumpSums } = sale;
  const acquiredOn = lot.part?.lot.acquiredOn ?? null;
  const isFund = taxClass === 'fund';
  const deducted =
    isFund && lot.part !== null && release.side === 'long' ? lumpSums.upTo(lot.part.lot, release.date) : null;
  const lumpSum = deducted?.cents ?? 0;
  const taxed = isFund || acquiredOn === null || acquiredOn >= '2009-01-01';
  if (!taxed) hints.add('held-since-before-2009');
  const deemed = isFund && lot.part !== null ? deemedCost(context, release, lot.part.lot) : null;
  if (deemed === 'missing') hints.add('deemed-sale-2017');
  if (deemed === 'before-2009') hints.add('fund-units-before-2009');
  const terms = [...lot.terms];
  let gain: Cents;
  if (lot.cost === null || (release.side === 'short' && lot.part === null)) {
    hints.add('replacement-base');
    const permille = context.parametersOf(yearOf(release.date)).replacementPermille;
    gain = shareHalfUp(Math.abs(lot.grossProceeds), permille, 1000);
    terms.push(plainTerm('replacement-base', gain - lot.proceeds, activity));
  } else {
    const cost = typeof deemed === 'number' ? deemed : lot.cost;
    gain = lot.proceeds - cost - lumpSum;
    if (cost !== lot.cost) terms.push(plainTerm('deemed-cost', lot.cost - cost, activity));
    if (lumpSum !== 0) terms.push(plainTerm('lump-sums', 0 - lumpSum, activity));
  }
  return {
    lot: lot.part?.lot.id ?? null,
    acquiredOn,
    quantity: formatDecimal(trim(lot.quantity)),
    proceeds: formatCents(lot.proceeds),
    cost: lot.cost === null ? null : formatCents(lot.cost),
    lumpSums: formatCents(lumpSum),
    gain: formatCents(gain),
    taxed,
    terms,
    cents: gain,
  };
};
