import { z } from 'zod';

/** The address of a tax year: whose it is; nobody named: everybody's. */
export const taxSearch = z.object({ person: z.string().min(1).max(60).optional().catch(undefined) });
export type TaxSearch = z.infer<typeof taxSearch>;
