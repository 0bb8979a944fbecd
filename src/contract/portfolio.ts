import { z } from 'zod';
import { namedFigure } from './statistics.ts';
import { currencyCode, decimalText, isoDate, many } from './values.ts';

/** Text such as `ytd`, `12m`, `2025`, `2025-01-01..2025-06-30`; see docs/reference/portfolio-periods. */
export const periodText = z.string().min(1).max(40);

/** What every page of the portfolio can be asked for. */
export const portfolioQuery = z.object({
  /** That everything is brought to; without it the one that is set. */
  currency: currencyCode.optional(),
  period: periodText.default('ytd'),
  /** The last day, without it today: the portfolio as of then. */
  on: isoDate.optional(),
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
  gain: z.number(),
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

export const amounts = z.array(z.object({ currency: z.string(), amount: decimalText }));

/** What a price or a rate is and where it comes from. */
export const quote = z.object({ value: z.number(), on: isoDate, source: z.string() });

export const holdingRow = z.object({
  account: z.string(),
  instrument: z.string(),
  name: z.string(),
  assetClass: z.string(),
  currency: z.string(),
  /** Below zero: owed. */
  quantity: decimalText,
  price: quote.nullable(),
  rate: quote.nullable(),
  /** In the base currency; null: its price or rate is not known. */
  value: z.number().nullable(),
  valueInCurrency: z.number().nullable(),
  /** Part of the whole. */
  share: z.number().nullable(),
  /** First in, first out, by currency. */
  cost: amounts,
  averageCost: amounts,
  /** Units whose cost nobody knows. */
  unknownCost: decimalText,
  /** Value less cost in the holding's own currency; null where one of them is not known, or in another. */
  unrealised: z.number().nullable(),
  results: lineResult,
  timeWeighted: z.number().nullable(),
  lots: z.number().int(),
  oldestLot: isoDate.nullable(),
});
export type HoldingRow = z.infer<typeof holdingRow>;

export const moneyRow = z.object({
  account: z.string(),
  currency: z.string(),
  balance: decimalText,
  rate: quote.nullable(),
  value: z.number().nullable(),
  share: z.number().nullable(),
  results: lineResult,
});
export type MoneyRow = z.infer<typeof moneyRow>;

export const holdingList = z.object({
  currency: currencyCode,
  on: isoDate,
  value: z.number(),
  holdings: z.array(holdingRow),
  money: z.array(moneyRow),
  /** What was held in the period and is not any more. */
  former: z.array(z.object({ account: z.string(), instrument: z.string(), name: z.string(), results: lineResult })),
});
export type HoldingList = z.infer<typeof holdingList>;

export const lotView = z.object({
  id: z.string(),
  account: z.string(),
  side: z.enum(['long', 'short']),
  acquiredOn: isoDate.nullable(),
  /** The activity it came with. */
  activity: z.string(),
  quantity: decimalText,
  cost: amounts,
  costKnown: z.boolean(),
});
export type LotView = z.infer<typeof lotView>;

export const releaseView = z.object({
  activity: z.string(),
  account: z.string(),
  type: z.string(),
  date: isoDate,
  quantity: decimalText,
  /** What came in, or was paid, with its fee. */
  closing: z.object({ currency: z.string(), gross: decimalText, fee: decimalText }),
  /** First in, first out, per currency, not converted. */
  result: amounts,
  resultByAverage: amounts,
  parts: z.array(lotView),
  uncovered: decimalText.nullable(),
});
export type ReleaseView = z.infer<typeof releaseView>;

export const holdingDetail = z.object({
  currency: currencyCode,
  on: isoDate,
  instrument: z.string(),
  name: z.string(),
  assetClass: z.string(),
  isin: z.string().nullable(),
  wkn: z.string().nullable(),
  rows: z.array(holdingRow),
  lots: z.array(lotView),
  releases: z.array(releaseView),
  results: lineResult,
  result: periodResult,
  course: z.object({ days, value: course, units: course, price: course }),
  trades: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      account: z.string(),
      date: isoDate,
      quantity: decimalText.nullable(),
      price: decimalText.nullable(),
      gross: decimalText.nullable(),
      currency: z.string(),
    }),
  ),
});
export type HoldingDetail = z.infer<typeof holdingDetail>;

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

/** Canonical instrument, or money of an account. */
export const taxonomySubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instrument'), instrument: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('money'), account: z.string().min(1).max(60), currency: currencyCode }),
]);
export type TaxonomySubject = z.infer<typeof taxonomySubject>;

export const taxonomy = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens, at most 41 signs'),
  name: z.string().min(1).max(60),
  categories: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        name: z.string().min(1).max(60),
        parent: z.string().nullable(),
        /** Part of its parent, 0.25 for 25 %. */
        target: z.number().min(0).max(1).nullable(),
      }),
    )
    .max(500),
  assignments: z
    .array(z.strictObject({ subject: taxonomySubject, category: z.string(), share: z.number().gt(0).max(1) }))
    .max(20_000),
});
export type TaxonomyFacts = z.infer<typeof taxonomy>;
export const taxonomyList = z.object({ taxonomies: z.array(taxonomy) });

