import assert from 'node:assert/strict';
import { test } from 'node:test';
import { probabilityOfLuck } from './bootstrap.ts';
import { type Answer, isNumber } from './figure.ts';
import { medianOf } from './median.ts';
import { kurtosisOf, momentsOf, skewOf } from './moments.ts';
import { normalDistribution } from './normal.ts';
import { kellyFraction, outcomesOf, profitFactor } from './outcomes.ts';
import { quantileOf, sortedCopy } from './quantile.ts';
import { downsideDeviation, probabilisticSharpe, sortinoPerPeriod } from './risk-adjusted.ts';
import { riskOfTrades } from './risk-of-trades.ts';
import { runsScore } from './runs.ts';

const near = (answer: Answer, expected: number, within: number): void => {
  assert.ok(isNumber(answer) && Math.abs(answer - expected) <= within, `${JSON.stringify(answer)}, not ${expected}`);
};

/** Rollinger and Hoffman, Sortino: A "Sharper" Ratio: eight annual returns, target 0. */
test('computes the Sortino ratio of the paper, 4.417 with a downside deviation of 2.264 %', () => {
  const returns = Float64Array.of(0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04);
  near(downsideDeviation(returns), 0.02264, 5e-6);
  near(sortinoPerPeriod(returns, momentsOf(returns)), 4.417, 5e-4);
});

/** Microsoft, reference of the worksheet functions SKEW and KURT: both show this sample. */
test('computes skew and kurtosis as the worksheet functions show them', () => {
  const moments = momentsOf(Float64Array.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7));
  near(skewOf(moments), 0.359543071, 1e-9);
  near(kurtosisOf(moments), -0.151799637, 1e-9);
});

/** Bailey and López de Prado (2012), section 4: 24 months, monthly Sharpe ratio 0.458, skew −2.448, kurtosis 10.164. */
test('computes the probabilistic Sharpe ratio of the paper, 0.913, and 0.982 if returns were normal', () => {
  near(probabilisticSharpe(0.458, -2.448, 10.164 - 3, 24), 0.913, 1e-3);
  near(probabilisticSharpe(0.458, 0, 0, 24), 0.982, 1e-3);
});

/** Kelly (1956): a bet at even odds that is won with 60 % is worth 2p − 1 = 20 % of the capital. */
test('bets a fifth of the capital on a coin that is won six times in ten', () => {
  near(kellyFraction(outcomesOf(Float64Array.of(1, 1, 1, 1, 1, 1, -1, -1, -1, -1))), 0.2, 1e-15);
});

/** NIST/SEMATECH e-Handbook, 1.3.6.7.1: the standard normal distribution function. */
test('knows the normal distribution to the digits of its tables, far tails too', () => {
  const table = [
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.959963984540054, 0.975],
    [-1.6448536269514729, 0.05],
    [3.6, 0.9998408914098424],
    [-3.6, 0.00015910859015753364],
  ] as const;
  for (const [x, expected] of table) near(normalDistribution(x), expected, 1e-14);
  assert.equal(normalDistribution(60), 1);
  assert.equal(normalDistribution(-60), 0);
});

/** NumPy's manual, `percentile` and `median`: linear between ranks. */
test('reads quantiles linearly between ranks and finds the median without sorting', () => {
  const values = Float64Array.of(10, 7, 4, 3, 2, 1);
  near(quantileOf(sortedCopy(values), 0.5), 3.5, 0);
  near(medianOf(values), 3.5, 0);
  near(medianOf(Float64Array.of(5, 1, 3)), 3, 0);
  near(quantileOf(Float64Array.of(1, 2, 3, 4), 0.25), 1.75, 0);
});

test('finds the median of many values, however unevenly they lie, as sorting does', () => {
  const shapes: readonly ((index: number) => number)[] = [
    (index) => ((index * 7919) % 10_007) / 3,
    (index) => (index % 3 === 0 ? 1e300 : (index * 31) % 977),
    (index) => 2 ** (index % 900) * (index % 2 === 0 ? 1 : -1),
    () => 4.5,
    (index) => (index === 0 ? -1e308 : index === 1 ? 1e308 : index),
  ];
  for (const count of [5000, 5001])
    for (const shape of shapes) {
      const values = Float64Array.from({ length: count }, (_, index) => shape(index));
      const sorted = sortedCopy(values);
      const middle = sorted[count >> 1]!;
      near(medianOf(values), count % 2 === 1 ? middle : (sorted[(count >> 1) - 1]! + middle) / 2, 0);
    }
});

/** By hand: w w l l w l, 3 wins, 3 losses, 4 runs; P = 18, n = 6: (6 × 3.5 − 18) / √(18 × 12 / 5) = 3 / √43.2. */
test('scores the runs of a short history worked by hand, flat trades left out', () => {
  near(runsScore(Float64Array.of(1, 2, 0, -1, -1, 3, 0, 0, -2)), 3 / Math.sqrt(43.2), 1e-15);
  assert.deepEqual(runsScore(Float64Array.of(1, 2, 3)), { kind: 'undefined', reason: 'no-variation' });
});

/** By hand: R of 2, −1, 1, −1, 3: mean 0.8, squares about it 1.44 + 3.24 + 0.04 + 3.24 + 4.84 = 12.8, deviation √3.2. */
test('computes the system quality number worked by hand', () => {
  near(riskOfTrades(Float64Array.of(2, -1, 1, -1, 3)).sqn(), (Math.sqrt(5) * 0.8) / Math.sqrt(3.2), 1e-15);
});

test('has an infinite profit factor when nothing was lost, and none when nothing happened', () => {
  assert.deepEqual(profitFactor(outcomesOf(Float64Array.of(1, 0))), { kind: 'infinite', sign: 1 });
  assert.deepEqual(profitFactor(outcomesOf(Float64Array.of(0, 0))), {
    kind: 'undefined',
    reason: 'no-gains-or-losses',
  });
});

/** 32 equally likely resamples of 1 and −1 … are counted: the binomial distribution is the bootstrap's limit in resamples. */
test('finds luck as probable as counting all resamples does', () => {
  // 14 gains of 1 and 6 losses of 1, mean 0.4: a resample moved by it reaches 0.4 with at least 18 gains of 20 at p = 0.7.
  const values = Float64Array.from({ length: 20 }, (_, index) => (index < 14 ? 1 : -1));
  const atLeast18 = [18, 19, 20].reduce(
    (sum, gains) => sum + binomial(20, gains) * 0.7 ** gains * 0.3 ** (20 - gains),
    0,
  );
  near(probabilityOfLuck(values), atLeast18, 0.02);
});

test('finds luck alike by resampling and by its limit, at the number of trades where one follows the other', () => {
  const values = (count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, index) => ((index * 7919) % 101) - 48.5 + (index % 13 === 0 ? 20 : 0));
  const drawn = probabilityOfLuck(values(1999));
  const limit = probabilityOfLuck(values(2000));
  assert.ok(isNumber(drawn) && isNumber(limit));
  assert.ok(Math.abs(drawn - limit) < 0.02, `${drawn} and ${limit}`);
});

const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k);
