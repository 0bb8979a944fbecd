import { z } from 'zod';

export const setupState = z.object({ ownerExists: z.boolean(), version: z.string() });
export const newOwner = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(80),
  password: z.string().min(10).max(200),
});
export type NewOwner = z.infer<typeof newOwner>;

export const session = z.object({
  user: z.object({ id: z.string(), email: z.string(), name: z.string(), twoFactorEnabled: z.boolean() }),
  ledger: z.object({ id: z.string(), name: z.string(), role: z.enum(['owner', 'trader', 'viewer']) }),
});
export type Session = z.infer<typeof session>;

/** What the first page needs to know: which of the three doors were taken. */
export const overview = z.object({
  executions: z.number().int(),
  positions: z.number().int(),
  openPositions: z.number().int(),
  accounts: z.number().int(),
  batches: z.number().int(),
  heldRows: z.number().int(),
  demo: z.boolean(),
});
export type Overview = z.infer<typeof overview>;
export const sourceZones = z.object({ sources: z.array(z.object({ source: z.string(), timeZone: z.string() })) });
