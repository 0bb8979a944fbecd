import { growthByPeriods, ratePerPeriod } from './compound.ts';
import { correlationOf, covarianceOf } from './correlation.ts';
import { type Answer, notDefined, quotient, withNumber } from './figure.ts';
import type { MatchedSeries } from './match-days.ts';
import { type Moments, momentsOf } from './moments.ts';

/** What the figures against a benchmark share. */
export type Comparison = {
  readonly matched: MatchedSeries;
  readonly own: Moments;
  readonly other: Moments;
  /** Moments of the difference, own less benchmark, day by day. */
  readonly active: Moments;
  readonly beta: Answer;
  readonly correlation: Answer;
};

export const compareWith = (matched: MatchedSeries): Comparison => {
  const { returns, benchmark } = matched;
  const own = momentsOf(returns);
  const other = momentsOf(benchmark);
  return {
    matched,
    own,
    other,
    active: momentsOf(returns.map((value, index) => value - benchmark[index]!)),
    beta: betaOf(returns, benchmark, own, other),
    correlation: correlationOf(returns, benchmark),
  };
};

/** How far the series goes for one point of the benchmark: sample covariance over the benchmark's variance. */
const betaOf = (returns: Float64Array, benchmark: Float64Array, own: Moments, other: Moments): Answer =>
  other.deviation === 0
    ? notDefined('no-benchmark-variation')
    : covarianceOf(returns, benchmark, own, other) / other.deviation ** 2;

/** Alpha as QuantStats: `(mean(r) − beta × mean(b)) × periods`, without a risk-free rate, not compounded. */
export const simpleAlpha = ({ beta, own, other }: Comparison, periods: number): Answer =>
  withNumber(beta, (value) => (own.mean - value * other.mean) * periods);

/**
 * Jensen's alpha as empyrical: the risk-free rate is taken off both, and the mean of a day is compounded to a year.
 *
 * @see Jensen, The Performance of Mutual Funds in the Period 1945–1964, Journal of Finance 23 (1968)
 */
export const jensenAlpha = ({ beta, own, other }: Comparison, periods: number, riskFree: number): Answer =>
  withNumber(beta, (value) => {
    const rate = ratePerPeriod(riskFree, periods);
    const daily = own.mean - rate - value * (other.mean - rate);
    return daily < -1 ? notDefined('lost-more-than-everything') : (1 + daily) ** periods - 1;
  });

/** Mean of the difference over its sample deviation, of one day (QuantStats and empyrical do not annualise it). */
export const informationRatio = ({ active }: Comparison): Answer =>
  active.deviation === 0 ? notDefined('no-variation') : active.mean / active.deviation;

/** What was earned above the risk-free rate for one unit of beta; `earned` and `riskFree` are of the same time. */
export const treynorRatio = ({ beta }: Comparison, earned: Answer, riskFree: number): Answer =>
  withNumber(earned, (value) => withNumber(beta, (slope) => quotient(value - riskFree, slope, 'no-variation')));

/**
 * Growth of the series over growth of the benchmark, both a year and geometric, over the days on which the benchmark rose
 * (`sign` 1) or fell (−1), as empyrical `up_capture` and `down_capture`; undefined without such days.
 */
export const captureRatio = ({ matched }: Comparison, sign: 1 | -1, periods: number): Answer => {
  const { returns, benchmark } = matched;
  const chosen = (_: number, index: number): boolean => benchmark[index]! * sign > 0;
  const theirs = benchmark.filter(chosen);
  if (theirs.length === 0) return notDefined('no-such-period');
  return withNumber(growthByPeriods(returns.filter(chosen), periods), (own) =>
    withNumber(growthByPeriods(theirs, periods), (other) => quotient(own, other, 'no-benchmark-variation')),
  );
};
