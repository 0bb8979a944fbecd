import { z } from 'zod';
import { activityType } from './activities.ts';
import { dateOrder, importQuestion } from './imports.ts';
import { assetClass } from './instruments.ts';
import { decimalText, instantText, isoDate } from './values.ts';

const columnName = z.string().trim().min(1).max(200);
const word = z.string().trim().toLowerCase().min(1).max(40);

/** What a column of a table can hold. */
export const mappedField = z.enum([
  'account',
  'instrument',
  'side',
  'quantity',
  'price',
  'date',
  'time',
  'id',
  'order',
  'entryPrice',
  'entryDate',
  'entryTime',
  'exitPrice',
  'exitDate',
  'exitTime',
  'type',
  'isin',
  'gross',
  'germanTax',
  'foreignTax',
  'currency',
  'valueDate',
  'note',
]);
export type MappedField = z.infer<typeof mappedField>;

/** What a mapping of activities says beside its columns. */
export const activityReading = z.object({
  /** What the words of the type's column stand for; those that are left out are no movement of the portfolio. */
  types: z.array(z.object({ word, type: z.union([activityType, z.literal('left-out')]) })).max(30),
  /** Whose sign turns a type into its opposite, a purchase into a sale. */
  signs: z.enum(['ignored', 'amount', 'quantity']).default('ignored'),
  /** Of rows whose currency no column says. */
  currency: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,9}$/, 'a currency such as EUR, or a coin such as BTC')
    .default('EUR'),
  assetClass: assetClass.nullable().default(null),
});
export type ActivityReading = z.output<typeof activityReading>;

/** How a table of executions, of finished trades or of activities is read whose columns no format knows; `kontor import --mapping` takes it too. */
export const tableMapping = z.object({
  name: z.string().trim().min(1).max(80),
  /** Each row is one execution, a finished trade that becomes two, or one activity. */
  rows: z.enum(['executions', 'round-trips', 'activities']),
  /** By field, the name of its column in the header. */
  columns: z.partialRecord(mappedField, columnName),
  /** Columns of costs, which are summed. */
  costs: z.array(columnName).max(8).default([]),
  costSign: z.enum(['positive', 'negative']).default('positive'),
  /** Whose rows they are where no column says it; null: asked for with each file. */
  account: z.string().trim().min(1).max(60).nullable().default(null),
  sideFrom: z.enum(['words', 'quantity']).default('words'),
  buyWords: z.array(word).max(20).default([]),
  sellWords: z.array(word).max(20).default([]),
  tradedAs: z.enum(['any', 'future', 'listed', 'lot']).default('any'),
  dateOrder: dateOrder.nullable().default(null),
  numbers: z.enum(['point', 'comma']).nullable().default(null),
  timeZone: z.string().max(60).nullable().default(null),
  /** Of activities alone, which cannot be read without it. */
  activities: activityReading.optional(),
});
export type TableMapping = z.output<typeof tableMapping>;

export const storedMapping = z.object({ fingerprint: z.string(), mapping: tableMapping, changedAt: instantText });
export type StoredMapping = z.infer<typeof storedMapping>;
export const mappingList = z.object({ mappings: z.array(storedMapping) });
export const mappingId = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{26}$/, 'the fingerprint of a header') });

/** What a table looks like before anybody has said what its columns are. */
export const tableOutline = z.object({
  fingerprint: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** What the names of the columns suggest; its name is empty. */
  suggestion: tableMapping.extend({ name: z.string() }),
  /** The mapping that this header has. */
  stored: tableMapping.nullable(),
});
export type TableOutline = z.output<typeof tableOutline>;

/** A row as a mapping reads it: an execution, an activity, why it is left out, or what is wrong with it. */
export const mappedRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('execution'),
    row: z.number().int(),
    account: z.string(),
    instrument: z.string(),
    side: z.enum(['buy', 'sell']),
    quantity: decimalText,
    price: decimalText,
    commission: decimalText,
    executedAt: instantText,
  }),
  z.object({
    kind: z.literal('activity'),
    row: z.number().int(),
    account: z.string(),
    date: isoDate,
    at: instantText.nullable(),
    type: activityType,
    instrument: z.string().nullable(),
    quantity: decimalText.nullable(),
    price: decimalText.nullable(),
    gross: decimalText.nullable(),
    currency: z.string(),
    fee: decimalText,
    /** German and foreign tax as withheld; the latter in the currency of the row. */
    germanTax: decimalText,
    foreignTax: decimalText,
  }),
  z.object({ kind: z.literal('left-out'), row: z.number().int(), reason: z.string() }),
  z.object({
    kind: z.literal('held'),
    row: z.number().int(),
    field: z.string(),
    expected: z.string(),
    found: z.string(),
  }),
]);
export type MappedRow = z.infer<typeof mappedRow>;
export const mappingPreview = z.object({ rows: z.array(mappedRow), questions: z.array(importQuestion) });
export type MappingPreview = z.infer<typeof mappingPreview>;
