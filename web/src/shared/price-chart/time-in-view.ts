import { indexAt } from './bar-data.ts';
import type { LogicalSpan } from './draw-prices.ts';

/** Instants, UTC milliseconds. */
export type TimeSpan = { readonly from: number; readonly to: number };

/** Returns the time that a view of bars shows; beyond the bars, as if they went on without a pause. */
export const timeInView = (time: readonly number[], { from, to }: LogicalSpan, lengthMs: number): TimeSpan => {
  const at = (logical: number): number => {
    const index = Math.min(Math.max(Math.floor(logical), 0), time.length - 1);
    return time[index]! + (logical - index) * lengthMs;
  };
  return { from: at(from), to: at(to) };
};

/** Returns where a time lies among other bars, each `lengthMs` long: the inverse of `timeInView`. */
export const viewOfTime = (time: readonly number[], { from, to }: TimeSpan, lengthMs: number): LogicalSpan => {
  const place = (at: number): number => {
    const index = Math.max(indexAt(time, at), 0);
    const within = (at - time[index]!) / lengthMs;
    return index + (index < time.length - 1 ? Math.min(within, 1) : within);
  };
  return { from: place(from), to: place(to) };
};
