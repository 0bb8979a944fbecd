import { type Answer, notDefined, quotient, withNumber } from './figure.ts';
import { lazily } from './lazily.ts';
import { medianOf } from './median.ts';
import { kurtosisOf, type Moments, skewOf } from './moments.ts';
import { averageLoss, averageWin, payoff, profitFactor } from './outcomes.ts';
import type { tradeResultFigures } from './registry/trade-results.ts';
import { perRisk } from './risk-adjusted.ts';
import { streaksOf } from './streaks.ts';
import type { TradeFacts } from './trade-facts.ts';

type Formulas = Record<keyof typeof tradeResultFigures, () => Answer>;

/** The formulas of the group `results`; amounts come out in the currency. */
export const resultsOfTrades = (facts: TradeFacts, moments: () => Moments): Formulas => {
  const { outcomes, unitsPerMoney, commission, gross, fall, trades } = facts;
  const { count, wins, losses, won, lost } = outcomes;
  const money = (answer: Answer): Answer => withNumber(answer, (value) => value / unitsPerMoney);
  const streaks = lazily(() => streaksOf(trades().net));
  return {
    trade_count: () => count,
    win_count: () => wins,
    loss_count: () => losses,
    flat_count: () => count - wins - losses,
    net_profit: () => money(won + lost),
    gross_profit: () => money(won),
    gross_loss: () => money(lost),
    result_before_costs: () => money(gross()),
    commission: () => money(commission()),
    commission_share: () => quotient(commission(), sumOfGains(trades().gross), 'no-gains-or-losses'),
    commission_average: () => money(commission() / count),
    win_rate: () => wins / count,
    loss_rate: () => losses / count,
    average_trade: () => money((won + lost) / count),
    median_trade: () => money(medianOf(trades().net)),
    average_win: () => money(averageWin(outcomes)),
    average_loss: () => money(averageLoss(outcomes)),
    largest_win: () => (wins === 0 ? notDefined('no-wins') : money(moments().max)),
    largest_loss: () => (losses === 0 ? notDefined('no-losses') : money(moments().min)),
    payoff: () => payoff(outcomes),
    profit_factor: () => profitFactor(outcomes),
    expectancy: () => money((won + lost) / count),
    consecutive_wins: () => streaks().longestWin,
    consecutive_losses: () => streaks().longestLoss,
    current_streak: () => streaks().current,
    deviation: () => money(moments().deviation),
    skew: () => skewOf(moments()),
    kurtosis: () => kurtosisOf(moments()),
    max_drawdown: () => money(fall()),
    recovery_factor: () => perRisk(won + lost, -fall()),
  };
};

const sumOfGains = (values: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += (Math.abs(values[index]!) + values[index]!) * 0.5;
  return sum;
};
