import type { LedgerContext } from '#application/ledger-context.ts';
import { noDay } from '#application/positions/placed-columns.ts';
import type { PositionBooks, PositionIndex } from '#application/positions/position-index.ts';
import { isoWeekday } from '#domain/instruments/trading-days.ts';
import { isEmptyAnnotation } from '#domain/journal/annotation.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { JournalStore } from '#ports/journal-store.ts';
import { daySums, ofAccount, sumText, totalOf } from './day-sums.ts';

const dayMs = 86_400_000;
export const dayOf = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / dayMs;

/**
 * Returns a month day by day, with the totals of its weeks (Monday to Sunday, the neighbouring months' days in them) and
 * its own, of an account or of all.
 */
export const calendarMonth = async (
  { index, journal }: { readonly index: PositionIndex; readonly journal: JournalStore },
  { ledger }: LedgerContext,
  { month, account }: { readonly month: string; readonly account?: string | undefined },
) => {
  const first = dayOf(`${month}-01`);
  const last = dayOf(nextMonth(month)) - 1;
  const monday = first - (isoWeekday(first) - 1);
  const sunday = last + (7 - isoWeekday(last));
  const [books, written] = await Promise.all([
    index.books(ledger),
    journal.annotationsOfDays(ledger, isoDateOfDay(monday), isoDateOfDay(sunday)),
  ]);
  const sums = daySums(books, account, monday, sunday);
  const between = (from: number, to: number) =>
    totalOf([...sums].flatMap(([day, ofDay]) => (day >= from && day <= to ? [ofDay] : []))).map(sumText);
  const notes = new Map(
    written.flatMap(({ anchor, annotation }) =>
      anchor.kind === 'day' && anchor.account === (account ?? null) && !isEmptyAnnotation(annotation)
        ? [[anchor.date, annotation] as const]
        : [],
    ),
  );
  const days = Array.from({ length: sunday - monday + 1 }, (_, index) => monday + index);
  return {
    month,
    days: days.map((day) => {
      const date = isoDateOfDay(day);
      const annotation = notes.get(date);
      return {
        date,
        totals: totalOf([sums.get(day) ?? []]).map(sumText),
        note: annotation !== undefined,
        mood: annotation?.mood ?? null,
      };
    }),
    weeks: days
      .filter((_, index) => index % 7 === 0)
      .map((start) => ({ monday: isoDateOfDay(start), totals: between(start, start + 6) })),
    totals: between(first, last),
    accounts: [...books.accounts],
    ...reach(books, account),
  };
};

const nextMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
};

/** The first and the last session date with a closing. */
const reach = (books: PositionBooks, account: string | undefined) => {
  const days = books.places.closedDay();
  const wanted = ofAccount(books, account);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day === noDay || (wanted !== null && books.columns.account[row] !== wanted)) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const text = (day: number): string | null => (Number.isFinite(day) ? isoDateOfDay(day) : null);
  return { first: text(first), last: text(last) };
};
