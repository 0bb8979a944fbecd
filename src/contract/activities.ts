import { z } from 'zod';
import { newInstrument } from './instruments.ts';
import { decimalText, instantText, isoDate, many, page } from './values.ts';

export const activityType = z.enum([
  ...(['buy', 'sell', 'short', 'cover', 'dividend', 'interest', 'interest-charge', 'fee', 'fee-refund'] as const),
  ...(['tax', 'tax-refund', 'deposit', 'withdrawal', 'currency-exchange', 'transfer-in', 'transfer-out'] as const),
  ...([
    'split',
    'spin-off',
    'merger',
    'isin-change',
    'rights',
    'return-of-capital',
    'delisting',
    'redemption',
  ] as const),
  ...(['expiry', 'exercise', 'swap', 'reward', 'reinvestment', 'advance-lump-sum', 'payout'] as const),
]);
export type ActivityType = z.infer<typeof activityType>;

const name = z.string().trim().min(1).max(60);
const currency = z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'a currency such as EUR, or a coin such as BTC');

/** Above zero: withheld; below: paid back. German taxes in euro, the foreign one in the activity's currency. */
export const withheld = z.object({
  capitalGainsTax: decimalText,
  solidaritySurcharge: decimalText,
  churchTax: decimalText,
  foreign: decimalText,
  /** Part of `foreign` that Germany credits; null: by the table of countries. */
  creditable: decimalText.nullable(),
  /** German tax that the source does not split. */
  unsplit: decimalText,
});
export const euroAmounts = z.object({
  gross: decimalText.nullable(),
  fee: decimalText.nullable(),
  foreignTax: decimalText.nullable(),
  /** Units of the currency for one euro. */
  rate: decimalText.nullable(),
  /** Gain or loss for tax, before any exempt part. */
  gain: decimalText.nullable(),
});
export const settlement = z.object({ currency, amount: decimalText, account: name.nullable() });
export const counter = z.object({
  account: name.nullable(),
  instrument: name.nullable(),
  quantity: decimalText.nullable(),
  currency: currency.nullable(),
  amount: decimalText.nullable(),
});
export const ratio = z.object({ new: decimalText, old: decimalText });
export const statedLot = z.object({
  acquiredOn: isoDate,
  quantity: decimalText,
  cost: decimalText,
  currency,
  costEuro: decimalText.nullable(),
});
export const judgement = z.object({
  taxable: decimalText.nullable(),
  leftOut: z.boolean(),
  why: z.string().trim().min(1).max(500),
});

/** One movement of a portfolio; what is null was not stated. */
export const activityFacts = z.object({
  type: activityType,
  account: name,
  sourceId: z.string().max(200).nullable(),
  date: isoDate,
  at: instantText.nullable(),
  valueDate: isoDate.nullable(),
  /** Canonical id. */
  instrument: name.nullable(),
  quantity: decimalText.nullable(),
  price: decimalText.nullable(),
  currency,
  gross: decimalText.nullable(),
  fee: decimalText,
  accrued: decimalText.nullable(),
  withheld,
  settlement: settlement.nullable(),
  euro: euroAmounts.nullable(),
  counter: counter.nullable(),
  ratio: ratio.nullable(),
  costShare: decimalText.nullable(),
  lots: z.array(statedLot),
  judgement: judgement.nullable(),
  note: z.string().max(2000).nullable(),
});
export type ActivityFacts = z.infer<typeof activityFacts>;

