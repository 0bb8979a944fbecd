import { z } from 'zod';
import { assetClass } from '#contract/instruments.ts';

/** What the address says of the list of instruments. `add`: the product form, with the root that rows are held for. */
export const instrumentsSearch = z.object({
  tab: z.enum(['products']).optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
  class: assetClass.optional().catch(undefined),
  add: z.string().optional().catch(undefined),
});
