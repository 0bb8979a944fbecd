import { z } from 'zod';
import { selectedTrades } from './statistics.ts';

/** How far each trade went against its holder and for them, and what was made of it; the latest, in the order of closing. */
export const excursionPoints = z.object({
  selection: selectedTrades,
  /** Trades whose excursions are known: where there are more than points, those are the latest. */
  measured: z.number().int(),
  positions: z.array(z.string()),
  /** Money of the currency: 0 or below; 0 or above, both before commission; after commission. */
  mae: z.array(z.number()),
  mfe: z.array(z.number()),
  net: z.array(z.number()),
});
export type ExcursionPoints = z.infer<typeof excursionPoints>;
