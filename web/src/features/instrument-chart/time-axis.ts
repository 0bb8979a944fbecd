import { indexAt } from '#web/shared/price-chart/bar-data.ts';

/**
 * Says where an instant lies among bars, as a position on the time scale: 2.5 is half way from the third bar to the
 * fourth. Before the first and after the last it goes on in steps of the bars' length.
 */
export function logicalAt(times: readonly number[], lengthMs: number, at: number): number {
  const last = times.length - 1;
  if (last < 0) return 0;
  if (at < times[0]!) return (at - times[0]!) / lengthMs;
  if (at >= times[last]!) return last + (at - times[last]!) / lengthMs;
  const index = indexAt(times, at);
  return index + (at - times[index]!) / (times[index + 1]! - times[index]!);
}

/** The start of the bar nearest to a position on the time scale, or of one that would stand there. */
export function timeAt(times: readonly number[], lengthMs: number, logical: number): number {
  const last = times.length - 1;
  const index = Math.round(logical);
  if (last < 0) return 0;
  if (index < 0) return times[0]! + index * lengthMs;
  if (index > last) return times[last]! + (index - last) * lengthMs;
  return times[index]!;
}
