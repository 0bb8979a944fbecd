import type { BarInterval } from '#contract/bar-interval.ts';
import { lengthOf } from '#domain/market/multiples.ts';

/** Between these an interval stays, so that a small step of the wheel does not go back and forth. */
const fewest = 40;
const most = 2_500;
/** Bars that still can be told apart on a wide screen. */
const comfortable = 1_500;
/** Of the time that is covered now; a day of six trading hours is covered by a quarter of finer bars. */
const enough = 0.2;

/**
 * Returns the interval in which what is in view is best drawn: the one that is drawn as long as its bars are neither too
 * few nor too many, else the finest of which not too many fit. `shown` bars of `drawn` are in view.
 */
export function intervalInView(
  shown: number,
  drawn: BarInterval,
  intervals: readonly { readonly interval: BarInterval; readonly bars: number }[],
): BarInterval {
  if (shown >= fewest && shown <= most) return drawn;
  const spanMs = shown * lengthOf(drawn);
  const covered = (interval: BarInterval, bars: number): number => bars * lengthOf(interval);
  const coveredNow = covered(drawn, intervals.find(({ interval }) => interval === drawn)?.bars ?? 0);
  const there = intervals
    .filter(({ interval, bars }) => bars > 0 && covered(interval, bars) >= coveredNow * enough)
    .map(({ interval }) => interval)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return there.find((interval) => spanMs / lengthOf(interval) <= comfortable) ?? there.at(-1) ?? drawn;
}
