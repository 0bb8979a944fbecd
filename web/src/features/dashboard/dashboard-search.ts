import { z } from 'zod';

/** Which board is shown; without it the first. */
export const dashboardSearch = z.object({ board: z.string().max(64).optional().catch(undefined) });
