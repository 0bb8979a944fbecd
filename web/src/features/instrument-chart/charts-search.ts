import { z } from 'zod';
import { barInterval } from '#contract/bar-interval.ts';
import { priceAdjust, priceAdjustment, rollKind } from '#contract/candles.ts';
import { mostWindowBars } from '#contract/instrument-charts.ts';

/** What an address of a chart says beside the instrument. */
export const chartSearch = z.object({
  interval: barInterval.optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  bars: z.coerce.number().int().min(1).max(mostWindowBars).optional().catch(undefined),
  source: z.string().min(1).max(64).optional().catch(undefined),
  adjust: priceAdjust.optional().catch(undefined),
  continuous: priceAdjustment.optional().catch(undefined),
  roll: rollKind.optional().catch(undefined),
  rollDays: z.coerce.number().int().min(0).max(60).optional().catch(undefined),
});
