import { z } from 'zod';

export const linkTabs = ['suggestions', 'links', 'rules', 'leakage'] as const;
export type LinkTab = (typeof linkTabs)[number];

export const linksSearch = z.object({
  tab: z.enum(linkTabs).optional().catch(undefined),
  /** The month whose leakage is told apart by day. */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
});
