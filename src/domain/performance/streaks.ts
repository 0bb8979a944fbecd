/** Runs of wins and of losses. What is flat ends a run and starts none. */
export type Streaks = {
  readonly longestWin: number;
  readonly longestLoss: number;
  /** Length of the run that lasts at the end: above 0 of wins, below 0 of losses, 0 after a flat one. */
  readonly current: number;
};

export const streaksOf = (values: Float64Array): Streaks => {
  let longestWin = 0;
  let longestLoss = 0;
  let wins = 0;
  let losses = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    wins = (wins + 1) & -Number(value > 0);
    losses = (losses + 1) & -Number(value < 0);
    if (wins > longestWin) longestWin = wins;
    if (losses > longestLoss) longestLoss = losses;
  }
  return { longestWin, longestLoss, current: wins - losses };
};
