import type { FilterPeriod } from '#contract/saved-views.ts';
import { nextDay } from '#web/shared/zones/zone-day.ts';

/** Calendar days, both included. */
export type DaySpan = { readonly first: string; readonly last: string };

/** The days of a period that holds `today`, whole weeks from Monday, months, quarters and years. */
export const periodDays = (period: FilterPeriod, today: string): DaySpan => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  switch (period) {
    case 'today':
      return { first: today, last: today };
    case 'this-week': {
      const first = nextDay(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
      return { first, last: nextDay(first, 6) };
    }
    case 'this-month':
      return months(year, month, 1);
    case 'this-quarter':
      return months(year, month - ((month - 1) % 3), 3);
    case 'this-year':
      return months(year, 1, 12);
    case 'last-30-days':
      return { first: nextDay(today, -29), last: today };
    case 'last-90-days':
      return { first: nextDay(today, -89), last: today };
  }
};

/** As many days that end on the day before. */
export const spanBefore = ({ first, last }: DaySpan): DaySpan => {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  return { first: nextDay(first, -days), last: nextDay(first, -1) };
};

/** `month` from 1; `count` months from its first day on. */
export const months = (year: number, month: number, count: number): DaySpan => ({
  first: new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10),
  last: new Date(Date.UTC(year, month - 1 + count, 0)).toISOString().slice(0, 10),
});
