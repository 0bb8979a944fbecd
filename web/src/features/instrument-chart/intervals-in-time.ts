import type { BarInterval } from '#contract/bar-interval.ts';
import type { ChartedInstrument } from '#contract/instrument-charts.ts';
import { canMake, lengthOf } from '#domain/market/multiples.ts';
import type { TimeSpan } from '#web/shared/price-chart/time-in-view.ts';

/**
 * Returns about how many bars of each interval there are in a time: as many as have room where one of the series that they
 * can be made of is stored.
 */
export function intervalsInTime(
  intervals: readonly BarInterval[],
  series: ChartedInstrument['series'],
  { from, to }: TimeSpan,
): readonly { readonly interval: BarInterval; readonly bars: number }[] {
  return intervals.map((interval) => {
    const covered = series
      .filter((one) => canMake(one.interval, interval))
      .map((one) => Math.min(to, Date.parse(one.to)) - Math.max(from, Date.parse(one.from)));
    return { interval, bars: Math.max(0, ...covered) / lengthOf(interval) };
  });
}
