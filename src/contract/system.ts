import { z } from 'zod';
import { instantText } from './values.ts';

/** What a part says of itself, as a code and what belongs to it. */
export const healthSaying = z.object({
  code: z.enum([
    'version',
    'connecting',
    'listening',
    'in-process',
    'on-database',
    'jobs',
    'up-to-date',
    'behind',
    'free',
    'processes',
    'silent',
    'no-answer',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HealthSaying = z.infer<typeof healthSaying>;

export const healthCheck = z.object({
  name: z.string(),
  up: z.boolean(),
  /** In English, or in the words of a library or a server. */
  detail: z.string(),
  /** The same in codes; empty for somebody else's words. */
  says: z.array(healthSaying),
});
export const readiness = z.object({ ready: z.boolean(), roles: z.array(z.string()), checks: z.array(healthCheck) });
export type Readiness = z.infer<typeof readiness>;

export const deadJob = z.object({
  id: z.string(),
  queue: z.string(),
  error: z.string(),
  diedAt: instantText,
  attempts: z.number().int(),
});
export const jobsState = z.object({ waiting: z.number().int(), dead: z.array(deadJob) });

export const errorBody = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** What the socket says: something of this ledger changed; the client asks again for what it shows. */
export const liveMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), version: z.string() }),
  z.object({ type: z.literal('changed'), topic: z.string() }),
]);
export type LiveMessage = z.infer<typeof liveMessage>;
