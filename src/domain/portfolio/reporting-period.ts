import { AppError } from '#domain/errors.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';

/** Both days count, ISO dates; `from` null: from the first movement on. */
export type ReportingDays = { readonly from: string | null; readonly to: string };

export const periodUnits = ['days', 'weeks', 'months', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** What a person asks the performance of. */
export type ReportingPeriod =
  | { readonly kind: 'all' }
  | { readonly kind: 'year-to-date' | 'quarter-to-date' | 'month-to-date' | 'week-to-date' | 'today' }
  | { readonly kind: 'previous-day' | 'previous-week' | 'previous-month' | 'previous-quarter' | 'previous-year' }
  | { readonly kind: 'last'; readonly count: number; readonly unit: PeriodUnit }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'since'; readonly date: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

/**
 * Returns the days of a period as of `today`, both counted.
 *
 * The value that a period starts from is the one of the evening before `from`: the year to date starts from New Year's Eve.
 *
 * @throws AppError `INVALID_INPUT` for a span whose end lies before its start
 */
export const daysOfPeriod = (period: ReportingPeriod, today: string): ReportingDays => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = 3 * Math.floor((month - 1) / 3) + 1;
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  switch (period.kind) {
    case 'all':
      return { from: null, to: today };
    case 'today':
      return { from: today, to: today };
    case 'week-to-date':
      return { from: monday, to: today };
    case 'month-to-date':
      return { from: firstOf(year, month), to: today };
    case 'quarter-to-date':
      return { from: firstOf(year, quarter), to: today };
    case 'year-to-date':
      return { from: firstOf(year, 1), to: today };
    case 'previous-day':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'previous-week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'previous-month':
      return { from: firstOf(year, month - 1), to: addDays(firstOf(year, month), -1) };
    case 'previous-quarter':
      return { from: firstOf(year, quarter - 3), to: addDays(firstOf(year, quarter), -1) };
    case 'previous-year':
      return { from: firstOf(year - 1, 1), to: addDays(firstOf(year, 1), -1) };
    case 'last':
      return { from: addDays(addUnits(today, -period.count, period.unit), 1), to: today };
    case 'year':
      return { from: firstOf(period.year, 1), to: earlier(firstOf(period.year, 12, 31), today) };
    case 'since':
      return spanOf(period.date, today);
    case 'between':
      return spanOf(period.from, period.to);
  }
};

const spanOf = (from: string, to: string): ReportingDays => {
  if (from > to)
    throw new AppError('INVALID_INPUT', `A period that ends before it starts: ${from} to ${to}.`, {
      details: { expected: `a first day up to ${to}`, found: from },
    });
  return { from, to };
};

const earlier = (one: string, other: string): string => (one < other ? one : other);

const dayMs = 86_400_000;
const addDays = (date: string, days: number): string => isoDateOfDay(Date.parse(date) / dayMs + days);

/** Months outside 1 to 12 run over into the years beside. */
const firstOf = (year: number, month: number, day = 1): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** A month before 31 March is 28 or 29 February: a day that a month lacks is its last one. */
const addUnits = (date: string, count: number, unit: PeriodUnit): string => {
  if (unit === 'days' || unit === 'weeks') return addDays(date, unit === 'days' ? count : 7 * count);
  return Temporal.PlainDate.from(date)
    .add(unit === 'months' ? { months: count } : { years: count })
    .toString();
};
