import { type Answer, quotient, withNumber } from './figure.ts';
import { averageLoss, averageWin, decidedWinRate, payoff, profitFactor } from './outcomes.ts';
import { quantileOf } from './quantile.ts';
import type { dayFigures } from './registry/days.ts';
import type { SeriesFacts } from './series-facts.ts';
import { streaksOf } from './streaks.ts';

/** The formulas of the group `days`. */
export const daysOfSeries = (facts: SeriesFacts): Record<keyof typeof dayFigures, () => Answer> => {
  const { series, sorted, outcomes } = facts;
  const { count, wins, losses, won, lost } = outcomes;
  const streaks = streaksOf(series.returns);
  return {
    win_rate: () => decidedWinRate(outcomes),
    profit_factor: () => profitFactor(outcomes),
    payoff: () => payoff(outcomes),
    expectancy: () => quotient(won + lost, wins + losses, 'no-gains-or-losses'),
    average_win: () => averageWin(outcomes),
    average_loss: () => averageLoss(outcomes),
    consecutive_wins: () => streaks.longestWin,
    consecutive_losses: () => streaks.longestLoss,
    exposure: () => (wins + losses) / count,
    outlier_win_ratio: () => quotient(quantileOf(sorted, 0.99), won / (count - losses), 'no-wins'),
    outlier_loss_ratio: () =>
      withNumber(averageLoss(outcomes), (loss) => quotient(quantileOf(sorted, 0.01), loss, 'no-losses')),
  };
};
