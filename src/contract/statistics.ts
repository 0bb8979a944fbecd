import { z } from 'zod';
import { fieldName, positionFilter } from './positions.ts';
import { currencyCode, decimalText, isoDate, many } from './values.ts';

export const figureUnit = z.enum([
  'money',
  'fraction',
  'ratio',
  'count',
  'days',
  'duration-ms',
  'r-multiple',
  'ticks',
  'probability',
]);

const measured = {
  unit: figureUnit,
  /** What the sample counts. */
  of: z.string(),
};
const described = {
  /** Of finished trades, or of the daily returns on the capital. */
  basis: z.enum(['trades', 'returns']),
  group: z.string(),
  formula: z.string(),
  convention: z.string(),
  better: z.enum(['higher', 'lower']).nullable(),
};

/** A number, or why there is none; `sample` is how many it was computed from. */
const answerWith = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const sample = z.number().int();
  return z.discriminatedUnion('kind', [
    /** Finite; money in the currency of the selection. */
    z.object({ kind: z.literal('value'), value: z.number(), sample, ...shape }),
    z.object({ kind: z.literal('infinite'), sign: z.union([z.literal(1), z.literal(-1)]), sample, ...shape }),
    /** `reason`: a key of the translated reasons. */
    z.object({ kind: z.literal('undefined'), reason: z.string(), sample, ...shape }),
    /** How many it takes, how many there are, and of what. */
    z.object({
      kind: z.literal('too-little-data'),
      needs: z.number().int(),
      has: z.number().int(),
      needsOf: z.string(),
      sample,
      ...shape,
    }),
  ]);
};

export const figure = answerWith(measured);
export type Figure = z.infer<typeof figure>;

/** A figure with what it is: pages, `why this number?` and commands say it in these words. */
export const namedFigure = answerWith({ name: z.string(), ...measured, ...described });
export type NamedFigure = z.infer<typeof namedFigure>;

/** What a column of figures is. */
export const figureFacts = z.object({ name: z.string(), ...measured, ...described });
export type FigureFacts = z.infer<typeof figureFacts>;

/** How linked positions count: each for itself (unless said otherwise), the leader alone, or a link as one trade. */
export const counting = z.enum(['apart', 'leader', 'sum']);

/** Which trades: amounts of two currencies are never added, so it is always those of one. */
export const statisticsFilter = positionFilter.omit({ status: true }).extend({
  /** Without it that which most of the trades are in. */
  currency: currencyCode.optional(),
  counting: counting.optional(),
});
export type StatisticsFilter = z.infer<typeof statisticsFilter>;

export const statisticsQuery = statisticsFilter.extend({
  /** What the returns of a day are measured on at the beginning; without it what the accounts started with, where known. */
  capital: z.coerce.number().positive().optional(),
  /** A year's rate, 0.03 for 3 %. */
  riskFree: z.coerce.number().min(-0.5).max(1).default(0),
  /** Returns in a year. */
  periods: z.coerce.number().int().min(1).max(366).default(252),
});
export type StatisticsQuery = z.infer<typeof statisticsQuery>;

/** What was selected, beside every answer. */
export const selectedTrades = z.object({
  /** null where nothing was ever traded. */
  currency: currencyCode.nullable(),
  trades: z.number().int(),
  /** Positions that are still open: in no figure. */
  open: z.number().int(),
  /** Linked positions that count within another, or not at all. */
  absorbed: z.number().int(),
  /** Trading days of the first and the last closing. */
  firstDay: isoDate.nullable(),
  lastDay: isoDate.nullable(),
  /** Closed positions that the filter selects in other currencies. */
  otherCurrencies: z.array(z.object({ currency: currencyCode, trades: z.number().int() })),
});
export type SelectedTrades = z.infer<typeof selectedTrades>;

export const statistics = z.object({
  selection: selectedTrades,
  capital: z.number().nullable(),
  riskFree: z.number(),
  periods: z.number().int(),
  figures: z.array(namedFigure),
});
export type Statistics = z.infer<typeof statistics>;

export const dimension = z.enum([
  'account',
  'instrument',
  'product',
  'side',
  'result',
  'weekday',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'duration',
  'quantity',
  'session',
  'setup',
  'rating',
  'validity',
  'rules',
  /** A trade is in the group of each of its tags or mistakes: their sum may be more than the whole. */
  'tag',
  'mistake',
]);
export type Dimension = z.infer<typeof dimension>;

/** A custom field is a dimension too: the keys of its groups are its texts, empty where nothing was entered. */
export const anyDimension = z.union([dimension, fieldName]);
export type AnyDimension = z.infer<typeof anyDimension>;

/** Where the groups of `duration` begin, in seconds; their keys are the places in this list. */
export const durationBoundsSeconds = [
  0, 10, 30, 60, 120, 300, 900, 1_800, 3_600, 7_200, 14_400, 86_400, 604_800, 2_592_000,
] as const;

/** What a table of groups can show of each. */
export const breakdownFigure = z.enum([
  'trade_count',
  'net_profit',
  'result_before_costs',
  'commission',
  'win_rate',
  'average_trade',
  'median_trade',
  'average_win',
  'average_loss',
  'largest_win',
  'largest_loss',
  'profit_factor',
  'payoff',
  'expectancy_r',
  'total_r',
  'average_duration',
  'max_drawdown',
  'average_mae',
  'average_mfe',
  'exit_efficiency',
]);
export type BreakdownFigure = z.infer<typeof breakdownFigure>;

