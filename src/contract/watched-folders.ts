import { z } from 'zod';
import { instantText } from './values.ts';

const optionalText = z
  .string()
  .trim()
  .max(120)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

/** A folder to watch, and what is answered for its files where they do not say it themselves. */
export const newFolder = z.object({
  /** Absolute, on the machine that the role `broker` runs on. */
  path: z.string().trim().min(1).max(1000),
  timeZone: optionalText,
  account: optionalText,
  dateOrder: z.enum(['day-first', 'month-first']).nullable().default(null),
  /** Looked at again and again: network drives tell nothing. */
  polling: z.boolean().default(false),
});
export type NewFolder = z.output<typeof newFolder>;
export type FolderEntry = z.input<typeof newFolder>;

const problem = z.object({ code: z.string(), message: z.string() }).nullable();

export const watchedFolder = z.object({
  id: z.string(),
  path: z.string(),
  timeZone: z.string().nullable(),
  account: z.string().nullable(),
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  polling: z.boolean(),
  addedAt: instantText,
  /** Why it cannot be looked into. */
  problem,
});
export type WatchedFolder = z.infer<typeof watchedFolder>;
export const folderList = z.object({ folders: z.array(watchedFolder) });

/** What became of a file as it was at one moment. */
export const fileRead = z.object({
  name: z.string(),
  bytes: z.number().int(),
  modifiedAt: instantText,
  outcome: z.enum(['imported', 'known', 'question', 'refused', 'unreadable', 'failed']),
  batch: z.string().nullable(),
  added: z.number().int(),
  duplicate: z.number().int(),
  conflicting: z.number().int(),
  held: z.number().int(),
  /** The last row is cut off; it waits for its end. */
  cut: z.boolean(),
  problem,
  readAt: instantText,
});
export type FileRead = z.infer<typeof fileRead>;

export const readQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export const readPage = z.object({ rows: z.array(fileRead), total: z.number().int() });
export type ReadPage = z.infer<typeof readPage>;
