import { z } from 'zod';
import { selectedTrades, statisticsFilter } from './statistics.ts';
import { isoDate } from './values.ts';

export const drawdownStep = z.enum(['day', 'week']);
export const drawdownQuery = statisticsFilter.extend({
  /** As the running net result stood at the end of each trading day, or of each week. */
  step: drawdownStep.default('day'),
});
export type DrawdownQuery = z.infer<typeof drawdownQuery>;

/** The running net result below its highest; money of the currency, 0 or below. */
export const drawdowns = z.object({
  selection: selectedTrades,
  step: drawdownStep,
  /** Days or weeks with a closing. */
  steps: z.number().int(),
  /** All there were; the deepest are listed. */
  count: z.number().int(),
  deepest: z.number(),
  current: z.number(),
  drawdowns: z.array(
    z.object({
      /** First day below the highest, the lowest, and the last below it. */
      start: isoDate,
      valley: isoDate,
      end: isoDate,
      /** First day at the highest again; null: it lasts. */
      recovery: isoDate.nullable(),
      depth: z.number(),
      /** Calendar days from `start` to `end`, both counted. */
      days: z.number().int(),
      /** Calendar days from `valley` to `recovery`. */
      recoveryDays: z.number().int().nullable(),
    }),
  ),
});
export type Drawdowns = z.infer<typeof drawdowns>;
