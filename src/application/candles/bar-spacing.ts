import { AppError } from '#domain/errors.ts';
import { shortestOfInterval } from '#domain/market/bar-starts.ts';
import { type Bars, type Interval, intervalMs, intervals } from '#domain/market/bars.ts';

/**
 * Refuses bars, in any order, that are not of the interval they are said to be: none closer than it, or most of them closer.
 *
 * A bar less than an interval after the one before may be: sessions end in the middle of one.
 *
 * @throws AppError `INVALID_INPUT`, naming the interval that fits
 */
export const assertSpacing = ({ time }: Pick<Bars, 'time'>, interval: Interval): void => {
  const starts = time.toSorted().filter((at, index, all) => Number.isFinite(at) && at !== all[index - 1]);
  if (starts.length < 3) return;
  const gaps = starts
    .subarray(1)
    .map((at, index) => at - starts[index]!)
    .sort();
  const least = gaps[0]!;
  const usual = gaps[gaps.length >> 1]!;
  const length = intervalMs[interval];
  if (least <= length && usual >= length * shortestOfInterval) return;
  const found = nameOf(usual);
  throw new AppError('INVALID_INPUT', `These are no bars of ${interval}: most are ${found} apart.`, {
    details: { field: 'interval', expected: interval, found },
  });
};

const nameOf = (ms: number): string => {
  const known = intervals.find((interval) => intervalMs[interval] === ms);
  return known ?? (ms % 60_000 === 0 ? `${ms / 60_000} minutes` : `${ms / 1_000} seconds`);
};
