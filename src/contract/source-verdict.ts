import { z } from 'zod';

/** What became of asking one source for bars; the codes are explained in docs/decisions/0017-bars-from-sources.md. */
export const verdictCode = z.enum([
  'stored',
  'empty',
  'switched-off',
  'no-spelling',
  'no-interval',
  'out-of-reach',
  'unknown',
  'needs-key',
  'key',
  'other-currency',
  'instrument-unknown',
  'no-source',
  'unreachable',
  'limited',
  'busy',
]);
export type VerdictCode = z.infer<typeof verdictCode>;

/** What went wrong with a call of a source: a code and what belongs to it. */
export const sourceFault = z.object({
  code: z.enum(['status', 'timeout', 'connection', 'form', 'folder', 'no-key', 'said']),
  detail: z.string().nullable(),
});
export type SourceFault = z.infer<typeof sourceFault>;
