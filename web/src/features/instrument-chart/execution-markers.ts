import type { SeriesMarker, UTCTimestamp } from 'lightweight-charts';
import { chartTime, indexAt } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';

export type MarkedExecution = {
  readonly key: string;
  readonly side: 'buy' | 'sell';
  readonly price: string;
  readonly quantity: string;
  /** UTC milliseconds. */
  readonly at: number;
};

/**
 * Puts each execution on the bar that holds its instant, at its price; one whose bar is not shown is left out.
 *
 * The price is the one that was traded at. It is that of the bar as well: positions are of futures, which have no splits, and
 * only the bars of shares are adjusted for any.
 */
export function executionMarkers(
  executions: readonly MarkedExecution[],
  times: readonly number[],
  lengthMs: number,
  colors: Pick<ChartColors, 'buy' | 'sell'>,
): SeriesMarker<UTCTimestamp>[] {
  const onBars = executions.flatMap((execution) => {
    const bar = times[indexAt(times, execution.at)];
    return bar === undefined || execution.at >= bar + lengthMs ? [] : [{ ...execution, bar }];
  });
  return onBars
    .toSorted((a, b) => a.bar - b.bar)
    .map(({ key, side, price, bar }) => ({
      id: key,
      time: chartTime(bar),
      price: Number(price),
      position: side === 'buy' ? 'atPriceBottom' : 'atPriceTop',
      shape: side === 'buy' ? 'arrowUp' : 'arrowDown',
      color: colors[side],
      size: 1.3,
    }));
}
