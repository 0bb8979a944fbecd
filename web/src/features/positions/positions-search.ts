import { z } from 'zod';
import { positionResult, positionSide, positionSortField, positionStatus } from '#contract/positions.ts';
import { isoDate, many } from '#contract/values.ts';

const lax = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/**
 * The positions page's address. Days are calendar days of the zone that times are shown in, the last one included. An
 * address mistyped or of another version loses only what cannot be read.
 */
export const positionsSearch = z.object({
  account: lax(many(z.string())),
  instrument: lax(many(z.string())),
  side: lax(positionSide),
  status: lax(positionStatus),
  result: lax(positionResult),
  from: lax(isoDate),
  to: lax(isoDate),
  sort: lax(positionSortField),
  direction: lax(z.enum(['asc', 'desc'])),
});
export type PositionsSearch = z.infer<typeof positionsSearch>;
