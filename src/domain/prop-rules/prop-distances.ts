import { compare, type Decimal, subtract, toNumber, zero } from '#domain/values/decimal.ts';
import { drawdownFloor } from './drawdown-floor.ts';
import type { PropRules } from './prop-rules.ts';
import { dailyFloor, dayResult, type PropDay, type PropState } from './prop-state.ts';

/** How far an account is from each limit, and what is still to be done; null: the firm has no such rule. */
export type PropDistances = {
  readonly profit: Decimal;
  /** What can be lost before the floor is reached, or before the day's limit is; below zero: it is broken. */
  readonly toDrawdown: Decimal | null;
  readonly toDailyLoss: Decimal | null;
  /** Profit still to be made; zero and below: it is reached. */
  readonly toTarget: Decimal | null;
  /** `share`: the best day's part of the profit, null without profit; `needed`: profit at which it is small enough. */
  readonly consistency: {
    readonly best: Decimal;
    readonly bestDay: string | null;
    readonly share: number | null;
    readonly kept: boolean;
    readonly needed: number;
  } | null;
  readonly minimumDays: { readonly done: number; readonly needed: number } | null;
};

/** Returns the distances to the limits as the account stands; its present day counts as it is. */
export const propDistances = (rules: PropRules, state: PropState): PropDistances => {
  const { start, equity, peak, today, flow } = state;
  const profit = subtract(subtract(equity, start), flow);
  const floor = drawdownFloor(rules, start, peak);
  const days = today === null ? state.days : [...state.days, today];
  const dayFloor = today === null ? rules.dailyLoss && subtract(equity, rules.dailyLoss) : dailyFloor(rules, today);
  return {
    profit,
    toDrawdown: floor && subtract(equity, floor),
    toDailyLoss: dayFloor && subtract(equity, dayFloor),
    toTarget: rules.target && subtract(rules.target, profit),
    consistency: rules.bestDayShare === null ? null : consistency(rules.bestDayShare, profit, days),
    minimumDays: rules.minimumDays && { done: countDays(rules.minimumDays, days), needed: rules.minimumDays.days },
  };
};

const consistency = (most: number, profit: Decimal, days: readonly PropDay[]): PropDistances['consistency'] => {
  let best = zero;
  let bestDay: string | null = null;
  for (const day of days) {
    const result = dayResult(day);
    if (compare(result, best) <= 0) continue;
    best = result;
    bestDay = day.day;
  }
  const share = compare(profit, zero) > 0 ? toNumber(best) / toNumber(profit) : null;
  return { best, bestDay, share, kept: share !== null && share <= most, needed: toNumber(best) / most };
};

const countDays = ({ leastProfit }: NonNullable<PropRules['minimumDays']>, days: readonly PropDay[]): number =>
  days.filter((day) => day.traded && (leastProfit === null || compare(dayResult(day), leastProfit) >= 0)).length;
