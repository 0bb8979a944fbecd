import type { LedgerContext } from '#application/ledger-context.ts';
import { namedFigures } from '#application/statistics/named-figures.ts';
import { monthlyTable } from '#domain/performance/period-returns.ts';
import { figuresOfFacts } from '#domain/performance/return-figures.ts';
import type { ReturnSeries } from '#domain/performance/return-series.ts';
import { rollingSharpe, rollingVolatility } from '#domain/performance/rolling.ts';
import { factsOf } from '#domain/performance/series-facts.ts';
import { dailyCourse } from '#domain/portfolio/daily-course.ts';
import { linkedContributions } from '#domain/portfolio/linked-contributions.ts';
import { performanceOfLines, startsOf, weekdaySeries } from '#domain/portfolio/performance-of-lines.ts';
import { oldestRateDays } from '#domain/rates/rate-on.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';
import { resultsOf, totalOf } from './portfolio-overview.ts';
import {
  courseOf,
  daysIn,
  numbers,
  type PortfolioAsked,
  type PortfolioView,
  type PortfolioViewPorts,
  periodView,
  viewPortfolio,
} from './portfolio-view.ts';

export type ContributionBy = 'holding' | 'instrument' | 'account' | 'class' | 'currency';

/** Returns a year of weekdays; QuantStats and empyrical count the same. */
const periods = 252;
/** A quarter of weekdays. */
const rollingWindow = 63;

const usualPeriods = ['today', 'wtd', 'mtd', 'qtd', 'ytd', '1m', '6m', '1y', '3y', '5y', '10y', 'all'] as const;

/** Shows the performance of a portfolio from every side. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const portfolioPerformance = async (
  ports: PortfolioViewPorts,
  context: LedgerContext,
  query: PortfolioAsked & { readonly by: ContributionBy },
) => {
  const view = await viewPortfolio(ports, context, query);
  const { portfolio, chosen, days } = view;
  const { first } = portfolio.valuation.input;
  const chosenCourse = courseOf(portfolio, chosen);
  const { course, returns } = chosenCourse;
  const series = weekdaySeries(first, returns, days.from, days.until);
  const facts = factsOf(series, { periods, riskFree: 0 });
  const benchmark = await benchmarkSeries(ports, context, view);
  const asked = [view.period, ...usualPeriods.filter((period) => period !== view.period)];
  const flows = Array.from({ length: Math.max(days.until - days.from, 0) }, (_, nth) => days.from + nth);
  return {
    currency: portfolio.baseCurrency,
    on: portfolio.on,
    periods: asked.map((period) => periodView(portfolio, chosenCourse, period, daysIn(portfolio, period))),
    months: monthlyTable(series).map(({ months, ...row }) => ({ ...row, months: [...months] })),
    figures: namedFigures('returns', figuresOfFacts(facts, benchmark)),
    drawdown: { days: [...series.days], depth: numbers(facts.underwater) },
    rolling: {
      window: rollingWindow,
      days: [...series.days],
      volatility: numbers(rollingVolatility(series.returns, rollingWindow, periods)),
      sharpe: numbers(rollingSharpe(series.returns, { window: rollingWindow, periods, riskFreePerPeriod: 0 })),
    },
    contributions: contributionsOf(view, query.by),
    flows: flows
      .filter((day) => course.inflow[day] !== 0 || course.outflow[day] !== 0)
      .map((day) => ({
        date: isoDateOfDay(first + day),
        inflow: course.inflow[day]!,
        outflow: course.outflow[day]!,
      })),
  };
};

/** Daily returns of the benchmark on the weekdays that it was quoted; null where none is set. */
const benchmarkSeries = async (
  ports: PortfolioViewPorts,
  { ledger }: LedgerContext,
  { portfolio, settings, days: { from, until } }: PortfolioView,
): Promise<ReturnSeries | null> => {
  if (settings.benchmark === null) return null;
  const { first, count } = portfolio.valuation.input;
  const { quotes, rates } = await ports.quotesOf(ledger, settings.benchmark, portfolio.baseCurrency);
  const price = dailyCourse(quotes, first, count).values;
  const rate = rates === null ? null : dailyCourse(rates, first, count, oldestRateDays).values;
  const inBase = price.map((value, day) => value * (rate?.[day] ?? 1));
  const returns = inBase.map((value, day) => (day === 0 ? Number.NaN : value / inBase[day - 1]! - 1));
  return weekdaySeries(first, returns, from, until);
};

/** What lines have in common, and how it is shown. */
const groupOf = (
  { valuation, facts }: LedgerPortfolio,
  line: number,
  by: ContributionBy,
): { readonly key: string; readonly name: string } => {
  const { account, instrument, currency } = valuation.input.lines[line]!;
  const money = { key: `money ${currency}`, name: currency };
  if (by === 'account') return { key: account, name: account };
  if (by === 'currency') return { key: currency, name: currency };
  if (instrument === null) return by === 'class' ? { key: 'money', name: 'money' } : money;
  if (by === 'class') {
    const assetClass = facts.directory.find(instrument)?.assetClass ?? 'unknown';
    return { key: assetClass, name: assetClass };
  }
  const name = facts.directory.find(instrument)?.name ?? instrument;
  return by === 'instrument'
    ? { key: instrument, name }
    : { key: `${account} ${instrument}`, name: `${name} · ${account}` };
};

/** Parts of the return by what lines have in common, the greatest first; they add up to it. */
const contributionsOf = ({ portfolio, chosen, days }: PortfolioView, by: ContributionBy) => {
  const groups = new Map<string, { readonly name: string; readonly lines: Uint8Array }>();
  for (let line = 0; line < chosen.length; line += 1) {
    if (chosen[line] !== 1) continue;
    const { key, name } = groupOf(portfolio, line, by);
    const group = groups.get(key) ?? { name, lines: new Uint8Array(chosen.length) };
    group.lines[line] = 1;
    groups.set(key, group);
  }
  const { course, returns } = courseOf(portfolio, chosen);
  const starts = startsOf(course);
  const results = resultsOf(portfolio, days);
  const entries = [...groups];
  const gains = entries.map(([, { lines }]) => performanceOfLines(portfolio.valuation, lines).gain);
  const isSaid = !returns.subarray(days.from, days.until).some((value) => value <= -1);
  const parts = isSaid ? linkedContributions(gains, starts, returns, days.from, days.until) : [];
  return entries
    .map(([key, { name, lines }], nth) => ({
      key,
      name,
      results: totalOf(results, lines),
      contribution: parts[nth] ?? null,
    }))
    .filter(({ results: { gain, income, fees, taxes } }) => gain !== 0 || income !== 0 || fees !== 0 || taxes !== 0)
    .sort((a, b) => b.results.gain - a.results.gain);
};