const nothing = '0';
/** What a person enters: the type, the account, the day, and what the type needs; all else may be left out. */
export const activityEntry = activityFacts.omit({ sourceId: true }).extend({
  at: instantText.nullable().default(null),
  valueDate: isoDate.nullable().default(null),
  /** Id, ISIN, WKN or any spelling. */
  instrument: name.nullable().default(null),
  quantity: decimalText.nullable().default(null),
  price: decimalText.nullable().default(null),
  currency: currency.default('EUR'),
  gross: decimalText.nullable().default(null),
  fee: decimalText.default(nothing),
  accrued: decimalText.nullable().default(null),
  withheld: z
    .object({
      capitalGainsTax: decimalText.default(nothing),
      solidaritySurcharge: decimalText.default(nothing),
      churchTax: decimalText.default(nothing),
      foreign: decimalText.default(nothing),
      creditable: decimalText.nullable().default(null),
      unsplit: decimalText.default(nothing),
    })
    .prefault({}),
  settlement: settlement
    .extend({ account: name.nullable().default(null) })
    .nullable()
    .default(null),
  euro: z
    .object({
      gross: decimalText.nullable().default(null),
      fee: decimalText.nullable().default(null),
      foreignTax: decimalText.nullable().default(null),
      rate: decimalText.nullable().default(null),
      gain: decimalText.nullable().default(null),
    })
    .nullable()
    .default(null),
  counter: z
    .object({
      account: name.nullable().default(null),
      instrument: name.nullable().default(null),
      quantity: decimalText.nullable().default(null),
      currency: currency.nullable().default(null),
      amount: decimalText.nullable().default(null),
    })
    .nullable()
    .default(null),
  ratio: ratio.nullable().default(null),
  costShare: decimalText.nullable().default(null),
  lots: z.array(statedLot.extend({ costEuro: decimalText.nullable().default(null) })).default([]),
  judgement: judgement.nullable().default(null),
  note: z.string().max(2000).nullable().default(null),
});
export type ActivityEntry = z.input<typeof activityEntry>;

export const activityProblem = z.object({ field: z.string(), expected: z.string(), found: z.string() });

/** What an activity does by itself. */
export const activityEffect = z.object({
  cash: z.array(z.object({ account: z.string(), currency: z.string(), amount: decimalText })),
  /** `quantity` null: it depends on what is held. */
  units: z.array(z.object({ account: z.string(), instrument: z.string(), quantity: decimalText.nullable() })),
  worth: decimalText.nullable(),
  cost: z.enum(['none', 'adds', 'releases', 'moves', 'shares', 'lowers', 'into-delivery']),
  flow: z.enum(['none', 'in', 'out', 'units']),
  tax: z.enum(['none', 'income', 'disposal', 'premium', 'withholding', 'currency', 'reward', 'lump-sum']),
});
export type ActivityEffect = z.infer<typeof activityEffect>;

export const resultingHoldings = z.object({
  units: z.array(
    z.object({
      account: z.string(),
      instrument: z.string(),
      name: z.string(),
      before: decimalText,
      after: decimalText,
    }),
  ),
  cash: z.array(z.object({ account: z.string(), currency: z.string(), before: decimalText, after: decimalText })),
  /** What does not fit: more sold than held, units without a cost. */
  inconsistencies: z.array(z.object({ kind: z.string(), account: z.string(), instrument: z.string(), date: isoDate })),
});
export type ResultingHoldings = z.infer<typeof resultingHoldings>;

export const entryPreview = z.object({
  /** Empty: it can be saved. */
  problems: z.array(activityProblem),
  /** null while there are problems. */
  effect: activityEffect.nullable(),
  holdings: resultingHoldings.nullable(),
});
export type EntryPreview = z.infer<typeof entryPreview>;

export const activityRow = z.object({
  id: z.string(),
  activity: activityFacts,
  /** Of the instrument; its id where nothing is known of it. */
  name: z.string().nullable(),
  cash: activityEffect.shape.cash,
  /** null: typed in by a person. */
  batch: z.string().nullable(),
  /** A person has corrected it. */
  corrected: z.boolean(),
  standing: z.boolean(),
  demo: z.boolean(),
});
export type ActivityRow = z.infer<typeof activityRow>;

