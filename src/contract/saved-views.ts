import { z } from 'zod';
import { positionFilter } from './positions.ts';
import { isoDate } from './values.ts';

/** Trading days counted from the day that it is looked at: a view of them moves on with the calendar. */
export const filterPeriod = z.enum([
  'today',
  'this-week',
  'this-month',
  'this-quarter',
  'this-year',
  'last-30-days',
  'last-90-days',
]);
export type FilterPeriod = z.infer<typeof filterPeriod>;

/** A filter as a page's address has it: what positions are filtered by, openings by days instead of instants. */
export const savedFilter = positionFilter.extend({
  /** Days of the opening in the zone that times are shown in, the last included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Instead of `fromDay` and `toDay`. */
  period: filterPeriod.optional(),
});
export type SavedFilter = z.infer<typeof savedFilter>;

const shape = z.object({ name: z.string().trim().min(1).max(80), filter: savedFilter });

export const putView = shape.extend({
  /** The version that the change builds on; 0 for a new view. */
  version: z.number().int().min(0),
});
export type PutView = z.output<typeof putView>;

export const savedView = shape.extend({ id: z.string(), version: z.number().int() });
export type SavedView = z.infer<typeof savedView>;

export const viewList = z.object({ views: z.array(savedView) });
export const viewId = z.object({ view: z.string().regex(/^[\w-]{1,64}$/, 'the id of a view') });
