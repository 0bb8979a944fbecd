import { AppError } from '#domain/errors.ts';
import { type Bars, type Interval, intervalMs, intervals } from '#domain/market/bars.ts';

/** A trading day shortened by the clocks is still one. */
const tolerance = 0.9;

/**
 * Refuses bars that are not of the interval they are said to be: none closer than it, or most of them closer.
 *
 * A bar less than an interval after the one before may be: sessions end in the middle of one.
 *
 * @throws AppError `INVALID_INPUT`, naming the interval that fits
 */
export const assertSpacing = ({ count, time }: Bars, interval: Interval): void => {
  if (count < 3) return;
  const gaps = Float64Array.from({ length: count - 1 }, (_, index) => time[index + 1]! - time[index]!).sort();
  const least = gaps[0]!;
  const usual = gaps[gaps.length >> 1]!;
  const length = intervalMs[interval];
  if (least <= length && usual >= length * tolerance) return;
  const found = nameOf(usual);
  throw new AppError('INVALID_INPUT', `These are no bars of ${interval}: most are ${found} apart.`, {
    details: { field: 'interval', expected: interval, found },
  });
};

const nameOf = (ms: number): string => {
  const known = intervals.find((interval) => intervalMs[interval] === ms);
  return known ?? (ms % 60_000 === 0 ? `${ms / 60_000} minutes` : `${ms / 1_000} seconds`);
};
