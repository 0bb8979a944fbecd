import { z } from 'zod';
import { figure, figureFacts, selectedTrades, statisticsFilter } from './statistics.ts';

export const breachQuery = statisticsFilter.extend({
  /** An exit so many ticks or more beyond the planned stop has broken the plan. */
  stopTicks: z.coerce.number().min(0.1).max(10_000).default(1),
});
export type BreachQuery = z.infer<typeof breachQuery>;

export const breachKind = z.enum([
  /** A rule of the playbook that was judged broken; `name` is its id. */
  'rule',
  /** A mistake that was noted; `name` is its word. */
  'mistake',
  /** The average exit lies beyond the planned stop. */
  'stop',
  /** More was held at once than was planned. */
  'size',
]);

export const breach = z.object({
  kind: breachKind,
  name: z.string().nullable(),
  /** Of the trades with the breach, and of those that could have had it and did not; in the order of `figures`. */
  broken: z.array(figure),
  kept: z.array(figure),
  /** Average trade with it less that without, and how often chance alone would part the two as far. */
  difference: figure,
  probability: figure,
});
export type Breach = z.infer<typeof breach>;

export const breaches = z.object({
  selection: selectedTrades,
  stopTicks: z.number(),
  figures: z.array(figureFacts),
  /** The dearest first. */
  breaches: z.array(breach),
});
export type Breaches = z.infer<typeof breaches>;

const keptRules = {
  trades: z.number().int(),
  judged: z.number().int(),
  /** Mean over the trades judged of: weight of the rules followed ÷ weight of those judged; 0.75 = 75 %, null of none. */
  score: z.number().nullable(),
};

/** How far the rules of the playbook were kept to by the trades that name a setup. */
export const rulesKept = z.object({
  selection: selectedTrades,
  total: z.object(keptRules),
  setups: z.array(z.object({ id: z.string(), name: z.string(), archived: z.boolean(), ...keptRules })),
});
export type RulesKept = z.infer<typeof rulesKept>;
