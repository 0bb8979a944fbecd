import { BaselineSeries, LineStyle } from 'lightweight-charts';
import type { PositionChart } from '#contract/candles.ts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';

export type ResultPane = {
  readonly show: (
    chart: Pick<PositionChart, 'bars' | 'running'>,
    options: { readonly colors: ChartColors; readonly title: string; readonly money: (value: number) => string },
  ) => void;
};

/** Adds a pane below the prices with the result of a position by the close of each bar. */
export function addResultPane({ chart }: PriceDrawing): ResultPane {
  const series = chart.addSeries(
    BaselineSeries,
    { baseValue: { type: 'price', price: 0 }, lineWidth: 2, priceLineVisible: false, lastValueVisible: true },
    1,
  );
  const zero = series.createPriceLine({ price: 0, lineWidth: 1, lineStyle: LineStyle.Dotted, axisLabelVisible: false });
  series.priceScale().applyOptions({ borderVisible: false, scaleMargins: { top: 0.15, bottom: 0.12 } });
  const [prices, results] = chart.panes();
  prices?.setStretchFactor(0.74);
  results?.setStretchFactor(0.26);

  return {
    show({ bars, running }, { colors, title, money }) {
      series.applyOptions({
        title,
        priceFormat: { type: 'custom', formatter: money, minMove: 0.01 },
        topLineColor: colors.up,
        topFillColor1: `${colors.up}40`,
        topFillColor2: `${colors.up}08`,
        bottomLineColor: colors.down,
        bottomFillColor1: `${colors.down}08`,
        bottomFillColor2: `${colors.down}40`,
      });
      zero.applyOptions({ color: colors.crosshair });
      series.setData(
        bars.time.flatMap((at, index) => {
          const result = running[index] ?? null;
          return result === null ? [] : [{ time: chartTime(at), value: Number(result) }];
        }),
      );
    },
  };
}
