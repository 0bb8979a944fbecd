import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { foldTaxYears } from './fold-tax-years.ts';
import { yearOf } from './item-context.ts';
import type { TaxInputs } from './tax-inputs.ts';
import type { TaxAmountsText } from './tax-year.ts';
import {
  type PlannedSale,
  plannedActivity,
  privateSaleDifference,
  taxDifference,
  taxOfYear,
  type WhatIfSale,
} from './what-if-sale.ts';
import { writeTaxYear } from './write-tax-year.ts';

/** What several planned sales of held units would do together. */
export type WhatIfSales = {
  /** Whether each of them is worked out in full: nothing has to be said first. */
  readonly isComplete: boolean;
  readonly tax: TaxAmountsText;
  readonly privateSale: WhatIfSale['privateSale'];
};

/** Works out the tax of sales of one year together, as `whatIfSale` does of one. @throws AppError `TAX_YEAR_NOT_RELEASED` */
export const whatIfSales = (
  inputs: TaxInputs,
  foldBook: (activities: readonly RecordedActivity[]) => LotBook,
  sales: readonly PlannedSale[],
): WhatIfSales => {
  const planned = sales.map((sale, index) => plannedActivity(sale, false, `what-if-sale-${index}`));
  const ids = new Set<string | null>(planned.map(({ id }) => id));
  const activities = [...inputs.activities, ...planned];
  const year = yearOf(sales[0]!.date);
  const before = writeTaxYear(foldTaxYears(inputs, year));
  const after = writeTaxYear(foldTaxYears({ ...inputs, activities, book: foldBook(activities) }, year));
  const items = after.items.filter(({ activity }) => ids.has(activity));
  const isPrivate = items.some(({ regime }) => regime === 'private-sale');
  return {
    isComplete: items.length >= planned.length && !after.gaps.some(({ activity }) => ids.has(activity)),
    tax: taxDifference(taxOfYear(after), taxOfYear(before)),
    privateSale: isPrivate ? privateSaleDifference(inputs, before, after) : null,
  };
};
