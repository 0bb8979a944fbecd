import { covarianceOf } from './correlation.ts';
import { type Answer, isNumber, notDefined } from './figure.ts';
import { momentsOf } from './moments.ts';
import { excessReturns, sharpePerPeriod, sortinoPerPeriod } from './risk-adjusted.ts';

/**
 * Returns a figure of each window of `window` values that ends at an index; NaN before the first full window and where the
 * figure has no number. The only place where NaN stands for a gap: these are the points of a line.
 */
const rolling = (size: number, window: number, figure: (from: number, to: number) => Answer): Float64Array => {
  const points = new Float64Array(size).fill(Number.NaN);
  for (let to = window; to <= size; to += 1) {
    const answer = figure(to - window, to);
    if (isNumber(answer)) points[to - 1] = answer;
  }
  return points;
};

export const rollingVolatility = (returns: Float64Array, window: number, periods: number): Float64Array =>
  rolling(returns.length, window, (from, to) => momentsOf(returns.subarray(from, to)).deviation * Math.sqrt(periods));

/** `riskFreePerPeriod` is the rate of one day. */
export const rollingSharpe = (
  returns: Float64Array,
  options: { readonly window: number; readonly periods: number; readonly riskFreePerPeriod: number },
): Float64Array => {
  const excess = excessReturns(returns, options.riskFreePerPeriod);
  return rolling(excess.length, options.window, (from, to) => {
    const sharpe = sharpePerPeriod(momentsOf(excess.subarray(from, to)));
    return isNumber(sharpe) ? sharpe * Math.sqrt(options.periods) : sharpe;
  });
};

export const rollingSortino = (
  returns: Float64Array,
  options: { readonly window: number; readonly periods: number; readonly riskFreePerPeriod: number },
): Float64Array => {
  const excess = excessReturns(returns, options.riskFreePerPeriod);
  return rolling(excess.length, options.window, (from, to) => {
    const part = excess.subarray(from, to);
    const sortino = sortinoPerPeriod(part, momentsOf(part));
    return isNumber(sortino) ? sortino * Math.sqrt(options.periods) : sortino;
  });
};

/** Beta against a benchmark of the same days. */
export const rollingBeta = (returns: Float64Array, benchmark: Float64Array, window: number): Float64Array =>
  rolling(returns.length, window, (from, to) => {
    const own = returns.subarray(from, to);
    const other = benchmark.subarray(from, to);
    const moments = momentsOf(other);
    return moments.deviation === 0
      ? notDefined('no-benchmark-variation')
      : covarianceOf(own, other, momentsOf(own), moments) / moments.deviation ** 2;
  });
