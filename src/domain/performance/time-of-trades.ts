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
  let count = 0;
  let total = 0;
  let wins = 0;
  let winTotal = 0;
  let losses = 0;
  let lossTotal = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let index = 0; index < durationMs.length; index += 1) {
    const lasts = durationMs[index]!;
    if (Number.isNaN(lasts)) continue;
    const win = +(net[index]! > 0);
    const loss = +(net[index]! < 0);
    count += 1;
    total += lasts;
    wins += win;
    winTotal += win * lasts;
    losses += loss;
    lossTotal += loss * lasts;
    if (lasts < shortest) shortest = lasts;
    if (lasts > longest) longest = lasts;
  }
  return { count, total, wins, winTotal, losses, lossTotal, shortest, longest };
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
