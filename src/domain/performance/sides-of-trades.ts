import { type Answer, withNumber } from './figure.ts';
import { type Outcomes, profitFactor } from './outcomes.ts';
import type { tradeSideFigures } from './registry/trade-sides.ts';
import type { TradeColumns } from './trade-columns.ts';

export type OutcomesBySide = { readonly long: Outcomes; readonly short: Outcomes };

/** The outcomes of long and short trades apart, in one scan; together they are those of all. */
export const outcomesBySide = ({ net, side }: TradeColumns): OutcomesBySide => {
  const tallies = [newTally(), newTally()] as const;
  for (let index = 0; index < net.length; index += 1) {
    const tally = tallies[side[index]! > 0 ? 0 : 1];
    const value = net[index]!;
    tally.count += 1;
    if (value > 0) {
      tally.wins += 1;
      tally.won += value;
    } else if (value < 0) {
      tally.losses += 1;
      tally.lost += value;
    }
  }
  return { long: tallies[0], short: tallies[1] };
};

const newTally = () => ({ count: 0, wins: 0, losses: 0, won: 0, lost: 0 });

/** The formulas of the group `sides`. */
export const sidesOfTrades = (
  { long, short }: OutcomesBySide,
  unitsPerMoney: number,
): Record<keyof typeof tradeSideFigures, () => Answer> => {
  const money = (answer: Answer): Answer => withNumber(answer, (value) => value / unitsPerMoney);
  return {
    long_count: () => long.count,
    short_count: () => short.count,
    long_net_profit: () => money(long.won + long.lost),
    short_net_profit: () => money(short.won + short.lost),
    long_win_rate: () => long.wins / long.count,
    short_win_rate: () => short.wins / short.count,
    long_average_trade: () => money((long.won + long.lost) / long.count),
    short_average_trade: () => money((short.won + short.lost) / short.count),
    long_profit_factor: () => profitFactor(long),
    short_profit_factor: () => profitFactor(short),
  };
};
