import { indexAt } from '#web/shared/price-chart/bar-data.ts';

/**
 * A span of time that a chart is about: it opens with what was traded in it, marks the executions of it alone, and replays
 * it. Half open, UTC milliseconds.
 */
export type ChartFocus = {
  readonly from: number;
  readonly to: number;
  /** The first and the last thing that was traded. */
  readonly first: number;
  readonly last: number;
};

const leastMarginMs = 10 * 60_000;

/** The time in view at first: what was traded, and some of what was before and after. */
export const framedTime = ({ first, last }: ChartFocus): { readonly from: number; readonly to: number } => {
  const margin = Math.max(leastMarginMs, (last - first) * 0.1);
  return { from: first - margin, to: last + margin };
};

/**
 * The instant that a replay begins at: the bar that holds the first trade has begun, and nothing of it is known. At least
 * one bar is there; null where no bar is of that time.
 */
export const replayStart = ({ first }: ChartFocus, times: readonly number[]): number | null => {
  const bar = indexAt(times, first);
  return bar < 0 || times.length < 2 ? null : times[Math.max(bar, 1)]!;
};

/** Whether a bar has some of the span in it. */
export const holdsSome = ({ from, to }: ChartFocus, barAt: number, lengthMs: number): boolean =>
  barAt + lengthMs > from && barAt < to;
