import { nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { bankOf } from './bank-years.ts';
import { type Cents, formatCents, parseCents, shareHalfUp } from './cents.ts';
import { foldTaxYears } from './fold-tax-years.ts';
import { daysUntilTaxFree, taxFreeFrom } from './holding-period.ts';
import { yearOf } from './item-context.ts';
import type { TaxInputs } from './tax-inputs.ts';
import type { TaxedLot, TaxGap, TaxItem } from './tax-item.ts';
import type { PotAmounts, TaxAmountsText, TaxYear } from './tax-year.ts';
import { writeTaxYear } from './write-tax-year.ts';

/** A sale that has not happened. Decimals are exact text; price and fee in `currency`. */
export type PlannedSale = {
  readonly account: string;
  readonly instrument: string;
  readonly quantity: string;
  readonly price: string;
  readonly currency: string;
  readonly fee: string;
  /** ISO date. */
  readonly date: string;
};

/** What a planned sale would do to the year. Amounts are text in euro. */
export type WhatIfSale = {
  /** null: something has to be said first, see `gaps`. */
  readonly item: TaxItem | null;
  readonly lots: readonly PlannedLot[];
  readonly gaps: readonly TaxGap[];
  readonly proceeds: string;
  readonly gain: string;
  readonly taxable: string;
  /** Of the persons who own the account, together: the year's results before anything is set off. */
  readonly potsBefore: PotAmounts;
  readonly potsAfter: PotAmounts;
  /** How much more is used of the allowance and of carried losses. */
  readonly allowanceUsed: string;
  readonly carriedUsed: PotAmounts;
  /** By how much the tax of the year rises; below zero: it falls. */
  readonly tax: TaxAmountsText;
  /** What a German bank would withhold at once; null: nobody withholds. */
  readonly withheld: TaxAmountsText | null;
  /** Of private sales: what more is taxable, and the tax on it at the stated personal rate; null: none is stated. */
  readonly privateSale: { readonly taxable: string; readonly tax: string | null } | null;
  /** Proceeds less the tax of the year and of a private sale; null: a personal rate is missing. */
  readonly netCash: string | null;
};

export type PlannedLot = TaxedLot & {
  /** Of a good of § 23: the first day on which its sale is free; null: it is no such good. */
  readonly taxFreeFrom: string | null;
  readonly daysUntilTaxFree: number | null;
};

const plannedId = 'what-if-sale';

/**
 * Works out what selling (of a short holding: covering) would do to the tax of the year: both years are worked out in full, the one
 * that is and the one with the sale, so that pots, allowance, limits and other income are in it.
 *
 * `foldBook` folds the lots of some activities, as `TaxInputs.book` was.
 *
 * @throws AppError `TAX_YEAR_NOT_RELEASED`
 */
export const whatIfSale = (
  inputs: TaxInputs,
  foldBook: (activities: readonly RecordedActivity[]) => LotBook,
  sale: PlannedSale,
): WhatIfSale => {
  const held = inputs.book.holdings.find(
    ({ account, instrument }) => account === sale.account && instrument === sale.instrument,
  );
  const short = held !== undefined && held.quantity.coefficient < 0;
  const activities = [...inputs.activities, plannedActivity(sale, short)];
  const year = yearOf(sale.date);
  const before = writeTaxYear(foldTaxYears(inputs, year));
  const after = writeTaxYear(foldTaxYears({ ...inputs, activities, book: foldBook(activities) }, year));
  const item = after.items.find(({ activity }) => activity === plannedId) ?? null;
  const proceeds = item === null ? 0 : proceedsOf(item);
  const tax = taxDifference(taxOfYear(after), taxOfYear(before));
  const privateSale = item?.regime === 'private-sale' ? privateSaleDifference(inputs, before, after) : null;
  const paid = privateSale === null ? 0 : privateSale.tax === null ? null : parseCents(privateSale.tax);
  const account = inputs.profile.accounts.find((each) => each.account === sale.account);
  const event = after.banks
    .find(({ bank }) => account !== undefined && bank === bankOf(account))
    ?.events.find(({ activity }) => activity === plannedId);
  return {
    item,
    lots: (item?.lots ?? []).map((lot) => plannedLot(item!, lot, sale.date)),
    gaps: after.gaps.filter(({ activity }) => activity === plannedId),
    proceeds: formatCents(proceeds),
    gain: item?.amount ?? '0.00',
    taxable: item?.taxable ?? '0.00',
    potsBefore: potsOf(before, account?.owners ?? []),
    potsAfter: potsOf(after, account?.owners ?? []),
    allowanceUsed: formatCents(
      sumBy(after.assessments, (each) => each.allowanceUsed) - sumBy(before.assessments, (each) => each.allowanceUsed),
    ),
    carriedUsed: {
      shares: formatCents(
        sumBy(after.persons, (each) => each.carriedUsed.shares) -
          sumBy(before.persons, (each) => each.carriedUsed.shares),
      ),
      other: formatCents(
        sumBy(after.persons, (each) => each.carriedUsed.other) -
          sumBy(before.persons, (each) => each.carriedUsed.other),
      ),
    },
    tax,
    withheld: event?.tax ?? null,
    privateSale,
    netCash: item === null || paid === null ? null : formatCents(proceeds - parseCents(tax.all) - paid),
  };
};

export const plannedActivity = (sale: PlannedSale, short: boolean, id = plannedId): RecordedActivity => ({
  id,
  type: short ? 'cover' : 'sell',
  account: sale.account,
  sourceId: null,
  date: sale.date,
  at: `${sale.date}T23:59:59.999Z`,
  valueDate: null,
  instrument: sale.instrument,
  quantity: sale.quantity,
  price: sale.price,
  currency: sale.currency,
  gross: null,
  fee: sale.fee,
  accrued: null,
  withheld: nothingWithheld,
  settlement: null,
  euro: null,
  counter: null,
  ratio: null,
  costShare: null,
  lots: [],
  judgement: null,
  note: null,
});

/** What the sale brings after its costs, of all lots. */
const proceedsOf = ({ lots }: TaxItem): Cents => sumBy(lots, ({ proceeds }) => proceeds);

const plannedLot = ({ regime }: TaxItem, lot: TaxedLot, date: string): PlannedLot => {
  const counts = regime === 'private-sale' && lot.acquiredOn !== null;
  return {
    ...lot,
    taxFreeFrom: counts ? taxFreeFrom(lot.acquiredOn!) : null,
    daysUntilTaxFree: counts ? daysUntilTaxFree(lot.acquiredOn!, date) : null,
  };
};

const sumBy = <Row>(rows: readonly Row[], pick: (row: Row) => string): Cents =>
  rows.reduce((sum, row) => sum + parseCents(pick(row)), 0);

const potsOf = ({ persons }: TaxYear, owners: readonly string[]): PotAmounts => {
  const own = persons.filter(({ id }) => owners.includes(id));
  return {
    shares: formatCents(sumBy(own, ({ brought }) => brought.shares)),
    other: formatCents(sumBy(own, ({ brought }) => brought.other)),
  };
};

type TaxCents = Readonly<Record<keyof TaxAmountsText, Cents>>;

export const taxOfYear = ({ assessments }: TaxYear): TaxCents => ({
  capitalGainsTax: sumBy(assessments, ({ tax }) => tax.capitalGainsTax),
  solidaritySurcharge: sumBy(assessments, ({ tax }) => tax.solidaritySurcharge),
  churchTax: sumBy(assessments, ({ tax }) => tax.churchTax),
  all: sumBy(assessments, ({ tax }) => tax.all),
});

export const taxDifference = (after: TaxCents, before: TaxCents): TaxAmountsText => ({
  capitalGainsTax: formatCents(after.capitalGainsTax - before.capitalGainsTax),
  solidaritySurcharge: formatCents(after.solidaritySurcharge - before.solidaritySurcharge),
  churchTax: formatCents(after.churchTax - before.churchTax),
  all: formatCents(after.all - before.all),
});

export const privateSaleDifference = (
  { profile }: TaxInputs,
  before: TaxYear,
  after: TaxYear,
): WhatIfSale['privateSale'] => {
  const taxable = (year: TaxYear) => sumBy(year.persons, ({ privateSales }) => privateSales.taxable);
  const more = taxable(after) - taxable(before);
  const rate = profile.personalRates.find(({ year }) => year === after.year)?.rate ?? null;
  const tax = rate === null ? null : shareHalfUp(more, Math.round(Number(rate) * 1_000_000), 1_000_000);
  return { taxable: formatCents(more), tax: more === 0 ? '0.00' : tax === null ? null : formatCents(tax) };
};
