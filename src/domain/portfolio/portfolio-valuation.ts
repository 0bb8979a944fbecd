import type { LotPlan } from '#domain/lots/lot-plan.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { oldestRateDays } from '#domain/rates/rate-on.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import { carriedOverSplits, type UnitSplit } from './carried-over-splits.ts';
import { constantCourse, type DailyCourse, keptCourse, type QuoteColumns } from './daily-course.ts';
import { gapsOfLines } from './line-gaps.ts';
import { type ValuationInput, type ValuedBefore, valueLines } from './line-values.ts';
import { type HeldCourse, movementColumns } from './movements.ts';
import type { ValuedLines } from './performance-of-lines.ts';
import type { PortfolioBooks } from './portfolio-books.ts';
import { type PortfolioLines, portfolioLines } from './portfolio-lines.ts';
import { portfolioMovements } from './portfolio-movements.ts';
import { unitsUnderway } from './units-underway.ts';

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
export type PortfolioValuation = ValuedLines & {
  readonly lines: PortfolioLines;
  /** The course of money of the base currency. */
  readonly one: DailyCourse;
};

/** Finds what a line was valued at before: the same holding at the same prices and rates. */
const valuedBefore = (input: ValuationInput, before: PortfolioValuation | undefined): ValuedBefore => {
  if (before === undefined || !isOver(before, input.first, input.count)) return () => null;
  return (line) => {
    const { account, instrument, currency, multiplier, held } = input.lines[line]!;
    const old = instrument === null ? before.lines.money(account, currency) : before.lines.units(account, instrument);
    if (old < 0) return null;
    const known = before.input.lines[old]!;
    const isSame =
      before.input.prices[old] === input.prices[line] &&
      before.input.rates[old] === input.rates[line] &&
      known.multiplier === multiplier &&
      isSameHeld(known.held, held);
    return isSame ? before.values[old]! : null;
  };
};

/** Whether a valuation is over the same days. */
const isOver = ({ input }: PortfolioValuation, first: number, count: number): boolean =>
  input.first === first && input.count === count;

const isSameHeld = (a: HeldCourse, b: HeldCourse): boolean => {
  if (a.days.length !== b.days.length) return false;
  for (let entry = 0; entry < a.days.length; entry += 1)
    if (a.days[entry] !== b.days[entry] || a.units[entry] !== b.units[entry] || a.offset[entry] !== b.offset[entry])
      return false;
  return true;
};

/**
 * Values books on every day from the evening before their first activity to `lastDay` (days since 1970-01-01). Books without
 * activities have no days. `before`: an earlier valuation, of which lines that are the same are taken.
 */
export const valuePortfolio = (
  { plan, book, cash, dayResults, balances }: PortfolioBooks,
  market: ValuationMarket,
  lastDay: number,
  before?: PortfolioValuation,
): PortfolioValuation => {
  const begun = [...plan.steps, ...dayResults].reduce((least, { date }) => Math.min(least, dayOf(date)), lastDay + 1);
  const first = begun - 1;
  const count = begun > lastDay ? 0 : lastDay - first + 1;
  const underway = unitsUnderway(plan);
  const lines = portfolioLines(
    { holdings: book.holdings, balances: balances.balances, dayResults, underway },
    { terms: market.terms, currencyOf: market.currencyOf },
  );

  const one = before !== undefined && isOver(before, first, count) ? before.one : constantCourse(first, count);
  const rates = new Map<string, DailyCourse>();
  const rateOf = (currency: string): DailyCourse => {
    const known = rates.get(currency);
    if (known !== undefined) return known;
    const course =
      currency === market.baseCurrency ? one : keptCourse(market.ratesOf(currency), first, count, oldestRateDays);
    rates.set(currency, course);
    return course;
  };
  const splits = splitsOfLines(plan, lines);
  const prices = lines.lines.map(({ instrument }, line) => {
    if (instrument === null) return one;
    const quotes = market.quotesOf(instrument);
    return carriedOverSplits(keptCourse(quotes, first, count), quotes, splits.get(line) ?? []);
  });
  const movements = portfolioMovements({
    plan,
    book,
    postings: cash.postings,
    dayResults,
    lines,
    underway,
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
  const values = valueLines(input, valuedBefore(input, before));
  return { input, values, gaps: gapsOfLines(input, values), lines, one };
};

/** By the line whose units each one splits, in order. */
const splitsOfLines = ({ steps }: LotPlan, lines: PortfolioLines): ReadonlyMap<number, readonly UnitSplit[]> => {
  const splits = new Map<number, UnitSplit[]>();
  for (const { activity, date } of steps) {
    const { type, account, instrument, ratio } = activity;
    if (type !== 'split' || instrument === null || ratio === null) continue;
    const line = lines.units(account, instrument);
    const own = splits.get(line) ?? [];
    splits.set(line, own);
    own.push({ day: dayOf(date), ratio: Number(ratio.new) / Number(ratio.old) });
  }
  return splits;
};

/** ISO date of an index of a valuation. */
export const dateAt = ({ input }: Pick<PortfolioValuation, 'input'>, index: number): string =>
  isoDateOfDay(input.first + index);
