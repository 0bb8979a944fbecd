import { z } from 'zod';
import { currencyCode, decimalText, instantText, isoDate, many, page } from './values.ts';

export const positionSide = z.enum(['long', 'short']);
export const positionStatus = z.enum(['open', 'closed']);
export const positionResult = z.enum(['win', 'loss', 'flat']);
export const positionFlag = z.enum([
  /** Fills of one second could be ordered otherwise, with another outcome. */
  'order-ambiguous',
  /** The source's own entry/exit or position column says otherwise. */
  'cross-check',
  /** One fill closed the position before and opened this one, or closed this one and opened the next. */
  'reversal',
]);

export const position = z.object({
  id: z.string(),
  account: z.string(),
  instrument: z.string(),
  side: positionSide,
  status: positionStatus,
  openedAt: instantText,
  closedAt: instantText.nullable(),
  maxQuantity: decimalText,
  averageEntry: decimalText,
  averageExit: decimalText.nullable(),
  /** Exit minus entry in price points, signed by the side; null while open. */
  points: decimalText.nullable(),
  grossPnl: decimalText,
  commission: decimalText,
  netPnl: decimalText,
  currency: currencyCode,
  executions: z.number().int(),
  flags: z.array(positionFlag),
  demo: z.boolean(),
});
export type Position = z.infer<typeof position>;

export const positionSortField = z.enum([
  'openedAt',
  'closedAt',
  'account',
  'instrument',
  'side',
  'status',
  'maxQuantity',
  'averageEntry',
  'averageExit',
  'points',
  'grossPnl',
  'commission',
  'netPnl',
  'executions',
  'duration',
]);

/** A custom field of the journal by its id, as what positions are sorted or broken down by. */
export const fieldName = z.templateLiteral(['field:', z.string().regex(/^[\w-]{1,64}$/, 'the id of a field')]);
export type FieldName = z.infer<typeof fieldName>;

