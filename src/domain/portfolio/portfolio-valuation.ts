import type { RecordedActivity } from '#domain/activities/activity.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import { type LotPlan, planLots } from '#domain/lots/lot-plan.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { oldestRateDays } from '#domain/rates/rate-on.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import { type CashBalances, cashBalances } from './cash-balances.ts';
import type { CashPosting } from './cash-posting.ts';
import { type CashPostings, cashPostings } from './cash-postings.ts';
import { constantCourse, type DailyCourse, dailyCourse, type QuoteColumns } from './daily-course.ts';
import { gapsOfLines } from './line-gaps.ts';
import { valueLines } from './line-values.ts';
import { movementColumns } from './movements.ts';
import type { ValuedLines } from './performance-of-lines.ts';
import { type PortfolioLines, portfolioLines } from './portfolio-lines.ts';
import { portfolioMovements } from './portfolio-movements.ts';

/** The exact books of a portfolio: what follows from its activities alone. */
export type PortfolioBooks = {
  readonly plan: LotPlan;
  readonly book: LotBook;
  readonly cash: CashPostings;
  /** What came of trades that begin and end on one day, which leave nothing in the lots. */
  readonly dayResults: readonly CashPosting[];
  readonly balances: CashBalances;
};

export type BookTerms = {
  readonly terms: FindLotTerms;
  /** Whether an account may be overdrawn: on margin, for instance. */
  readonly mayBeOverdrawn: (account: string) => boolean;
};

/** What the books are folded from. */
export type PortfolioFacts = {
  /** In any order. */
  readonly activities: readonly RecordedActivity[];
  /** Gains, losses and fees of trades that begin and end on one day, summed up; by day. */
  readonly dayResults: readonly CashPosting[];
};

/** Folds facts into lots and cash; up to `until` (ISO date, inclusive) where it is given. */
export const portfolioBooks = (
  facts: PortfolioFacts,
  { terms, mayBeOverdrawn }: BookTerms,
  until?: string,
): PortfolioBooks => {
  const upTo = <Dated extends { readonly date: string }>(list: readonly Dated[]): readonly Dated[] =>
    until === undefined ? list : list.filter(({ date }) => date <= until);
  const plan = planLots(upTo(facts.activities));
  const dayResults = upTo(facts.dayResults);
  const book = foldLots(plan, terms);
  const cash = cashPostings(plan, book, terms);
  const postings = dayResults.length === 0 ? cash.postings : [...cash.postings, ...dayResults];
  return { plan, book, cash, dayResults, balances: cashBalances(postings, mayBeOverdrawn) };
};

/** What books are valued with. */
export type ValuationMarket = {
  readonly terms: FindLotTerms;
  readonly baseCurrency: string;
  /** Currency that an instrument is quoted in; null: it is not known. */
  readonly currencyOf: (instrument: string) => string | null;
  readonly quotesOf: (instrument: string) => QuoteColumns;
  /** Base currency for one unit of a currency, as it was published. */
  readonly ratesOf: (currency: string) => QuoteColumns;
};

/** A portfolio day by day: `input` and `values` go by the lines' index. */
export type PortfolioValuation = ValuedLines & { readonly lines: PortfolioLines };

/**
 * Values books on every day from the evening before their first activity to `lastDay` (days since 1970-01-01). Books without
 * activities have no days.
 */
export const valuePortfolio = (
  { plan, book, cash, dayResults, balances }: PortfolioBooks,
  market: ValuationMarket,
  lastDay: number,
): PortfolioValuation => {
  const begun = [...plan.steps, ...dayResults].reduce((least, { date }) => Math.min(least, dayOf(date)), lastDay + 1);
  const first = begun - 1;
  const count = begun > lastDay ? 0 : lastDay - first + 1;
  const lines = portfolioLines(book, balances.balances, dayResults, {
    terms: market.terms,
    currencyOf: market.currencyOf,
  });

  const rates = new Map<string, DailyCourse>();
  const rateOf = (currency: string): DailyCourse => {
    const known = rates.get(currency);
    if (known !== undefined) return known;
    const course =
      currency === market.baseCurrency
        ? constantCourse(first, count)
        : dailyCourse(market.ratesOf(currency), first, count, oldestRateDays);
    rates.set(currency, course);
    return course;
  };
  const quotes = new Map<string, DailyCourse>();
  const quoteOf = (instrument: string): DailyCourse => {
    const known = quotes.get(instrument) ?? dailyCourse(market.quotesOf(instrument), first, count);
    quotes.set(instrument, known);
    return known;
  };
  const one = constantCourse(first, count);
  const prices = lines.lines.map(({ instrument }) => (instrument === null ? one : quoteOf(instrument)));
  const movements = portfolioMovements({
    plan,
    book,
    postings: cash.postings,
    dayResults,
    lines,
    rateOf,
    priceOf: (line) => prices[line]!,
  });
  const input = {
    first,
    count,
    lines: lines.lines,
    movements: movementColumns(movements),
    prices,
    rates: lines.lines.map(({ currency }) => rateOf(currency)),
  };
  const values = valueLines(input);
  return { input, values, gaps: gapsOfLines(input, values), lines };
};

/** ISO date of an index of a valuation. */
export const dateAt = ({ input }: Pick<PortfolioValuation, 'input'>, index: number): string =>
  isoDateOfDay(input.first + index);
