import { type Answer, withNumber } from './figure.ts';
import { type Outcomes, profitFactor } from './outcomes.ts';
import type { tradeSideFigures } from './registry/trade-sides.ts';
import type { TradeColumns } from './trade-columns.ts';

export type OutcomesBySide = { readonly long: Outcomes; readonly short: Outcomes };

/** The outcomes of long and short trades apart, in one scan without a branch; together they are those of all. */
export const outcomesBySide = ({ net, side }: TradeColumns): OutcomesBySide => {
  const long = { count: 0, wins: 0, losses: 0, won: 0, lost: 0 };
  const short = { count: 0, wins: 0, losses: 0, won: 0, lost: 0 };
  for (let index = 0; index < net.length; index += 1) {
    const value = net[index]!;
    const size = Math.abs(value);
    const win = +(value > 0);
    const loss = +(value < 0);
    const isLong = +(side[index]! > 0);
    const isShort = 1 - isLong;
    long.count += isLong;
    long.wins += isLong * win;
    long.losses += isLong * loss;
    long.won += isLong * (size + value) * 0.5;
    long.lost += isLong * (value - size) * 0.5;
    short.count += isShort;
    short.wins += isShort * win;
    short.losses += isShort * loss;
    short.won += isShort * (size + value) * 0.5;
    short.lost += isShort * (value - size) * 0.5;
  }
  return { long, short };
};

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
