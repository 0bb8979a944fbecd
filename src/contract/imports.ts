import { z } from 'zod';
import { activityOutcome, activityPreview, instrumentAnswer } from './activities.ts';
import { position } from './positions.ts';
import { currencyCode, decimalText, instantText, page } from './values.ts';

export const dateOrder = z.enum(['day-first', 'month-first', 'iso']);
export const rowStatus = z.enum(['new', 'duplicate', 'conflicting', 'held']);

export const importQuestion = z.enum(['timezone', 'date-order', 'account']);

/** The name of a stored file that is not in the ledger yet. */
export const uploaded = z.object({ upload: z.string() });
export type Uploaded = z.infer<typeof uploaded>;

export const accountCounts = z.object({
  account: z.string(),
  rows: z.number().int(),
  new: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
});

export const heldGroup = z.object({ reason: z.string(), count: z.number().int(), roots: z.array(z.string()) });

/** What an upload would do. While `questions` is not empty nothing below it is known yet. */
export const preview = z.object({
  upload: z.string(),
  fileName: z.string(),
  fileBytes: z.number().int(),
  fileHash: z.string(),
  format: z.string(),
  source: z.string(),
  questions: z.array(importQuestion),
  timeZone: z.string().nullable(),
  /** The zone was remembered from an earlier import of this source. */
  timeZoneRemembered: z.boolean(),
  dateOrder: dateOrder.nullable(),
  /** The file does not prove the order of day and month: the answer may be changed. */
  dateOrderOpen: z.boolean(),
  /** No row names its account, so that it is asked for. */
  accountless: z.boolean(),
  /** The account that was said. */
  account: z.string().nullable(),
  rows: z.number().int(),
  new: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
  held: z.number().int(),
  heldReasons: z.array(heldGroup),
  /** By instrument, prices that are taken in and are no multiple of the product's tick, with the first row that has one. */
  offTick: z.array(
    z.object({
      instrument: z.string(),
      tickSize: decimalText,
      count: z.number().int(),
      row: z.number().int(),
      price: decimalText,
    }),
  ),
  accounts: z.array(accountCounts),
  firstAt: instantText.nullable(),
  lastAt: instantText.nullable(),
  /** Positions that would appear or change, at most 200 of them, newest first, and the sums over all of them. */
  positions: z.array(position),
  positionCounts: z.object({ closed: z.number().int(), open: z.number().int() }),
  totals: z.array(
    z.object({ currency: currencyCode, grossPnl: decimalText, commission: decimalText, netPnl: decimalText }),
  ),
  /** The batch that already holds every row of this file. */
  alreadyImported: z.string().nullable(),
  /** Of activities alone the counts above are theirs; a file of both is taken in as two batches. */
  content: z.enum(['executions', 'activities', 'both']),
  activities: activityPreview.nullable(),
});
export type Preview = z.infer<typeof preview>;

export const previewAnswers = z.object({
  timeZone: z.string().optional(),
  dateOrder: dateOrder.optional(),
  /** Whose executions they are, where the file names no account. */
  account: z.string().trim().min(1).max(60).optional(),
  /** Reads the file as this format and no other. */
  format: z.string().max(60).optional(),
});
export type PreviewAnswers = z.infer<typeof previewAnswers>;

/** With what a person says of instruments that the ledger does not know; rows of the others are held. */
export const instrumentAnswers = z.object({ instruments: z.array(instrumentAnswer).max(2_000).optional() });

export const previewBody = previewAnswers.extend(instrumentAnswers.shape);
export type PreviewBody = z.input<typeof previewBody>;

export const commitImport = previewBody.extend({ upload: z.string() });

/** What `kontor import --json` prints. */
export const importResult = z.object({
  batch: z.string(),
  format: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
  held: z.number().int(),
  accounts: z.array(z.string()),
  positions: z.object({ closed: z.number().int(), open: z.number().int() }),
  content: z.enum(['executions', 'activities', 'both']),
  /** The batch of the file's activities; of activities alone the same batch. */
  activities: activityOutcome.nullable(),
});
export type ImportResult = z.infer<typeof importResult>;

export const batch = z.object({
  id: z.string(),
  origin: z.enum(['file', 'demo']),
  status: z.enum(['committed', 'undone']),
  fileName: z.string(),
  fileBytes: z.number().int(),
  fileHash: z.string(),
  format: z.string(),
  timeZone: z.string().nullable(),
  accounts: z.array(z.string()),
  rows: z.number().int(),
  added: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
  held: z.number().int(),
  content: z.enum(['executions', 'activities']),
  /** Rows that the ledger has no use for. */
  leftOut: z.number().int(),
  committedAt: instantText,
  changedAt: instantText,
  by: z.string(),
});
export type Batch = z.infer<typeof batch>;
export const batchPage = z.object({ rows: z.array(batch), total: z.number().int() });
export const batchQuery = z.object({ ...page });

/** A row of a file with what became of it. `cells` are by the file's own columns. */
export const importRow = z.object({
  row: z.number().int(),
  status: rowStatus,
  reason: z.string().nullable(),
  field: z.string().nullable(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  account: z.string().nullable(),
  instrument: z.string().nullable(),
  summary: z.string(),
});
export type ImportRow = z.infer<typeof importRow>;
export const importRowQuery = z.object({ status: rowStatus.optional(), ...page });
export const importRowPage = z.object({ rows: z.array(importRow), total: z.number().int() });
