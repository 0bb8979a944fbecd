import type { OtherPosition } from '#contract/candles.ts';
import { indexAt } from '#web/shared/price-chart/bar-data.ts';

/** Another position over the bars of a chart: the indices of the bars that hold its opening and its end. */
export type OtherSpan = { readonly other: OtherPosition; readonly from: number; readonly to: number };

/**
 * Returns the positions that were open in some of these bars, each `lengthMs` long; one that began before or goes on
 * reaches to the edge.
 */
export function otherSpans(
  others: readonly OtherPosition[],
  time: readonly number[],
  lengthMs: number,
): readonly OtherSpan[] {
  const last = time.length - 1;
  if (last < 0) return [];
  return others.flatMap((other) => {
    const opened = Date.parse(other.openedAt);
    const closed = other.closedAt === null ? Number.POSITIVE_INFINITY : Date.parse(other.closedAt);
    if (closed < time[0]! || opened >= time[last]! + lengthMs) return [];
    return [{ other, from: Math.max(indexAt(time, opened), 0), to: indexAt(time, closed) }];
  });
}