export const activityQuery = z.object({
  account: many(z.string()),
  instrument: many(z.string()),
  type: many(activityType),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Part of an account, instrument, note or id. */
  search: z.string().max(100).optional(),
  batch: z.string().optional(),
  origin: z.enum(['file', 'hand']).optional(),
  /** Those that were withdrawn instead. */
  withdrawn: z.stringbool().default(false),
  ...page,
});
export type ActivityQuery = z.input<typeof activityQuery>;
export const activityPage = z.object({ rows: z.array(activityRow), total: z.number().int() });
export const activityNames = z.object({ accounts: z.array(z.string()), instruments: z.array(z.string()) });

export const activityChange = z.object({
  number: z.number().int(),
  kind: z.enum(['entered', 'corrected', 'withdrawn']),
  /** Of a correction: what it was; else null. */
  previous: activityFacts.nullable(),
  activity: activityFacts.nullable(),
  at: instantText,
  by: z.string(),
  undone: z.object({ at: instantText, by: z.string() }).nullable(),
});

export const activityDetail = z.object({
  row: activityRow,
  /** As it was imported or first typed in. */
  stated: activityFacts,
  effect: activityEffect,
  /** Line of its file. */
  line: z.number().int().nullable(),
  changes: z.array(activityChange),
});
export type ActivityDetail = z.infer<typeof activityDetail>;

export const activitySwitch = z.object({ change: z.number().int().min(1).optional() });

/** What a person says an unknown instrument of a file is. */
export const instrumentAnswer = z.union([
  z.strictObject({ key: z.string().min(1), use: name }),
  z.strictObject({ key: z.string().min(1), add: newInstrument }),
]);
export type InstrumentAnswer = z.input<typeof instrumentAnswer>;

const statedInstrument = z.object({
  isin: z.string().nullable(),
  wkn: z.string().nullable(),
  symbol: z.string().nullable(),
  name: z.string().nullable(),
  assetClass: newInstrument.shape.assetClass.nullable(),
  currency: z.string().nullable(),
});

/** An instrument of a file that the ledger does not know, with what it could be added as. */
export const unknownInstrument = z.object({
  key: z.string(),
  stated: statedInstrument,
  rows: z.number().int(),
  suggestion: z.object({
    id: z.string().nullable(),
    assetClass: newInstrument.shape.assetClass.nullable(),
    name: z.string().nullable(),
    currency: z.string().nullable(),
    calendar: z.string().nullable(),
    isin: z.string().nullable(),
    wkn: z.string().nullable(),
    country: z.string().nullable(),
  }),
  /** Ids of the ledger that it may be. */
  candidates: z.array(z.string()),
});
export type UnknownInstrument = z.infer<typeof unknownInstrument>;

export const leftOut = z.object({ reason: z.string(), rows: z.number().int() });

/** What importing the activities of a file would do. */
export const activityPreview = z.object({
  format: z.string(),
  source: z.string(),
  rows: z.number().int(),
  new: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
  held: z.number().int(),
  heldReasons: z.array(z.object({ reason: z.string(), count: z.number().int(), roots: z.array(z.string()) })),
  /** Rows that the ledger has no use for, by the file's own words. */
  leftOut: z.array(leftOut),
  accounts: z.array(
    z.object({
      account: z.string(),
      rows: z.number().int(),
      added: z.number().int(),
      duplicate: z.number().int(),
      conflicting: z.number().int(),
    }),
  ),
  firstOn: isoDate.nullable(),
  lastOn: isoDate.nullable(),
  holdings: resultingHoldings,
  instruments: z.array(unknownInstrument),
  extras: z
    .object({
      instruments: z.number().int(),
      accounts: z.number().int(),
      prices: z.number().int(),
      rates: z.number().int(),
      taxProfile: z.boolean(),
    })
    .nullable(),
  alreadyImported: z.string().nullable(),
});
export type ActivityPreview = z.infer<typeof activityPreview>;

export const activityOutcome = z.object({
  batch: z.string(),
  format: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
  held: z.number().int(),
  leftOut: z.number().int(),
  accounts: z.array(z.string()),
});
