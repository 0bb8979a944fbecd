import { parseDecimal } from '#domain/values/decimal.ts';
import type { ExitRule } from '#domain/what-if/alternative-exit.ts';

/** How the trades could have been traded otherwise. Distances in points of the price, as decimal text. */
export type Scenario = {
  /** `planned`: where a person had planned it; trades without a plan stay as they were. */
  readonly stop: { readonly points: string } | 'planned' | null;
  readonly target: { readonly points: string } | 'planned' | null;
  readonly laterMinutes: number;
  /** What every trade is multiplied by: 0.5 is half of it. */
  readonly size: number;
};

export type Plan = { readonly plannedStop: string | null; readonly plannedTarget: string | null };

/** Returns the exit of one position under the scenario. */
export const exitRuleOf = ({ stop, target, laterMinutes }: Scenario, plan: Plan): ExitRule => ({
  stop: levelOf(stop, plan.plannedStop),
  target: levelOf(target, plan.plannedTarget),
  laterMs: laterMinutes * 60_000,
});

const levelOf = (wanted: Scenario['stop'], planned: string | null): ExitRule['stop'] => {
  if (wanted === null) return null;
  if (wanted !== 'planned') return { points: parseDecimal(wanted.points) };
  return planned === null ? null : { price: parseDecimal(planned) };
};

/** Only the size and which trades were traded can be told without bars. */
export const needsBars = ({ stop, target, laterMinutes }: Scenario): boolean =>
  stop !== null || target !== null || laterMinutes > 0;