const fieldIs = z.string().regex(/^[\w-]{1,64}:/, 'ID:VALUE, or ID: for what nobody has said');
const fieldWithin = z
  .string()
  .regex(
    /^[\w-]{1,64}:(?!\.\.$)((-?\d+(\.\d+)?)?\.\.(-?\d+(\.\d+)?)?|(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)$/,
    'ID:LOW..HIGH with numbers or days, one of them at least',
  );
const weekday = z.coerce.number().int().min(1).max(7);
const hour = z.coerce.number().int().min(0).max(23);
const seconds = z.coerce.number().min(0);
const rating = z.coerce.number().int().min(1).max(5);
const session = z.enum(['regular', 'extended', 'none']);
const validity = z.enum(['valid', 'invalid', 'none']);
const rules = z.enum(['followed', 'broken', 'none']);
const contracts = z.coerce.number().min(0);
const size = z.enum(['within', 'over', 'none']);

/** Within a repeated name one of its values must hold; every name that is given must; `not…`: none of its values may. */
export const positionFilter = z.object({
  account: many(z.string()),
  instrument: many(z.string()),
  /** The root of a future, every other instrument itself. */
  product: many(z.string()),
  side: positionSide.optional(),
  status: positionStatus.optional(),
  result: positionResult.optional(),
  /** Opened at or after; before. Instants, so that the person's zone decides what a day is. */
  from: instantText.optional(),
  to: instantText.optional(),
  /** Closed on the exchange's trading days from, up to and with. */
  fromDay: isoDate.optional(),
  toDay: isoDate.optional(),
  /** Of the closing, 1 Monday to 7 Sunday: of the exchange's trading day, or of the calendar day on another `clock`. */
  weekday: many(weekday),
  /** Of the opening, on the clock of `clock`: an IANA zone, or `exchange` for that of each exchange. */
  hour: many(hour),
  /** What traded at its opening: the regular session or the hours about it; `none`: the market tells none apart. */
  session: many(session),
  /** Ids of setups in the playbook; `none`: without one. */
  setup: many(z.string()),
  /** It has one of these. */
  tag: many(z.string()),
  mistake: many(z.string()),
  /** Ids of rules of the playbook that it was judged to have broken. */
  brokenRule: many(z.string()),
  rating: many(rating),
  /** The most that was held against what was planned; `none`: nothing was planned. */
  size: many(size),
  validity: many(validity),
  /** Of its setup: `broken` where one was, `followed` where all that were judged were; `none`: nobody has judged. */
  rules: many(rules),
  /** Custom fields: `ID:VALUE`, `ID:` where nothing was entered. One value of each field that is named must hold. */
  field: many(fieldIs),
  /** Custom fields with numbers or days: `ID:LOW..HIGH`, the ends included, one of them may be left out. */
  fieldRange: many(fieldWithin),
  clock: z.string().optional(),
  minDuration: seconds.optional(),
  maxDuration: seconds.optional(),
  /** The most that was held at once. */
  minQuantity: contracts.optional(),
  maxQuantity: contracts.optional(),
  /** Ticks by which the average exit lies beyond the planned stop, of those that had one. */
  minBeyondStop: z.coerce.number().optional(),
  maxBeyondStop: z.coerce.number().optional(),
  notAccount: many(z.string()),
  notInstrument: many(z.string()),
  notProduct: many(z.string()),
  notSide: positionSide.optional(),
  notResult: positionResult.optional(),
  notWeekday: many(weekday),
  notHour: many(hour),
  notSession: many(session),
  notSetup: many(z.string()),
  notTag: many(z.string()),
  notMistake: many(z.string()),
  notBrokenRule: many(z.string()),
  notRating: many(rating),
  notSize: many(size),
  notValidity: many(validity),
  notRules: many(rules),
  notField: many(fieldIs),
  notFieldRange: many(fieldWithin),
});
export type PositionFilter = z.infer<typeof positionFilter>;

export const positionQuery = positionFilter.extend({
  sort: z.union([positionSortField, fieldName]).default('openedAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  ...page,
});
export type PositionQuery = z.infer<typeof positionQuery>;

/** Per currency: amounts of different currencies are never added. */
export const positionTotals = z.object({
  currency: currencyCode,
  positions: z.number().int(),
  open: z.number().int(),
  wins: z.number().int(),
  losses: z.number().int(),
  grossPnl: decimalText,
  commission: decimalText,
  netPnl: decimalText,
  executions: z.number().int(),
});

/** `fields`: what was entered in custom fields, by their id; absent where nothing was. */
export const listedPosition = position.extend({ fields: z.record(z.string(), z.string()).optional() });
export type ListedPosition = z.infer<typeof listedPosition>;

export const positionPage = z.object({
  rows: z.array(listedPosition),
  total: z.number().int(),
  totals: z.array(positionTotals),
  /** What can be filtered by, over everything the ledger has. */
  accounts: z.array(z.string()),
  instruments: z.array(z.string()),
});
export type PositionPage = z.infer<typeof positionPage>;

export const execution = z.object({
  key: z.string(),
  account: z.string(),
  executionId: z.string().nullable(),
  orderId: z.string().nullable(),
  instrument: z.string(),
  side: z.enum(['buy', 'sell']),
  quantity: decimalText,
  price: decimalText,
  commission: decimalText,
  currency: currencyCode,
  executedAt: instantText,
  sourceZone: z.string(),
  sessionDate: isoDate,
  batch: z.string(),
  row: z.number().int(),
  /** Not a fill of the platform's own list: a leg of a finished trade, or an order at its average price. */
  madeFrom: z.enum(['round-trip', 'order']).optional(),
});
export type Execution = z.infer<typeof execution>;

export const executionQuery = z.object({
  account: many(z.string()),
  instrument: many(z.string()),
  side: z.enum(['buy', 'sell']).optional(),
  batch: z.string().optional(),
  from: instantText.optional(),
  to: instantText.optional(),
  ...page,
});
export type ExecutionQuery = z.infer<typeof executionQuery>;
export const executionPage = z.object({ rows: z.array(execution), total: z.number().int() });

/** The part of an execution that belongs to the position: a fill that crosses zero has a leg in two positions. */
export const positionLeg = execution.extend({
  legQuantity: decimalText,
  legCommission: decimalText,
  /** Signed, after this leg. */
  runningQuantity: decimalText,
  /** Average price of what is open after this leg, null when flat. */
  runningAverage: decimalText.nullable(),
  /** Realised by this leg, first in first out; null for a leg that opens. */
  realised: decimalText.nullable(),
});
export type PositionLeg = z.infer<typeof positionLeg>;

export const explainedFigure = z.enum([
  'maxQuantity',
  'averageEntry',
  'averageExit',
  'points',
  'grossPnl',
  'commission',
  'netPnl',
  'executions',
  'openedAt',
  'closedAt',
  'side',
  'status',
]);

/** Keys of the translated formulas. */
export const explainedFormula = z.enum([
  'maxQuantity',
  'averageEntry',
  'averageExit.closed',
  'averageExit.open',
  'points.closed',
  'points.open',
  'grossPnl.closed',
  'grossPnl.open',
  'commission',
  'netPnl',
  'executions',
  'openedAt',
  'closedAt.closed',
  'closedAt.open',
  'side',
  'status',
]);
/** Keys of the translated methods: how the value was reached and rounded. */
export const explainedMethod = z.enum(['exact', 'half-even', 'fifo', 'commission-split', 'ledger-order']);
export const explainedInput = z.enum([
  'entryQuantity',
  'entryValue',
  'exitQuantity',
  'exitValue',
  'openQuantity',
  'averageEntry',
  'averageExit',
  'pointValue',
  'realisedValue',
  'grossPnl',
  'commission',
  'legs',
]);
/** The position's own executions, the product catalogue, or another figure of the position. */
export const explainedSource = z.enum(['executions', 'catalogue', 'figure']);

/** Why this number: the formula by its key, with the numbers put in, and where each came from. */
export const explanation = z.object({
  figure: explainedFigure,
  value: z.string().nullable(),
  /** `contracts`, `points`, `executions`, `instant`, `none`, or a currency code. */
  unit: z.string(),
  formula: explainedFormula,
  /** The formula with its numbers, readable in any language: `(50080 × 5 …) × 2 = 800`. */
  calculation: z.string(),
  method: explainedMethod,
  inputs: z.array(z.object({ name: explainedInput, value: z.string(), unit: z.string(), source: explainedSource })),
  /** Execution keys of the source rows. */
  rows: z.array(z.string()),
});
export type Explanation = z.infer<typeof explanation>;

export const positionDetail = z.object({
  position,
  legs: z.array(positionLeg),
  explanations: z.array(explanation),
  product: z.object({
    root: z.string(),
    name: z.string(),
    exchange: z.string(),
    pointValue: decimalText,
    tickSize: decimalText,
    source: z.string(),
  }),
  previous: z.string().nullable(),
  next: z.string().nullable(),
});
export type PositionDetail = z.infer<typeof positionDetail>;