export const breakdownQuery = statisticsFilter.extend({
  by: anyDimension,
  /** A second dimension makes a table of cells. */
  and: anyDimension.optional(),
  /** Without it those that a table of groups shows at first. */
  figure: many(breakdownFigure),
});
export type BreakdownQuery = z.infer<typeof breakdownQuery>;

/** A group of trades, under the key of each dimension; its figures in the order of `figures`. */
export const breakdownCell = z.object({
  keys: z.array(z.string()),
  trades: z.number().int(),
  figures: z.array(answerWith({})),
});
export const breakdown = z.object({
  selection: selectedTrades,
  by: z.array(anyDimension),
  /** The clock of hours and weekdays: an IANA zone, or `exchange`. */
  clock: z.string(),
  /** A trade may be in several cells: they do not add up to the whole. */
  overlapping: z.boolean(),
  /** The figures of those names are the same in `statistics`. */
  figures: z.array(figureFacts),
  /** The keys that occur, in order, for each dimension. */
  keys: z.array(z.array(z.string())),
  cells: z.array(breakdownCell),
});
export type Breakdown = z.infer<typeof breakdown>;
export type BreakdownCell = z.infer<typeof breakdownCell>;

/** The results of each trading day with a closing, and their running sum; money of the currency. */
export const dailyCurve = z.object({
  selection: selectedTrades,
  days: z.array(isoDate),
  net: z.array(z.number()),
  gross: z.array(z.number()),
  commission: z.array(z.number()),
  trades: z.array(z.number().int()),
  /** Σ net up to and with the day. */
  cumulative: z.array(z.number()),
  /** The same less its highest so far, nothing earned counted as the first height; 0 or below. */
  drawdown: z.array(z.number()),
});
export type DailyCurve = z.infer<typeof dailyCurve>;

export const distributionQuery = statisticsFilter.extend({
  /** Net results in money, or as multiples of the risk that was planned, of the trades that planned one. */
  of: z.enum(['net', 'risk-multiple']).default('net'),
});
export type DistributionQuery = z.infer<typeof distributionQuery>;

/** How often results of a size occur: `counts[i]` lie in [edges[i], edges[i + 1]), the last with its end. */
export const distribution = z.object({
  selection: selectedTrades,
  edges: z.array(z.number()),
  counts: z.array(z.number().int()),
});
export type Distribution = z.infer<typeof distribution>;

export const correlatedDimension = z.enum(['account', 'instrument', 'product', 'side', 'setup', 'tag']);
export const correlationQuery = statisticsFilter.extend({
  /** A custom field, too: of strategies, for instance. */
  of: z.union([correlatedDimension, fieldName]),
});
export type CorrelationQuery = z.infer<typeof correlationQuery>;

export const correlations = z.object({
  selection: selectedTrades,
  keys: z.array(z.string()),
  figures: z.array(z.array(figure)),
  /** Groups with fewer trades than these, left out. */
  leftOut: z.number().int(),
});
export type Correlations = z.infer<typeof correlations>;

export const comparisonBody = z.object({
  first: statisticsFilter,
  second: statisticsFilter,
});
export type ComparisonBody = z.infer<typeof comparisonBody>;

const difference = z.object({
  /** First less second. */
  difference: figure,
  /** How often chance alone would part two such samples as far. */
  probability: figure,
});
export const comparison = z.object({
  first: z.object({ selection: selectedTrades, figures: z.array(namedFigure) }),
  second: z.object({ selection: selectedTrades, figures: z.array(namedFigure) }),
  /** Null where the currencies differ: amounts are not comparable. */
  averageTrade: difference.nullable(),
  winRate: difference,
});
export type Comparison = z.infer<typeof comparison>;

/** A distance in points of the price, or where the trade's own plan has it. */
const exitLevel = z.union([z.object({ points: decimalText.refine((text) => Number(text) > 0) }), z.literal('planned')]);

export const whatIfBody = z.object({
  filter: statisticsFilter.default({}),
  /** Trades that are not traded in the scenario: those that any of these matches. */
  without: many(positionFilter),
  stop: exitLevel.nullable().default(null),
  target: exitLevel.nullable().default(null),
  /** The last exit comes so much later. */
  laterMinutes: z
    .number()
    .int()
    .min(0)
    .max(7 * 1_440)
    .default(0),
  /** What every trade is multiplied by: 0.5 is half of it. */
  size: z.number().positive().max(100).default(1),
});
export type WhatIfBody = z.input<typeof whatIfBody>;

const count = <Names extends z.ZodType>(name: Names) => z.array(z.object({ name, trades: z.number().int() }));

export const whatIf = z.object({
  selection: selectedTrades,
  /** Of more trades than can be looked at on their bars at once, the latest. */
  considered: z.number().int(),
  /** Not traded in the scenario. */
  dropped: z.number().int(),
  /** Of which the bars do not tell: `no-bars`: nothing is stored of their time; `no-bar-then`: of the later exit. */
  unknown: count(z.enum(['no-bars', 'no-bar-then'])),
  /** How they were closed, in the worst case. */
  exits: count(z.enum(['as-it-was', 'stop', 'target', 'later'])),
  /** Trades of which the worst and the best case differ: what came first in a bar is not known. */
  uncertain: z.number().int(),
  figures: z.array(figureFacts),
  before: z.array(figure),
  worst: z.array(figure),
  best: z.array(figure),
});
export type WhatIf = z.infer<typeof whatIf>;
