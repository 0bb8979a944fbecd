import { accountBook } from '#application/accounts/account-book.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { QuoteColumns } from '#domain/portfolio/daily-course.ts';
import { dailyReturns, type PerformanceCourse, performanceOfLines } from '#domain/portfolio/performance-of-lines.ts';
import { leastDaysOfYear, type PeriodResult, resultOfPeriod } from '#domain/portfolio/period-result.ts';
import { readPeriod } from '#domain/portfolio/period-text.ts';
import type { PortfolioSettings } from '#domain/portfolio/portfolio-settings.ts';
import { dateAt } from '#domain/portfolio/portfolio-valuation.ts';
import { daysOfPeriod } from '#domain/portfolio/reporting-period.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { DayQuotes } from './day-quotes.ts';
import type { LedgerPortfolio, PortfolioPorts, PortfolioWish } from './portfolio-of-ledger.ts';
import { portfolioSettingsOf } from './portfolio-settings.ts';

export type PortfolioViewPorts = PortfolioPorts & {
  readonly changes: Pick<ChangeStore, 'ofStream' | 'ofStreams' | 'revision'>;
  readonly portfolioOf: (ledger: string, wish: PortfolioWish) => Promise<LedgerPortfolio>;
  /** Closes of any instrument, held or not, and the rates of its currency; null: it is the base currency. */
  readonly quotesOf: (
    ledger: string,
    instrument: string,
    baseCurrency: string,
  ) => Promise<{ readonly quotes: DayQuotes; readonly rates: QuoteColumns | null }>;
};

/** What one question is about: the portfolio, the lines that are meant, and the days. */
export type PortfolioView = {
  readonly portfolio: LedgerPortfolio;
  readonly settings: PortfolioSettings;
  /** 1 for each line that is meant. */
  readonly chosen: Uint8Array;
  readonly period: string;
  readonly days: ViewedDays;
};

/** Indexes into the valuation: the days from `from` up to `until` without it. */
export type ViewedDays = { readonly from: number; readonly until: number };

/** What a page asks for; what is not said is the usual. */
export type PortfolioAsked = {
  /** Base currency, ISO 4217. */
  readonly currency?: string | undefined;
  /** As `readPeriod` reads it. */
  readonly period?: string | undefined;
  /** The last day, ISO date. */
  readonly on?: string | undefined;
  /** ISO date: activities as they were known at the end of it (UTC), before later corrections and imports. */
  readonly known?: string | undefined;
  readonly account?: readonly string[] | undefined;
  /** Id or name of a group of accounts. */
  readonly group?: string | undefined;
};

/** @throws AppError `INVALID_INPUT` for a period that is none, `NOT_FOUND` for a group that is not there */
export const viewPortfolio = async (
  ports: PortfolioViewPorts,
  { ledger }: LedgerContext,
  { currency, on, known, account, group, period = 'all' }: PortfolioAsked,
): Promise<PortfolioView> => {
  readPeriod(period);
  const settings = await portfolioSettingsOf(ports, ledger);
  const portfolio = await ports.portfolioOf(ledger, {
    baseCurrency: currency ?? settings.baseCurrency,
    on: on ?? known ?? null,
    knownAt: known === undefined ? null : (dayOf(known) + 1) * dayMs - 1,
  });
  const wanted = await wantedAccounts(ports, ledger, account, group);
  const chosen = Uint8Array.from(portfolio.valuation.input.lines, (line) =>
    wanted === null || wanted.has(line.account) ? 1 : 0,
  );
  return { portfolio, settings, chosen, period, days: daysIn(portfolio, period) };
};

const dayMs = 86_400_000;

const wantedAccounts = async (
  ports: PortfolioViewPorts,
  ledger: string,
  account: readonly string[] | undefined,
  group: string | undefined,
): Promise<ReadonlySet<string> | null> => {
  if (group === undefined) return account === undefined || account.length === 0 ? null : new Set(account);
  const { groups } = await accountBook(ports, ledger);
  const found = groups.find(({ id, name }) => id === group || name === group);
  if (found === undefined) throw new AppError('NOT_FOUND', `There is no group "${group}".`, { details: { group } });
  return new Set(account === undefined ? found.accounts : found.accounts.filter((one) => account.includes(one)));
};

/** The days of a period that a portfolio has; none before its first activity. */
export const daysIn = ({ valuation, on }: LedgerPortfolio, period: string): ViewedDays => {
  const { first, count } = valuation.input;
  const { from, to } = daysOfPeriod(readPeriod(period), on);
  const clamp = (index: number): number => Math.min(Math.max(index, 0), count);
  const start = from === null ? 1 : clamp(dayOf(from) - first);
  return {
    from: Math.max(start, Math.min(1, count)),
    until: Math.max(clamp(dayOf(to) - first + 1), Math.max(start, Math.min(1, count))),
  };
};

/** A course is some half a megabyte over twenty years: those of the pages that are open are kept, not one of every holding. */
const keptCourses = 8;

/** Courses of chosen lines, remembered by what they are of. */
const courses = new WeakMap<LedgerPortfolio, Map<string, ChosenCourse>>();
export type ChosenCourse = { readonly course: PerformanceCourse; readonly returns: Float64Array };

/** The performance of chosen lines over all days. */
export const courseOf = (portfolio: LedgerPortfolio, chosen: Uint8Array): ChosenCourse => {
  const kept = courses.get(portfolio) ?? new Map<string, ChosenCourse>();
  courses.set(portfolio, kept);
  const key = chosen.join('');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const course = performanceOfLines(portfolio.valuation, chosen);
  const made = { course, returns: dailyReturns(course) };
  kept.set(key, made);
  for (const oldest of [...kept.keys()].slice(0, -keptCourses)) kept.delete(oldest);
  return made;
};

/** One line alone. */
export const onlyLine = ({ valuation }: LedgerPortfolio, line: number): Uint8Array => {
  const chosen = new Uint8Array(valuation.input.lines.length);
  chosen[line] = 1;
  return chosen;
};

/** The result of a period in the words of the contract. */
export const periodView = (
  portfolio: LedgerPortfolio,
  { course, returns }: ChosenCourse,
  period: string,
  { from, until }: ViewedDays,
) => {
  const { moneyWeighted, ...result } = resultOfPeriod(course, returns, from, until);
  return {
    period,
    from: until > from ? dateAt(portfolio.valuation, from) : null,
    to: until > from ? dateAt(portfolio.valuation, until - 1) : portfolio.on,
    ...result,
    moneyWeighted: moneyWeightedView(moneyWeighted, until - from),
  };
};

export const moneyWeightedView = (rate: PeriodResult['moneyWeighted'], days: number) => {
  if (rate.kind === 'rate')
    return {
      kind: 'rate' as const,
      ofPeriod: rate.ofPeriod,
      annual: days < leastDaysOfYear ? null : rate.annual,
    };
  return rate.kind === 'several' ? { kind: 'several' as const, annual: [...rate.annual] } : rate;
};

/** NaN is no number on the wire. */
export const numbers = (values: Iterable<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));
