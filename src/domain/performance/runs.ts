import { type Answer, notDefined } from './figure.ts';

/**
 * Returns the z-score of the runs of wins and losses, `(n(R − 0.5) − P) / √(P(P − n) / (n − 1))` with P = 2·wins·losses:
 * below −1.96 wins follow wins more often than chance has it, above 1.96 less often. Flat trades are left out. Undefined
 * where all are wins or all are losses.
 *
 * @see Vince, Portfolio Management Formulas (1990), ch. 1
 */
export const runsScore = (results: Float64Array): Answer => {
  let wins = 0;
  let losses = 0;
  let runs = 0;
  // Of the last result that was not flat: 1 where it was a win, 1 where it was a loss, both 0 before the first.
  let afterWin = 0;
  let afterLoss = 0;
  for (let index = 0; index < results.length; index += 1) {
    const value = results[index]!;
    const win = +(value > 0);
    const loss = +(value < 0);
    const flat = 1 - win - loss;
    wins += win;
    losses += loss;
    runs += win * (1 - afterWin) + loss * (1 - afterLoss);
    afterWin = win + flat * afterWin;
    afterLoss = loss + flat * afterLoss;
  }
  const count = wins + losses;
  const pairs = 2 * wins * losses;
  const variance = (pairs * (pairs - count)) / (count - 1);
  return variance > 0 ? (count * (runs - 0.5) - pairs) / Math.sqrt(variance) : notDefined('no-variation');
};
