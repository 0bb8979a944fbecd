import { z } from 'zod';
import { preview } from './imports.ts';

/** Prices of a batch that are no multiple of their product's tick, as its preview says them. */
export const offTickPrices = z.object({ offTick: preview.shape.offTick });
export type OffTickPrices = z.infer<typeof offTickPrices>;
