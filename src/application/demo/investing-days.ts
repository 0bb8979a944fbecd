import { publishesOn } from '#domain/rates/publication-days.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';

/** How long the demo's investors have been at it. */
export const investingYears = 10;

/** The days of the demo's portfolio: from January ten years ago to the day before today, without weekends and holidays. */
export type InvestingDays = {
  /** Ascending ISO dates. */
  readonly dates: readonly string[];
  /** Of today. */
  readonly year: number;
  /** The first of these days on or after a day of a year that lies `yearsAgo` back; null: it is still to come. */
  readonly on: (yearsAgo: number, month: number, day: number) => string | null;
};

export const investingDays = (now: number): InvestingDays => {
  const today = isoDateOfDay(Math.floor(now / 86_400_000));
  const year = Number(today.slice(0, 4));
  const first = dayOf(`${year - investingYears}-01-01`);
  const dates = Array.from({ length: dayOf(today) - first }, (_, index) => first + index)
    .filter(publishesOn)
    .map(isoDateOfDay);
  return {
    dates,
    year,
    on: (yearsAgo, month, day) => {
      const wanted = new Date(Date.UTC(year - yearsAgo, month - 1, day)).toISOString().slice(0, 10);
      return dates.find((date) => date >= wanted) ?? null;
    },
  };
};
