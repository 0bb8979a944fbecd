import { z } from 'zod';
import { dateOrder, importQuestion } from './imports.ts';
import { decimalText, instantText } from './values.ts';

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
]);
export type MappedField = z.infer<typeof mappedField>;

/** How a table of executions or of finished trades is read whose columns no format knows; `kontor import --mapping` takes it too. */
export const tableMapping = z.object({
  name: z.string().trim().min(1).max(80),
  /** Each row is one execution, or a finished trade that becomes two. */
  rows: z.enum(['executions', 'round-trips']),
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

/** A row as a mapping reads it: an execution, or what is wrong with it. */
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
