import type { HoldingPoint, LotBook, LotHolding } from '#domain/lots/lot-book.ts';
import { type Decimal, zero } from '#domain/values/decimal.ts';

/** Says how many units a depot held at the end of a day, in units of that day. */
export type HeldOn = (account: string, instrument: string, date: string) => Decimal;

export const heldOn = (book: LotBook): HeldOn => {
  const holdings = new Map<string, LotHolding>();
  for (const held of book.holdings) holdings.set(`${held.account}\n${held.instrument}`, held);
  return (account, instrument, date) => {
    const course = holdings.get(`${account}\n${instrument}`)?.course ?? [];
    return course[lastUpTo(course, date)]?.quantity ?? zero;
  };
};

/** Index of the last point whose date is not after `date`; −1 where there is none. */
const lastUpTo = (course: readonly HoldingPoint[], date: string): number => {
  let low = 0;
  let high = course.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (course[middle]!.date <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
