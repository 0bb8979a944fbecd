import { z } from 'zod';
import { barInterval } from '#contract/bar-interval.ts';
import { mostWindowBars } from '#contract/instrument-charts.ts';

/** What an address of a chart says beside the instrument. */
export const chartSearch = z.object({
  interval: barInterval.optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  bars: z.coerce.number().int().min(1).max(mostWindowBars).optional().catch(undefined),
});
