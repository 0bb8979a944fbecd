import { type Interval, intervalMs, intervals } from './bars.ts';

/** A trading day shortened by the clocks is still one. */
export const shortestOfInterval = 0.9;
/** Sessions end in the middle of a bar, once or twice in a row. */
const shortGapsBySessions = 2;
/** Minutes without a trade may leave bars an hour apart for a while: less likely than this it is not chance. */
const chance = 1e-12;

const minuteMs = 60_000;

/**
 * Returns whether a bar of an interval can start at an instant (UTC milliseconds).
 *
 * Minutes start with a minute. Longer bars go by sessions, and these begin at whole five minutes in every zone. Days and weeks are
 * dated in many ways.
 */
export const canStart = (at: number, interval: Interval): boolean => {
  if (intervalMs[interval] >= intervalMs['1d']) return true;
  return at % (interval === '1m' ? minuteMs : 5 * minuteMs) === 0;
};

/**
 * Returns the starts, of ascending ones, at which finer bars stand: three times and more in a row one follows the other sooner than
 * the interval lets it.
 */
export const startsOfFiner = (starts: ArrayLike<number>, interval: Interval): ReadonlySet<number> => {
  const least = intervalMs[interval] * shortestOfInterval;
  return new Set(runs(starts, (gap) => gap < least, shortGapsBySessions + 1));
};

/**
 * Returns the starts, of ascending ones, at which coarser bars seem to stand: so many gaps in a row are multiples of a coarser
 * interval that it is no chance.
 */
export const startsOfCoarser = (starts: ArrayLike<number>, interval: Interval): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const coarser of intervals.slice(intervals.indexOf(interval) + 1)) {
    const length = intervalMs[coarser];
    const gaps = Math.ceil(Math.log(1 / chance) / Math.log(length / intervalMs[interval]));
    for (const at of runs(starts, (gap) => gap % length === 0, gaps)) found.add(at);
  }
  return found;
};

/** The starts at both ends of so many gaps and more in a row. */
const runs = function* (starts: ArrayLike<number>, fits: (gap: number) => boolean, gaps: number): Generator<number> {
  let from = 0;
  for (let at = 1; at <= starts.length; at += 1) {
    if (at < starts.length && fits(starts[at]! - starts[at - 1]!)) continue;
    if (at - 1 - from >= gaps) for (let in_ = from; in_ < at; in_ += 1) yield starts[in_]!;
    from = at;
  }
};
