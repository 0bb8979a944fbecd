import { LineStyle } from 'lightweight-charts';
import type { PositionChart } from '#contract/candles.ts';
import type { PriceSeries } from '#web/shared/price-chart/bar-series.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';

export type AverageNames = { readonly entry: string; readonly exit: string };

/** Draws the average prices of entry and exit across the chart; returns the way out. */
export function averageLines(
  series: PriceSeries,
  { averageEntry, averageExit }: Pick<PositionChart, 'averageEntry' | 'averageExit'>,
  { names, colors }: { readonly names: AverageNames; readonly colors: ChartColors },
): () => void {
  const averages = [
    [names.entry, averageEntry, colors.entry],
    [names.exit, averageExit, colors.exit],
  ] as const;
  const lines = averages.flatMap(([title, average, color]) =>
    average === null
      ? []
      : [
          series.createPriceLine({
            title,
            price: Number(average),
            color,
            lineWidth: 1,
            lineStyle: LineStyle.Dashed,
            axisLabelVisible: true,
          }),
        ],
  );
  return () => {
    for (const line of lines) series.removePriceLine(line);
  };
}
