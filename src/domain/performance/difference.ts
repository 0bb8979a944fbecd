import { type Answer, notDefined, tooLittle } from './figure.ts';
import { normalDistribution } from './normal.ts';
import { twoSidedTail } from './student-t.ts';
import type { Spread } from './without-some.ts';

/** A mean or a share set against another, and how often chance alone would part them as far. */
export type Difference = { readonly difference: Answer; readonly probability: Answer };

/** Fewer trades on either side say nothing about the difference. */
const leastTrades = 20;

/**
 * Returns the difference of two means, first less second, and the two-sided probability of one as large between samples
 * of the same mean (Welch's test: the variances may differ).
 *
 * @see Welch, The generalization of Student's problem when several different population variances are involved (1947)
 */
export const differenceOfMeans = (first: Spread, second: Spread): Difference =>
  compared(first.count, second.count, first.mean - second.mean, (difference) => {
    const one = first.deviation ** 2 / first.count;
    const other = second.deviation ** 2 / second.count;
    if (one + other === 0) return notDefined('no-variation');
    const degrees = (one + other) ** 2 / (one ** 2 / (first.count - 1) + other ** 2 / (second.count - 1));
    return twoSidedTail(difference / Math.sqrt(one + other), degrees);
  });

export type Share = { readonly hits: number; readonly count: number };

/**
 * Returns the difference of two shares, first less second, and the two-sided probability of one as large where both have
 * the same share (the pooled z-test of two proportions, by the normal distribution).
 *
 * @see Fleiss, Statistical Methods for Rates and Proportions, 2nd ed., ch. 2
 */
export const differenceOfShares = (first: Share, second: Share): Difference =>
  compared(first.count, second.count, first.hits / first.count - second.hits / second.count, (difference) => {
    const pooled = (first.hits + second.hits) / (first.count + second.count);
    const variance = pooled * (1 - pooled) * (1 / first.count + 1 / second.count);
    if (variance === 0) return notDefined('no-variation');
    return 2 * (1 - normalDistribution(Math.abs(difference) / Math.sqrt(variance)));
  });

const compared = (
  first: number,
  second: number,
  difference: number,
  probability: (difference: number) => Answer,
): Difference => {
  const fewer = Math.min(first, second);
  if (fewer >= leastTrades) return { difference, probability: probability(difference) };
  const silent = tooLittle('trades', leastTrades, fewer);
  return { difference: fewer === 0 ? silent : difference, probability: silent };
};
