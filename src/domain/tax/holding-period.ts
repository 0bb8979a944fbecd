/**
 * Returns the first day on which a private sale is free of tax: the year of EStG § 23 (1) no. 2 ends on the same date of the
 * next year, and a sale on that day is still taxable. Bought on 29 February, it ends on the 28th.
 *
 * No term is put off by a weekend or holiday.
 *
 * @see BGB §§ 187 (1), 188 (2) and (3)
 */
export const taxFreeFrom = (acquiredOn: string): string => {
  const year = Number(acquiredOn.slice(0, 4)) + 1;
  const rest = acquiredOn.slice(5);
  const last = rest === '02-29' && !isLeapYear(year) ? `${year}-02-28` : `${year}-${rest}`;
  return dayAfter(last);
};

/** Days from `today` until a sale is free of tax; 0: it is. Both are ISO dates. */
export const daysUntilTaxFree = (acquiredOn: string, today: string): number =>
  Math.max(0, (Date.parse(taxFreeFrom(acquiredOn)) - Date.parse(today)) / dayMs);

export const isHeldOverAYear = (acquiredOn: string, soldOn: string): boolean => soldOn >= taxFreeFrom(acquiredOn);

const dayMs = 86_400_000;

const dayAfter = (date: string): string => new Date(Date.parse(date) + dayMs).toISOString().slice(0, 10);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
