import { type Answer, infinite, isNumber, notDefined, product, quotient } from './figure.ts';

/**
 * Results as wins and losses, whatever they are results of: returns of days or net amounts of trades. What is exactly 0 is
 * flat, neither a win nor a loss.
 */
export type Outcomes = {
  readonly count: number;
  readonly wins: number;
  readonly losses: number;
  /** Sum of the wins. */
  readonly won: number;
  /** Sum of the losses, negative or 0. */
  readonly lost: number;
};

/** Sums without a branch: the processor cannot foresee wins and losses, and a million of them would cost it dearly. */
export const outcomesOf = (values: Float64Array): Outcomes => {
  let wins = 0;
  let losses = 0;
  let won = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    const size = Math.abs(value);
    won += (size + value) * 0.5;
    lost += (value - size) * 0.5;
    wins += +(value > 0);
    losses += +(value < 0);
  }
  return { count: values.length, wins, losses, won, lost };
};

/** Wins among what is not flat (QuantStats `win_rate`). */
export const decidedWinRate = ({ wins, losses }: Outcomes): Answer =>
  quotient(wins, wins + losses, 'no-gains-or-losses');

export const averageWin = ({ wins, won }: Outcomes): Answer => (wins === 0 ? notDefined('no-wins') : won / wins);

/** Negative. */
export const averageLoss = ({ losses, lost }: Outcomes): Answer =>
  losses === 0 ? notDefined('no-losses') : lost / losses;

/** What was won for each unit lost; infinite where nothing was lost, undefined where nothing was won or lost. */
export const profitFactor = ({ won, lost }: Outcomes): Answer => quotient(won, -lost, 'no-gains-or-losses');

/** The average win for an average loss of one; infinite without losses, 0 without wins. */
export const payoff = ({ wins, losses, won, lost }: Outcomes): Answer => {
  if (losses === 0) return wins === 0 ? notDefined('no-gains-or-losses') : infinite(1);
  return wins === 0 ? 0 : won / wins / (-lost / losses);
};

/**
 * The share of the capital to risk on a bet of fixed odds, `p − (1 − p) / payoff`, p among what is not flat; below 0 where
 * one should not bet. Without wins it has no odds and is undefined.
 *
 * @see Kelly, A New Interpretation of Information Rate, Bell System Technical Journal 35 (1956)
 */
export const kellyFraction = (outcomes: Outcomes): Answer => {
  const rate = decidedWinRate(outcomes);
  const odds = payoff(outcomes);
  if (!isNumber(rate)) return rate;
  if (!isNumber(odds)) return rate;
  return odds === 0 ? notDefined('no-wins') : rate - (1 - rate) / odds;
};

/** CPC index, `profit factor × win rate × payoff`. */
export const cpcIndex = (outcomes: Outcomes): Answer =>
  product(
    product(profitFactor(outcomes), decidedWinRate(outcomes), 'no-gains-or-losses'),
    payoff(outcomes),
    'no-gains-or-losses',
  );

/** The chance to lose everything, `((1 − p) / (1 + p))^n`, as QuantStats: by the share of wins p alone, whatever their size. */
export const riskOfRuin = (outcomes: Outcomes): Answer => {
  const rate = decidedWinRate(outcomes);
  return isNumber(rate) ? ((1 - rate) / (1 + rate)) ** outcomes.count : rate;
};
