import { z } from 'zod';
import { storedInterval } from './bar-interval.ts';
import { missingDetail } from './candles.ts';
import { sourceFault, verdictCode } from './source-verdict.ts';
import { instantText } from './values.ts';

export const sourceVerdict = z.object({
  /** null where nobody could be asked. */
  source: z.string().nullable(),
  code: verdictCode,
  /** Asking before is no use. */
  until: instantText.nullable(),
  /** For `out-of-reach`: how far back the source has such bars. */
  days: z.number().int().nullable(),
  /** What the source itself said. */
  message: z.string().nullable(),
  /** Bars that were not there before. */
  added: z.number().int(),
});
export type SourceVerdict = z.infer<typeof sourceVerdict>;

export const fetchState = z.enum(['waiting', 'running', 'done', 'incomplete', 'failed']);
export type FetchState = z.infer<typeof fetchState>;

/** A span of bars that somebody wants, and how far that is. */
export const barFetch = z.object({
  id: z.string(),
  instrument: z.string(),
  interval: storedInterval,
  from: instantText,
  to: instantText,
  reason: z.enum(['import', 'daily', 'asked']),
  batch: z.string().nullable(),
  state: fetchState,
  /** When a waiting one is taken up again. */
  dueAt: instantText.nullable(),
  added: z.number().int(),
  said: z.array(sourceVerdict),
  /** The most telling of it; null where nothing of weight is missing. */
  why: missingDetail.nullable(),
  requestedAt: instantText,
  changedAt: instantText,
});
export type BarFetch = z.infer<typeof barFetch>;

export const sourceStanding = z.object({
  name: z.string(),
  /** `off`: KONTOR_SOURCES leaves it out, or its folder is not set. */
  state: z.enum(['open', 'limited', 'unreachable', 'key', 'needs-key', 'off']),
  until: instantText.nullable(),
  callsToday: z.number().int(),
  perDay: z.number().int().nullable(),
  perMinute: z.number().int().nullable(),
  /** `message` is in English; `fault` says the same in a code and what belongs to it. */
  lastError: z
    .object({
      code: z.enum(['limited', 'unreachable', 'key']),
      message: z.string(),
      fault: sourceFault.nullable(),
      at: instantText,
    })
    .nullable(),
});
export type SourceStanding = z.infer<typeof sourceStanding>;

export const fetchCount = z.object({
  batch: z.string().nullable(),
  instrument: z.string(),
  state: fetchState,
  fetches: z.number().int(),
});
export type FetchCount = z.infer<typeof fetchCount>;

export const marketDataQuery = z.object({
  /** Only what this import wants. */
  batch: z.string().min(1).max(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type MarketDataQuery = z.infer<typeof marketDataQuery>;

export const marketData = z.object({
  sources: z.array(sourceStanding),
  /** The latest, newest first. */
  fetches: z.array(barFetch),
  /** All of them, by import, instrument and state. */
  counts: z.array(fetchCount),
});
export type MarketData = z.infer<typeof marketData>;
