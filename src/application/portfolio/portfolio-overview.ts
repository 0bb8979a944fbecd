import type { LedgerContext } from '#application/ledger-context.ts';
import { attributeLines, type LineResult } from '#domain/portfolio/attribution.ts';
import { benchmarkWithFlows } from '#domain/portfolio/benchmark-with-flows.ts';
import { dailyCourse, oldestQuoteDays } from '#domain/portfolio/daily-course.ts';
import { moneyWeightedReturn } from '#domain/portfolio/money-weighted.ts';
import { oldestRateDays } from '#domain/rates/rate-on.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';
import {
  type ChosenCourse,
  courseOf,
  moneyWeightedView,
  numbers,
  type PortfolioAsked,
  type PortfolioView,
  type PortfolioViewPorts,
  periodView,
  type ViewedDays,
  viewPortfolio,
} from './portfolio-view.ts';
import { unvaluedLines } from './unvalued-lines.ts';

/** Shows what a portfolio is worth and what it did in a period. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const portfolioOverview = async (ports: PortfolioViewPorts, context: LedgerContext, query: PortfolioAsked) => {
  const view = await viewPortfolio(ports, context, query);
  const { portfolio, chosen, days, settings } = view;
  const chosenCourse = courseOf(portfolio, chosen);
  const compared = await benchmarkOf(ports, context, view, chosenCourse);
  return {
    currency: portfolio.baseCurrency,
    on: portfolio.on,
    isEmpty: portfolio.valuation.input.count === 0,
    result: periodView(portfolio, chosenCourse, view.period, days),
    results: totalOf(resultsOf(portfolio, days), chosen),
    course: courseView(portfolio, chosenCourse, days, compared?.course ?? null),
    benchmark:
      settings.benchmark === null
        ? null
        : {
            instrument: settings.benchmark,
            name: portfolio.facts.directory.find(settings.benchmark)?.name ?? settings.benchmark,
            timeWeighted: compared?.timeWeighted ?? null,
            moneyWeighted: compared?.moneyWeighted ?? ({ kind: 'none', reason: 'no-flows' } as const),
            value: compared?.value ?? null,
          },
    unvalued: unvaluedLines(portfolio, chosen),
    leftOut: [...portfolio.facts.leftOut],
    accounts: [...new Set(portfolio.valuation.input.lines.map(({ account }) => account))].sort(),
    rateSource: portfolio.rateSource,
    oldestQuoteDays,
  };
};

const attributed = new WeakMap<LedgerPortfolio, Map<string, readonly LineResult[]>>();

/** Where the result of each line came from in a period; worked out once. */
export const resultsOf = (portfolio: LedgerPortfolio, { from, until }: ViewedDays): readonly LineResult[] => {
  const kept = attributed.get(portfolio) ?? new Map<string, readonly LineResult[]>();
  attributed.set(portfolio, kept);
  const key = `${from} ${until}`;
  const results = kept.get(key) ?? attributeLines(portfolio.valuation, from, until);
  kept.set(key, results);
  return results;
};

/** The results of chosen lines together. */
export const totalOf = (results: readonly LineResult[], chosen: Uint8Array): LineResult => {
  const total = { price: 0, currency: 0, income: 0, fees: 0, taxes: 0, gain: 0 };
  results.forEach((result, line) => {
    if (chosen[line] !== 1) return;
    for (const part of ['price', 'currency', 'income', 'fees', 'taxes', 'gain'] as const) total[part] += result[part];
  });
  return total;
};

type Points = (number | null)[];
type OverviewCourse = {
  readonly days: number[];
  readonly value: Points;
  readonly lastKnown: Points;
  readonly invested: Points;
  readonly timeWeighted: Points;
  readonly benchmark: Points | null;
};

/** From the evening before the period on. */
const courseView = (
  { valuation }: LedgerPortfolio,
  { course, returns }: ChosenCourse,
  { from, until }: ViewedDays,
  benchmark: Float64Array | null,
): OverviewCourse => {
  if (until <= from) return { days: [], value: [], lastKnown: [], invested: [], timeWeighted: [], benchmark: null };
  const start = from - 1;
  const indexes = Array.from({ length: until - start }, (_, nth) => start + nth);
  let invested = course.value[start]!;
  let wealth = 1;
  const rows = indexes.map((day) => {
    if (day > start) {
      invested += course.inflow[day]! - course.outflow[day]!;
      if (!Number.isNaN(returns[day]!)) wealth *= 1 + returns[day]!;
    }
    return { invested, timeWeighted: wealth - 1 };
  });
  return {
    days: indexes.map((day) => valuation.input.first + day),
    value: numbers(indexes.map((day) => course.value[day]!)),
    lastKnown: numbers(indexes.map((day) => course.lastKnown[day]!)),
    invested: numbers(rows.map((row) => row.invested)),
    timeWeighted: numbers(rows.map((row) => row.timeWeighted)),
    benchmark: benchmark === null ? null : numbers([course.value[start]!, ...benchmark]),
  };
};

/** What the benchmark would have made of the same flows; null where none is set or its price is not known throughout. */
const benchmarkOf = async (
  ports: PortfolioViewPorts,
  { ledger }: LedgerContext,
  { portfolio, settings, days: { from, until } }: PortfolioView,
  { course }: ChosenCourse,
) => {
  if (settings.benchmark === null || until <= from) return null;
  const { first, count } = portfolio.valuation.input;
  const currency = portfolio.facts.directory.find(settings.benchmark)?.currency ?? null;
  if (currency === null) return null;
  const { quotes, rates } = await ports.quotesOf(ledger, settings.benchmark, portfolio.baseCurrency);
  const price = dailyCourse(quotes, first, count).values;
  const rate = rates === null ? null : dailyCourse(rates, first, count, oldestRateDays).values;
  const inBase = price.map((value, day) => value * (rate?.[day] ?? 1));
  const values = benchmarkWithFlows(course, inBase, from, until);
  const end = values.at(-1)!;
  if (Number.isNaN(end)) return null;
  const flows = [{ day: first + from - 1, amount: course.value[from - 1]! }];
  for (let day = from; day < until; day += 1)
    flows.push({ day: first + day, amount: course.inflow[day]! - course.outflow[day]! });
  flows.push({ day: first + until - 1, amount: -end });
  return {
    course: values,
    value: end,
    timeWeighted: inBase[until - 1]! / inBase[from - 1]! - 1,
    moneyWeighted: moneyWeightedView(moneyWeightedReturn(flows), until - from),
  };
};
