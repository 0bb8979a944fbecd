import { z } from 'zod';
import { whatIfBody } from './statistics.ts';
import { currencyCode, decimalText, instantText } from './values.ts';

export const positionWhatIfBody = z.object({
  scenarios: z
    .array(whatIfBody.pick({ stop: true, target: true, laterMinutes: true, size: true }))
    .min(1)
    .max(20),
});
export type PositionWhatIfBody = z.input<typeof positionWhatIfBody>;

const outcome = z.object({
  exit: z.enum(['as-it-was', 'stop', 'target', 'later']),
  /** Of the exit; null as it was, which may have had several. */
  price: decimalText.nullable(),
  /** The last fill, or the start of the bar of the exit. */
  at: instantText,
  gross: decimalText,
  net: decimalText,
  /** Net, against what the position made. */
  difference: decimalText,
});
export type ScenarioOutcome = z.infer<typeof outcome>;

export const positionWhatIf = z.object({
  currency: currencyCode,
  /** Of the bars it was worked out on; null: none are stored of its time. */
  interval: z.string().nullable(),
  source: z.string().nullable(),
  plan: z.object({ plannedStop: decimalText.nullable(), plannedTarget: decimalText.nullable() }),
  before: z.object({ gross: decimalText, net: decimalText }),
  /** In the order asked. */
  scenarios: z.array(
    z.object({
      /** Where stop and target stand at the first entry; a distance moves with the average of later ones. */
      levels: z.object({ stop: decimalText.nullable(), target: decimalText.nullable() }),
      /** Why nothing can be said: no bars of its time, or none at the later exit. */
      unknown: z.enum(['no-bars', 'no-bar-then']).nullable(),
      worst: outcome.nullable(),
      best: outcome.nullable(),
    }),
  ),
});
export type PositionWhatIf = z.infer<typeof positionWhatIf>;
