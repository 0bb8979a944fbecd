import { lazily } from './lazily.ts';
import type { Outcomes } from './outcomes.ts';
import { pickTrades, sliceTrades } from './pick-trades.ts';
import { sortedByGroup, startsOfGroups } from './sorted-by-group.ts';
import type { HeldTime } from './time-of-trades.ts';
import type { TradeColumns } from './trade-columns.ts';
import type { TradeFacts } from './trade-facts.ts';

/**
 * Returns the facts of each group of trades, the same as of its trades alone. `groupOf` has the group of each trade, a
 * number below `groups`.
 *
 * Sums of all groups are kept side by side in one scan of a column: to sort the trades by group first and to scan the parts
 * takes three times as long. Only what needs the trades one by one sorts them.
 */
export const factsByGroup = (trades: TradeColumns, groupOf: Uint32Array, groups: number): readonly TradeFacts[] => {
  const outcomes = outcomesByGroup(trades.net, groupOf, groups);
  const gross = lazily(() => sumByGroup(trades.gross, groupOf, groups));
  const commission = lazily(() => sumByGroup(trades.commission, groupOf, groups));
  const falls = lazily(() => fallByGroup(trades.net, groupOf, groups));
  const held = lazily(() => trades.durationMs && heldByGroup(trades.durationMs, trades.net, groupOf, groups));
  const sorted = lazily(() => pickTrades(trades, sortedByGroup(groupOf, groups)));
  const starts = lazily(() => startsOfGroups(groupOf, groups));
  const tradesOf = (group: number): TradeColumns => sliceTrades(sorted(), starts()[group]!, starts()[group + 1]!);
  return outcomes.map((own, group) => ({
    unitsPerMoney: trades.unitsPerMoney,
    outcomes: own,
    gross: () => gross()[group]!,
    commission: () => commission()[group]!,
    fall: () => falls()[group]!,
    held: () => held()?.[group] ?? null,
    riskMultiple: () => trades.riskMultiple && tradesOf(group).riskMultiple,
    trades: () => tradesOf(group),
  }));
};

const sumByGroup = (values: Float64Array, groupOf: Uint32Array, groups: number): Float64Array => {
  const sums = new Float64Array(groups);
  for (let trade = 0; trade < values.length; trade += 1) sums[groupOf[trade]!]! += values[trade]!;
  return sums;
};

/** Losses, flat and won trades of a group stand side by side. */
const signs = 3;
const signOf = (result: number): number => 1 + +(result > 0) - +(result < 0);

/** As `outcomesOf`, without a branch. */
const outcomesByGroup = (net: Float64Array, groupOf: Uint32Array, groups: number): readonly Outcomes[] => {
  const count = new Uint32Array(signs * groups);
  const sum = new Float64Array(signs * groups);
  for (let trade = 0; trade < net.length; trade += 1) {
    const value = net[trade]!;
    const slot = signs * groupOf[trade]! + signOf(value);
    count[slot]! += 1;
    sum[slot]! += value;
  }
  return Array.from({ length: groups }, (_, group) => {
    const [loss, flat, win] = [signs * group, signs * group + 1, signs * group + 2];
    return {
      count: count[loss]! + count[flat]! + count[win]!,
      wins: count[win]!,
      losses: count[loss]!,
      won: sum[win]!,
      lost: sum[loss]!,
    };
  });
};

/** As `deepestFall`. */
const fallByGroup = (net: Float64Array, groupOf: Uint32Array, groups: number): Float64Array => {
  const sums = new Float64Array(groups);
  const peaks = new Float64Array(groups);
  const deepest = new Float64Array(groups);
  for (let trade = 0; trade < net.length; trade += 1) {
    const group = groupOf[trade]!;
    const sum = sums[group]! + net[trade]!;
    const peak = Math.max(peaks[group]!, sum);
    sums[group] = sum;
    peaks[group] = peak;
    deepest[group] = Math.min(deepest[group]!, sum - peak);
  }
  return deepest;
};

/** As `heldTime`. */
const heldByGroup = (
  durationMs: Float64Array,
  net: Float64Array,
  groupOf: Uint32Array,
  groups: number,
): readonly HeldTime[] => {
  const count = new Uint32Array(signs * groups);
  const total = new Float64Array(signs * groups);
  const shortest = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  const longest = new Float64Array(groups);
  for (let trade = 0; trade < durationMs.length; trade += 1) {
    const lasts = durationMs[trade]!;
    if (Number.isNaN(lasts)) continue;
    const group = groupOf[trade]!;
    const slot = signs * group + signOf(net[trade]!);
    count[slot]! += 1;
    total[slot]! += lasts;
    shortest[group] = Math.min(shortest[group]!, lasts);
    longest[group] = Math.max(longest[group]!, lasts);
  }
  return Array.from({ length: groups }, (_, group) => {
    const [loss, flat, win] = [signs * group, signs * group + 1, signs * group + 2];
    return {
      count: count[loss]! + count[flat]! + count[win]!,
      total: total[loss]! + total[flat]! + total[win]!,
      wins: count[win]!,
      winTotal: total[win]!,
      losses: count[loss]!,
      lossTotal: total[loss]!,
      shortest: shortest[group]!,
      longest: longest[group]!,
    };
  });
};
