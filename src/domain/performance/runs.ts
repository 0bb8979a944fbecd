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
  let last = 0;
  for (let index = 0; index < results.length; index += 1) {
    const sign = Math.sign(results[index]!);
    if (sign === 0) continue;
    if (sign > 0) wins += 1;
    else losses += 1;
    if (sign !== last) runs += 1;
    last = sign;
  }
  const count = wins + losses;
  const pairs = 2 * wins * losses;
  const variance = (pairs * (pairs - count)) / (count - 1);
  return variance > 0 ? (count * (runs - 0.5) - pairs) / Math.sqrt(variance) : notDefined('no-variation');
};
