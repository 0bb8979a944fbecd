import { LineStyle } from 'lightweight-charts';
import type { PositionChart } from '#contract/candles.ts';
import type { PriceSeries } from '#web/shared/price-chart/bar-series.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';

export type AverageNames = { readonly entry: string; readonly exit: string };

/** Draws the average prices of entry and exit across the chart, named where there is room; returns the way out. */
export function averageLines(
  series: PriceSeries,
  { averageEntry, averageExit, executions }: Pick<PositionChart, 'averageEntry' | 'averageExit' | 'executions'>,
  { names, colors }: { readonly names: AverageNames | null; readonly colors: ChartColors },
): () => void {
  // In the colours of the markers: a short position is entered by selling.
  const [entry, exit] =
    executions[0]?.side === 'sell' ? ([colors.sell, colors.buy] as const) : ([colors.buy, colors.sell] as const);
  const averages = [
    [names?.entry ?? '', averageEntry, entry],
    [names?.exit ?? '', averageExit, exit],
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
