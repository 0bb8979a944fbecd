import { z } from 'zod';

/** The id in a path; what an id may be made of, so that nothing else reaches a query. */
export const byId = z.object({ id: z.string().regex(/^[\w.:-]{1,128}$/, 'an id') });
