import { z } from 'zod';
import { change } from './accounts.ts';
import { figure } from './statistics.ts';
import { currencyCode, decimalText, isoDate } from './values.ts';

/** Figures of trades by their names, and `rules_kept`: how far the rules of the playbook were kept to, 0.75 = 75 %. */
export const goalMeasure = z.enum([
  'net_profit',
  'trade_count',
  'win_rate',
  'profit_factor',
  'average_trade',
  'expectancy_r',
  'total_r',
  'largest_loss',
  'max_drawdown',
  'commission',
  'rules_kept',
]);
export type GoalMeasure = z.infer<typeof goalMeasure>;
/** By the exchange's trading day of the closing. */
export const goalPeriod = z.enum(['day', 'week', 'month', 'year']);
export const goalBound = z.enum(['at-least', 'at-most']);

const facts = {
  measure: goalMeasure,
  bound: goalBound,
  /** In the figure's own unit: 0.6 is 60 %; a loss is below 0. */
  target: decimalText,
  period: goalPeriod,
  /** Empty: of all accounts. */
  accounts: z.array(z.string().min(1).max(60)).max(200),
  /** null: that which most of the trades are in. */
  currency: currencyCode.nullable(),
};

export const goalEntry = z.strictObject({
  ...facts,
  accounts: facts.accounts.default([]),
  currency: facts.currency.default(null),
});
export type GoalEntry = z.output<typeof goalEntry>;

const period = z.object({
  /** `2025-03-14`, `2025-W11`, `2025-03` or `2025`. */
  key: z.string(),
  trades: z.number().int(),
  figure,
  /** What the figure says by now; null where it has no value. */
  met: z.boolean().nullable(),
});
export type GoalPeriodView = z.infer<typeof period>;

export const goal = z.object({
  goal: z.object({ id: z.string(), ...facts }),
  currency: currencyCode.nullable(),
  better: z.enum(['higher', 'lower']).nullable(),
  /** The period that is going on. */
  current: period,
  /** The last periods before it in which there was a trade, in order. */
  past: z.array(period),
});
export type GoalView = z.infer<typeof goal>;

export const goalQuery = z.object({
  /** Whose period is going on; without it that of the server's clock in UTC. */
  today: isoDate.optional(),
});
export type GoalQuery = z.infer<typeof goalQuery>;

export const goalList = z.object({ goals: z.array(goal), changes: z.array(change) });
export type GoalList = z.infer<typeof goalList>;
