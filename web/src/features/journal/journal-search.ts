import { z } from 'zod';

/** What the address of the calendar says; a month or an account that makes no sense is left out. */
export const calendarSearch = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  account: z.string().min(1).max(128).optional().catch(undefined),
});

export const daySearch = z.object({ account: z.string().min(1).max(128).optional().catch(undefined) });
