import { isoDateOfDay } from '#domain/values/zone.ts';

/** Income of one day and source: a dividend, a distribution, a coupon, interest. `perUnit` gross, before taxes. */
export type IncomePayment = {
  readonly instrument: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly perUnit: number;
  readonly currency: string;
};

/** A payment that is to be expected, were the last year's to come again on what is held today. */
export type ExpectedIncome = {
  readonly instrument: string;
  readonly date: string;
  readonly currency: string;
  readonly amount: number;
  /** The payment that it repeats. */
  readonly repeats: { readonly date: string; readonly perUnit: number };
};

const yearDays = 365;

/**
 * Returns the income of the coming year, by date: each payment of the year up to `today`, once more a year later, on the
 * units held today. It is no promise: what a company or fund pays, it decides anew.
 */
export const forecastIncome = (
  payments: readonly IncomePayment[],
  unitsHeld: ReadonlyMap<string, number>,
  today: number,
): readonly ExpectedIncome[] =>
  payments
    .filter(({ day, instrument }) => day > today - yearDays && day <= today && (unitsHeld.get(instrument) ?? 0) > 0)
    .map(({ instrument, day, perUnit, currency }) => ({
      instrument,
      date: isoDateOfDay(day + yearDays),
      currency,
      amount: perUnit * unitsHeld.get(instrument)!,
      repeats: { date: isoDateOfDay(day), perUnit },
    }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.instrument < b.instrument ? -1 : 1));
