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
  let current = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (value > 0) {
      current = current > 0 ? current + 1 : 1;
      if (current > longestWin) longestWin = current;
    } else if (value < 0) {
      current = current < 0 ? current - 1 : -1;
      if (-current > longestLoss) longestLoss = -current;
    } else current = 0;
  }
  return { longestWin, longestLoss, current };
};