export type AllocationNode = {
  category: string | null;
  name: string;
  value: number;
  share: number | null;
  targetShare: number | null;
  items: { subject: TaxonomySubject; name: string; value: number }[];
  children: AllocationNode[];
};
export const allocationNode: z.ZodType<AllocationNode> = z.object({
  /** null: what belongs to no category. */
  category: z.string().nullable(),
  name: z.string(),
  value: z.number(),
  share: z.number().nullable(),
  targetShare: z.number().nullable(),
  items: z.array(z.object({ subject: taxonomySubject, name: z.string(), value: z.number() })),
  get children() {
    return z.array(allocationNode);
  },
});

/** `class`, `currency`, `country`, `account`, or the id of a taxonomy. */
export const allocationQuery = portfolioQuery.extend({ by: z.string().min(1).max(60).default('class') });
export type AllocationQuery = z.infer<typeof allocationQuery>;
export const allocation = z.object({
  currency: currencyCode,
  on: isoDate,
  by: z.string(),
  value: z.number(),
  nodes: z.array(allocationNode),
});
export type Allocation = z.infer<typeof allocation>;

export const rebalanceRequest = z.strictObject({
  taxonomy: z.string().min(1).max(60),
  currency: currencyCode.optional(),
  /** Comes in (above zero) or is taken out, in the base currency. */
  money: z.number().default(0),
  mode: z.enum(['buy-only', 'buy-and-sell']).default('buy-and-sell'),
  leastOrder: z.number().min(0).default(0),
});
export type RebalanceRequest = z.infer<typeof rebalanceRequest>;
export const rebalancePlan = z.object({
  currency: currencyCode,
  orders: z.array(
    z.object({
      category: z.string(),
      categoryName: z.string(),
      subject: taxonomySubject.nullable(),
      name: z.string().nullable(),
      amount: z.number(),
      /** Units at today's price; null: it is not known. */
      units: z.number().nullable(),
      /** Estimated; null: it cannot be said. */
      tax: z.number().nullable(),
    }),
  ),
  tax: z.number().nullable(),
  rest: z.number(),
  before: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      value: z.number(),
      share: z.number().nullable(),
      target: z.number(),
    }),
  ),
  after: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      value: z.number(),
      share: z.number().nullable(),
      target: z.number(),
    }),
  ),
});
export type RebalancePlan = z.infer<typeof rebalancePlan>;

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

export const riskFinding = z.object({
  rule: z.string(),
  group: z.string(),
  unit: z.enum(['share', 'money', 'count']),
  bound: z.enum(['at-most', 'at-least']),
  threshold: z.number(),
  isOwnThreshold: z.boolean(),
  state: z.enum(['kept', 'broken', 'not-known', 'off']),
  measure: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('measured'),
      value: z.number(),
      because: z.array(z.object({ name: z.string(), value: z.number() })),
    }),
    z.object({ kind: z.literal('not-known'), reason: z.string() }),
  ]),
});
export type RiskFinding = z.infer<typeof riskFinding>;
export const riskList = z.object({ currency: currencyCode, on: isoDate, findings: z.array(riskFinding) });
export type RiskList = z.infer<typeof riskList>;

export const portfolioSettings = z.strictObject({
  baseCurrency: currencyCode,
  homeCountry: z.string().regex(/^[A-Z]{2}$/, 'two capital letters such as DE'),
  benchmark: z.string().min(1).max(60).nullable(),
  risks: z.record(z.string(), z.strictObject({ threshold: z.number().min(0).nullable(), isOff: z.boolean() })),
});
export type PortfolioSettingsFacts = z.infer<typeof portfolioSettings>;

/** What does not fit or is missing, with what mends it. */
export const healthIssue = z.object({
  kind: z.string(),
  account: z.string().nullable(),
  instrument: z.string().nullable(),
  currency: z.string().nullable(),
  date: isoDate.nullable(),
  activities: z.array(z.string()),
  /** Units or money concerned, as text. */
  amount: z.string().nullable(),
  mend: z.enum(['activity', 'instrument', 'prices', 'rates', 'account', 'transfer', 'none']),
});
export type HealthIssue = z.infer<typeof healthIssue>;
export const portfolioHealth = z.object({ issues: z.array(healthIssue) });
export type PortfolioHealth = z.infer<typeof portfolioHealth>;

/** What a broker's statement says of an account on a day. */
export const statement = z.strictObject({
  account: z.string().min(1).max(60),
  on: isoDate,
  units: z.array(z.strictObject({ instrument: z.string().min(1).max(60), quantity: decimalText })).max(5_000),
  cash: z.array(z.strictObject({ currency: currencyCode, amount: decimalText })).max(100),
});
export type Statement = z.infer<typeof statement>;
export const statementCheck = z.object({
  account: z.string(),
  on: isoDate,
  lines: z.array(
    z.object({
      /** Instrument or currency. */
      of: z.string(),
      kind: z.enum(['units', 'cash']),
      stated: decimalText.nullable(),
      ledger: decimalText.nullable(),
      difference: decimalText,
      agrees: z.boolean(),
      /** What moved it last, up to the day. */
      latest: z.array(z.object({ id: z.string(), type: z.string(), date: isoDate })),
    }),
  ),
});
export type StatementCheck = z.infer<typeof statementCheck>;
