import { z } from 'zod';
import { productNote } from './products.ts';
import { specialDayCode } from './special-day.ts';
import { decimalText, instantText, isoDate, page } from './values.ts';

export const assetClass = z.enum([
  ...(['future', 'share', 'fund', 'crypto', 'fx', 'index'] as const),
  ...(['bond', 'certificate', 'option', 'warrant', 'metal', 'right'] as const),
]);
export type AssetClass = z.infer<typeof assetClass>;
export const fundType = z.enum(['equity', 'mixed', 'real-estate', 'foreign-real-estate', 'other']);

/** How German law taxes it, where that is not by its asset class. */
export const taxClass = z.enum([
  ...(['share', 'fund', 'bond', 'certificate', 'warrant', 'subscription-right', 'option', 'future', 'cfd'] as const),
  ...(['crypto', 'crypto-derivative', 'metal', 'metal-claim', 'currency'] as const),
]);
export const optionType = z.enum(['call', 'put']);

export const instrument = z.object({
  id: z.string(),
  assetClass,
  name: z.string(),
  /** Key of the session calendars. */
  calendar: z.string(),
  /** ISO 4217; of a crypto pair, what it is quoted in. */
  currency: z.string(),
  exchange: z.string().nullable(),
  isin: z.string().nullable(),
  wkn: z.string().nullable(),
  fundType: fundType.nullable(),
  taxClass: taxClass.nullable(),
  /** ISO 3166-1 alpha-2: whose withholding tax it has. */
  country: z.string().nullable(),
  /** Units of the underlying for one, or the worth of a point. */
  multiplier: decimalText.nullable(),
  /** Id, ISIN or name of what an option, a warrant, a certificate or a right refers to. */
  underlying: z.string().nullable(),
  /** Of a bond its maturity. */
  expiresOn: isoDate.nullable(),
  strike: decimalText.nullable(),
  optionType: optionType.nullable(),
  /** The root of a futures contract. */
  root: z.string().nullable(),
  /** What each source or platform calls it, by the source's name. */
  spellings: z.record(z.string(), z.string()),
});
export type Instrument = z.infer<typeof instrument>;

export const instrumentQuery = z.object({
  /** Id, name, ISIN, WKN, any spelling, or a part of one. */
  search: z.string().max(100).default(''),
  class: assetClass.optional(),
  ...page,
});
export type InstrumentQuery = z.infer<typeof instrumentQuery>;
export const instrumentPage = z.object({ rows: z.array(instrument), total: z.number().int() });

const text = (most: number) => z.string().trim().min(1).max(most);
const code = z.string().trim().toUpperCase();
const spellingsOf = <T extends z.ZodType>(spelling: T) => z.record(text(31).toLowerCase(), spelling);

/** `calendar` and `currency` may be left out for a pair: it says by itself what it is quoted in and whose hours it keeps. */
export const newInstrument = z.object({
  id: text(31),
  assetClass,
  name: text(120),
  calendar: code.optional(),
  currency: code.optional(),
  exchange: text(40).nullable().default(null),
  isin: code.nullable().default(null),
  wkn: code.nullable().default(null),
  fundType: fundType.nullable().default(null),
  taxClass: taxClass.nullable().default(null),
  country: code.nullable().default(null),
  multiplier: decimalText.nullable().default(null),
  underlying: text(60).nullable().default(null),
  expiresOn: isoDate.nullable().default(null),
  strike: decimalText.nullable().default(null),
  optionType: optionType.nullable().default(null),
  spellings: spellingsOf(text(60)).default({}),
});
export type NewInstrument = z.input<typeof newInstrument>;

/** Only what changes; null takes a fact away. */
export const instrumentCorrection = z.strictObject({
  name: text(120).optional(),
  calendar: code.optional(),
  currency: code.optional(),
  exchange: text(40).nullable().optional(),
  isin: code.nullable().optional(),
  wkn: code.nullable().optional(),
  fundType: fundType.nullable().optional(),
  taxClass: taxClass.nullable().optional(),
  country: code.nullable().optional(),
  multiplier: decimalText.nullable().optional(),
  underlying: text(60).nullable().optional(),
  expiresOn: isoDate.nullable().optional(),
  strike: decimalText.nullable().optional(),
  optionType: optionType.nullable().optional(),
  spellings: spellingsOf(text(60).nullable()).optional(),
});
export type InstrumentCorrection = z.input<typeof instrumentCorrection>;

const facts = z.record(z.string(), z.union([z.string(), z.null(), z.record(z.string(), z.string().nullable())]));

export const instrumentChange = z.object({
  /** Whose change it is: this instrument, or one that is merged into it. */
  instrument: z.string(),
  number: z.number().int(),
  kind: z.enum(['added', 'corrected', 'merged']),
  at: instantText,
  by: z.string(),
  /** Of a correction, what changed and what it was before. */
  changed: facts,
  previous: facts,
  /** Of a merger, the instrument that stands. */
  into: z.string().nullable(),
  undone: z.object({ at: instantText, by: z.string() }).nullable(),
  /** It is the last that stands of its instrument. */
  undoable: z.boolean(),
});
export type InstrumentChange = z.infer<typeof instrumentChange>;

export const storedSeries = z.object({
  interval: z.string(),
  source: z.string(),
  bars: z.number().int(),
  firstAt: instantText,
  lastAt: instantText,
});

export const instrumentDetail = z.object({
  instrument,
  /** Who says so: shipped with the program, the product of a future, or a person. */
  origin: z.enum(['shipped', 'product', 'person']),
  /** In English. */
  source: z.string().nullable(),
  /** The same in codes, of a product. */
  notes: z.array(productNote),
  asOf: isoDate.nullable(),
  /** Ids that are merged into this one. */
  merged: z.array(z.string()),
  series: z.array(storedSeries),
  changes: z.array(instrumentChange),
});
export type InstrumentDetail = z.infer<typeof instrumentDetail>;

export const mergeTarget = z.object({ into: text(31) });
export const undoChange = z.object({ change: z.number().int().min(1).optional() });

export const mergePreview = z.object({
  from: z.string(),
  into: z.string(),
  name: z.string().nullable(),
  /** Why it cannot be done; null: it can. */
  problem: z
    .object({
      code: z.enum([
        'merged-away',
        'itself',
        'other-class',
        'other-currency',
        'changed-since',
        'others-merged-into-it',
        'future',
        'unknown',
      ]),
      text: z.string(),
    })
    .nullable(),
  /** What the one that stands gains. */
  gains: facts,
  /** What the two say differently: perhaps they are not the same thing. `fact` is a field, or the source of a spelling. */
  differs: z.array(z.object({ fact: z.string(), from: z.string(), into: z.string() })),
  series: z.array(storedSeries),
});
export type MergePreview = z.infer<typeof mergePreview>;

export const sessionQuery = z.object({ from: instantText, to: instantText });
const span = z.object({ date: isoDate, open: instantText, close: instantText, certain: z.boolean() });
export const instrumentSessions = z.object({
  calendar: z.string(),
  zone: z.string(),
  source: z.string(),
  /** Bars are expected in these. */
  trading: z.array(span),
  /** null: the market does not tell them apart. */
  regular: z.array(span).nullable(),
  extended: z.array(span).nullable(),
  /** The next day after `from` that is closed, shortened, or special without known hours; `name` in English. */
  nextSpecialDay: z
    .object({
      date: isoDate,
      code: specialDayCode,
      name: z.string(),
      kind: z.enum(['closed', 'early-close', 'unknown']),
    })
    .nullable(),
});
export type InstrumentSessions = z.infer<typeof instrumentSessions>;
