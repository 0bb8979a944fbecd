import { type ISeriesPrimitive, LineStyle, type Time } from 'lightweight-charts';
import type { PositionChart } from '#contract/candles.ts';
import type { PriceSeries } from '#web/shared/price-chart/bar-series.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';

export type AverageNames = { readonly entry: string; readonly exit: string };

type Style = {
  /** null where there is no room for names. */
  readonly names: AverageNames | null;
  readonly colors: ChartColors;
  /** An average has decimals of its own: it seldom stands on a tick. */
  readonly price: (text: string) => string;
};

/** Draws the average prices of entry and exit across the chart, named where there is room; returns the way out. */
export function averageLines(
  series: PriceSeries,
  { averageEntry, averageExit, executions }: Pick<PositionChart, 'averageEntry' | 'averageExit' | 'executions'>,
  { names, colors, price }: Style,
): () => void {
  // In the colours of the markers: a short position is entered by selling.
  const [entry, exit] =
    executions[0]?.side === 'sell' ? ([colors.sell, colors.buy] as const) : ([colors.buy, colors.sell] as const);
  const averages = [
    [names?.entry ?? '', averageEntry, entry],
    [names?.exit ?? '', averageExit, exit],
  ] as const;
  const removals = averages.flatMap(([title, average, color]) => {
    if (average === null) return [];
    const line = series.createPriceLine({
      title,
      price: Number(average),
      color,
      lineWidth: 1,
      lineStyle: LineStyle.Dashed,
      // The axis writes prices on ticks; the label below writes the average as it is.
      axisLabelVisible: false,
    });
    const label = axisLabel(series, Number(average), { text: price(average), color, paper: colors.paper });
    series.attachPrimitive(label);
    return [() => series.removePriceLine(line), () => series.detachPrimitive(label)];
  });
  return () => {
    for (const remove of removals) remove();
  };
}

/** Outside of the pane: where nothing is drawn. */
const away = -1_000;

const axisLabel = (
  series: PriceSeries,
  price: number,
  { text, color, paper }: { readonly text: string; readonly color: string; readonly paper: string },
): ISeriesPrimitive<Time> => {
  const views = [
    {
      coordinate: () => series.priceToCoordinate(price) ?? away,
      text: () => text,
      textColor: () => paper,
      backColor: () => color,
    },
  ];
  return { priceAxisViews: () => views };
};
