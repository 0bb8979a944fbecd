import type { SeriesMarker, UTCTimestamp } from 'lightweight-charts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { FillCluster } from './fill-clusters.ts';

export type FillMarker = SeriesMarker<UTCTimestamp>;

/** Quantities are written beside the markers as long as there is room for them. */
const mostTexts = 40;
const smallest = 1.1;
const largest = 2;
const pickedMore = 0.9;

/**
 * Puts each cluster on its bar at its price: buys point up from below, sells down from above, the larger the more was
 * traded. The one that holds the picked execution is larger still. Times ascend, as the library wants them.
 */
export function fillMarkers(
  clusters: readonly FillCluster[],
  picked: string | null,
  { colors, quantity }: { readonly colors: ChartColors; readonly quantity: (value: number) => string },
): FillMarker[] {
  const most = Math.max(...clusters.map((cluster) => cluster.quantity));
  return clusters.map((cluster) => {
    const buy = cluster.side === 'buy';
    const [{ key }] = cluster.fills as [FillCluster['fills'][number]];
    const isPicked = cluster.fills.some((fill) => fill.key === picked);
    // The area grows with the quantity, as the eye compares areas.
    const size = smallest + (largest - smallest) * Math.sqrt(cluster.quantity / most);
    const count = cluster.fills.length > 1 ? ` (${cluster.fills.length})` : '';
    return {
      id: key,
      time: chartTime(cluster.barTime),
      price: cluster.price,
      position: buy ? 'atPriceBottom' : 'atPriceTop',
      shape: buy ? 'arrowUp' : 'arrowDown',
      color: buy ? colors.buy : colors.sell,
      size: size + (isPicked ? pickedMore : 0),
      ...(clusters.length <= mostTexts && { text: `${buy ? '+' : '−'}${quantity(cluster.quantity)}${count}` }),
    };
  });
}
