import { z } from 'zod';
import { namedFigure } from './statistics.ts';
import { currencyCode, isoDate, many } from './values.ts';

/** Text such as `ytd`, `12m`, `2025`, `2025-01-01..2025-06-30`; see docs/guides/portfolio.md. */
export const periodText = z.string().min(1).max(40);

/** What every page of the portfolio can be asked for. */
export const portfolioQuery = z.object({
  /** That everything is brought to; without it the one that is set. */
  currency: currencyCode.optional(),
  period: periodText.default('ytd'),
  /** The last day, without it today: the portfolio as of then. */
  on: isoDate.optional(),
  /** Activities as they were known at the end of this day, before later corrections and imports; `on` is then that day, too, where it is not said. */
  known: isoDate.optional(),
  /** Only these; without it all that are a person's own. */
  account: many(z.string().min(1).max(60)).optional(),
  /** Only accounts of this group. */
  group: z.string().min(1).max(80).optional(),
});
export type PortfolioQuery = z.infer<typeof portfolioQuery>;

/** In the base currency; price + currency + income − fees − taxes = gain. */
export const lineResult = z.object({
  price: z.number(),
  currency: z.number(),
  income: z.number(),
  fees: z.number(),
  taxes: z.number(),
  gain: z.number(),
});
export type LineResult = z.infer<typeof lineResult>;

/** A fraction, 0.05 for 5 %; `annual` by 365 days, null where it is over fewer than 90 days. */
export const moneyWeighted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rate'), ofPeriod: z.number(), annual: z.number().nullable() }),
  /** The flows have several rates, none of which is the one: each by the year. */
  z.object({ kind: z.literal('several'), annual: z.array(z.number()) }),
  z.object({ kind: z.literal('none'), reason: z.enum(['no-flows', 'one-sided', 'one-day', 'no-root']) }),
]);
export type MoneyWeighted = z.infer<typeof moneyWeighted>;

/** A period and what the portfolio did in it; amounts in the base currency, returns as fractions. */
export const periodResult = z.object({
  period: z.string(),
  /** The first day; the value before it is that of the evening before. null: nothing had moved yet. */
  from: isoDate.nullable(),
  to: isoDate,
  valueBefore: z.number(),
  value: z.number(),
  inflow: z.number(),
  outflow: z.number(),
  /** value = valueBefore + inflow − outflow + gain − unmeasured. */
  gain: z.number(),
  /** What left the value, less what returned, because its price or rate was not known. */
  unmeasured: z.number(),
  /** Chained by days; null where nothing was invested, or more than everything was lost. */
  timeWeighted: z.number().nullable(),
  /** By the calendar, null under 90 days. */
  timeWeightedAnnual: z.number().nullable(),
  moneyWeighted,
});
export type PeriodResult = z.infer<typeof periodResult>;

/** Something without a value, and since when. */
export const unvaluedLine = z.object({
  account: z.string(),
  instrument: z.string().nullable(),
  currency: z.string(),
  missing: z.enum(['price', 'rate', 'multiplier']),
  /** The last day that has one. */
  last: isoDate.nullable(),
});
export type UnvaluedLine = z.infer<typeof unvaluedLine>;

const days = z.array(z.number().int());
const course = z.array(z.number().nullable());

export const portfolioOverview = z.object({
  currency: currencyCode,
  on: isoDate,
  /** Nothing has ever moved. */
  isEmpty: z.boolean(),
  result: periodResult,
  results: lineResult,
  /** By days since 1970-01-01, from the evening before the period on. */
  course: z.object({
    days,
    value: course,
    /** What lines without a price or rate were worth when they last had one: not in `value`. */
    lastKnown: course,
    /** The value before it and every flow since. */
    invested: course,
    /** Cumulative, as a fraction. */
    timeWeighted: course,
    /** What the benchmark would have made of the same flows; null: none is set, or its price is not known. */
    benchmark: course.nullable(),
  }),
  benchmark: z
    .object({
      instrument: z.string(),
      name: z.string(),
      timeWeighted: z.number().nullable(),
      moneyWeighted,
      value: z.number().nullable(),
    })
    .nullable(),
  unvalued: z.array(unvaluedLine),
  /** Trading accounts that nobody has said to be the person's own money. */
  leftOut: z.array(z.string()),
  accounts: z.array(z.string()),
  /** Where rates come from; null: none are stored. */
  rateSource: z.string().nullable(),
  /** How long a price stands in for the days after it. */
  oldestQuoteDays: z.number().int(),
});
export type PortfolioOverview = z.infer<typeof portfolioOverview>;

export const contributionBy = z.enum(['holding', 'instrument', 'account', 'class', 'currency']);
export type ContributionBy = z.infer<typeof contributionBy>;

export const portfolioPerformance = z.object({
  currency: currencyCode,
  on: isoDate,
  /** The usual periods side by side, the asked one first. */
  periods: z.array(periodResult),
  months: z.array(z.object({ year: z.number().int(), months: z.array(z.number().nullable()), total: z.number() })),
  figures: z.array(namedFigure),
  drawdown: z.object({ days, depth: course }),
  /** Volatility and Sharpe ratio over so many weekdays. */
  rolling: z.object({ window: z.number().int(), days, volatility: course, sharpe: course }),
  /** `contribution`: parts of the time-weighted return; they add up to it. */
  contributions: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      results: lineResult,
      contribution: z.number().nullable(),
    }),
  ),
  /** Day by day, what came in and went out: what percent and money both go by. */
  flows: z.array(z.object({ date: isoDate, inflow: z.number(), outflow: z.number() })),
});
export type PortfolioPerformance = z.infer<typeof portfolioPerformance>;
export const performanceQuery = portfolioQuery.extend({ by: contributionBy.default('instrument') });
export type PerformanceQuery = z.infer<typeof performanceQuery>;

export const incomeView = z.object({
  currency: currencyCode,
  on: isoDate,
  /** `month`: 2025-03. Amounts gross in the base currency at the rate of their day. */
  payments: z.array(
    z.object({
      id: z.string(),
      date: isoDate,
      account: z.string(),
      instrument: z.string().nullable(),
      name: z.string(),
      type: z.string(),
      gross: z.number(),
      tax: z.number(),
    }),
  ),
  months: z.array(z.object({ month: z.string(), gross: z.number(), tax: z.number() })),
  forecast: z.array(
    z.object({
      date: isoDate,
      instrument: z.string(),
      name: z.string(),
      amount: z.number().nullable(),
      inCurrency: z.number(),
      currency: z.string(),
      repeats: z.object({ date: isoDate, perUnit: z.number() }),
    }),
  ),
});
export type IncomeView = z.infer<typeof incomeView>;
