import { type Answer, notDefined } from './figure.ts';
import type { tradeTimeFigures } from './registry/trade-time.ts';

/** How long trades were held, in milliseconds, summed over those whose times are known. */
export type HeldTime = {
  readonly count: number;
  readonly total: number;
  readonly wins: number;
  readonly winTotal: number;
  readonly losses: number;
  readonly lossTotal: number;
  readonly shortest: number;
  readonly longest: number;
};

export const heldTime = (durationMs: Float64Array, net: Float64Array): HeldTime => {
  const held = { count: 0, total: 0, wins: 0, winTotal: 0, losses: 0, lossTotal: 0 };
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let index = 0; index < durationMs.length; index += 1) {
    const lasts = durationMs[index]!;
    if (Number.isNaN(lasts)) continue;
    const win = +(net[index]! > 0);
    const loss = +(net[index]! < 0);
    held.count += 1;
    held.total += lasts;
    held.wins += win;
    held.winTotal += win * lasts;
    held.losses += loss;
    held.lossTotal += loss * lasts;
    shortest = Math.min(shortest, lasts);
    longest = Math.max(longest, lasts);
  }
  return { ...held, shortest, longest };
};

/** The formulas of the group `time`. */
export const timeOfTrades = (held: HeldTime): Record<keyof typeof tradeTimeFigures, () => Answer> => ({
  average_duration: () => held.total / held.count,
  average_win_duration: () => (held.wins === 0 ? notDefined('no-wins') : held.winTotal / held.wins),
  average_loss_duration: () => (held.losses === 0 ? notDefined('no-losses') : held.lossTotal / held.losses),
  shortest_duration: () => held.shortest,
  longest_duration: () => held.longest,
  time_in_position: () => held.total,
});
