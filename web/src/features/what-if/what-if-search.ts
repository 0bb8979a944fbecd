import { z } from 'zod';
import { filterSearch, lax } from '#web/shared/filters/filter-search.ts';

/** The longest that an exit can come later: a week. */
export const mostLaterMinutes = 7 * 1_440;
export const mostSize = 100;

export const isLaterMinutes = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= mostLaterMinutes;

/** A distance in points of the price, or the trade's own plan. */
const level = z.union([
  z.literal('planned'),
  z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/)
    .refine((text) => Number(text) > 0),
]);

/** The page's address: the filter, and what is changed. */
export const whatIfSearch = filterSearch.extend({
  stop: lax(level),
  target: lax(level),
  later: lax(z.coerce.number().int().min(1).max(mostLaterMinutes)),
  sized: lax(z.coerce.number().positive().max(mostSize)),
  /** What is left out: a filter as an address of its own writes it. */
  without: lax(z.string().max(2_000)),
});
export type WhatIfSearch = z.infer<typeof whatIfSearch>;
/** Of a stop or a target. */
export type Level = NonNullable<WhatIfSearch['stop']>;
