import { z } from 'zod';
import { activityType } from '#contract/activities.ts';

const text = z.string().min(1).optional().catch(undefined);

/** The address of the page: its filters, its page from 1, and the activity that is open. */
export const activitiesSearch = z.object({
  account: text,
  instrument: text,
  type: activityType.optional().catch(undefined),
  search: text,
  /** Only those of this import. */
  batch: text,
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  withdrawn: z.boolean().optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  open: text,
});
export type ActivitiesSearch = z.infer<typeof activitiesSearch>;
