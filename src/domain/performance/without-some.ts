import { lazily } from './lazily.ts';
import type { Moments } from './moments.ts';
import type { TradeColumns } from './trade-columns.ts';
import { factsOfTrades, type TradeFacts } from './trade-facts.ts';

/**
 * Returns the facts of all trades but some of them, the same as of the rest alone: what adds up is taken away, exactly as
 * amounts are whole; `rest` is asked for what does not.
 */
export const factsWithout = (all: TradeFacts, some: TradeFacts, rest: () => TradeColumns): TradeFacts => {
  const others = lazily(() => factsOfTrades(rest()));
  return {
    unitsPerMoney: all.unitsPerMoney,
    outcomes: {
      count: all.outcomes.count - some.outcomes.count,
      wins: all.outcomes.wins - some.outcomes.wins,
      losses: all.outcomes.losses - some.outcomes.losses,
      won: all.outcomes.won - some.outcomes.won,
      lost: all.outcomes.lost - some.outcomes.lost,
    },
    gross: () => all.gross() - some.gross(),
    commission: () => all.commission() - some.commission(),
    fall: () => others().fall(),
    held: () => others().held(),
    riskMultiple: () => others().riskMultiple(),
    trades: () => others().trades(),
  };
};

/** How a sample lies about its mean. */
export type Spread = Pick<Moments, 'count' | 'mean' | 'deviation'>;

/**
 * Returns the spread of a sample without some of its values, `Σ(x − m)²` of the rest being that of all less that of some less
 * `d² · k · (n − k) / n`, d the distance of the means of some and of the rest; k of n are taken away.
 *
 * @see Chan, Golub and LeVeque, Algorithms for Computing the Sample Variance (1983), (2.1)
 */
export const spreadWithout = (all: Moments, some: Moments): Spread => {
  const count = all.count - some.count;
  if (count === 0) return { count, mean: 0, deviation: 0 };
  const mean = (all.sum - some.sum) / count;
  const between = ((some.mean - mean) ** 2 * some.count * count) / all.count;
  const squares = Math.max(0, all.squares - some.squares - between);
  return { count, mean, deviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) };
};
