import type { IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';
import type { ChartExecution, PositionChart } from '#contract/candles.ts';
import { chartTime, indexAt } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';

export type ExcursionLayer = {
  readonly show: (chart: Pick<PositionChart, 'excursions' | 'executions'>, colors: ChartColors) => void;
};

const radiusPx = 4;
/** The name stands beside the point, clear of an arrow on the same bar and of the quantity below or above that. */
const besidePx = 14;

/** Marks the low and the high at which a position stood worst and best; MAE and MFE are their names in any language. */
export function addExcursionLayer(drawing: PriceDrawing): ExcursionLayer {
  let shown: Pick<PositionChart, 'excursions' | 'executions'> = { excursions: null, executions: [] };
  let colors: ChartColors | null = null;

  const standsBetween =
    (from: number, to: number) =>
    ({ barTime }: ChartExecution): boolean => {
      const x = barTime === null ? null : drawing.chart.timeScale().timeToCoordinate(chartTime(barTime));
      return x !== null && x > from + 1 && x - besidePx < to;
    };

  const renderer: IPrimitivePaneRenderer = {
    draw: (target) =>
      target.useMediaCoordinateSpace(({ context, mediaSize: { width } }) => {
        if (colors === null) return;
        const { paper, up, down } = colors;
        const marks = [
          ['MAE', shown.excursions?.adverse, down],
          ['MFE', shown.excursions?.favourable, up],
        ] as const;
        context.font = `600 11px ${drawing.chart.options().layout.fontFamily}`;
        context.textBaseline = 'middle';
        context.lineWidth = 2;
        for (const [name, excursion, color] of marks) {
          if (!excursion) continue;
          const { time } = drawing.bars();
          const at = time[indexAt(time, excursion.barTime)];
          if (at === undefined) continue;
          const x = drawing.chart.timeScale().timeToCoordinate(chartTime(at));
          const y = drawing.series().priceToCoordinate(Number(excursion.price));
          if (x === null || y === null) continue;
          context.beginPath();
          context.arc(x, y, radiusPx, 0, 2 * Math.PI);
          context.fillStyle = paper;
          context.fill();
          context.strokeStyle = color;
          context.stroke();
          const length = context.measureText(name).width;
          const end = x + besidePx + length;
          const left =
            end > width || shown.executions.some(standsBetween(x, end)) ? x - besidePx - length : end - length;
          context.globalAlpha = 0.8;
          context.fillRect(left - 3, y - 8, length + 6, 16);
          context.globalAlpha = 1;
          context.fillStyle = color;
          context.fillText(name, left, y + 0.5);
        }
      }),
  };
  const views = [{ zOrder: () => 'normal' as const, renderer: () => renderer }];
  const layer: ISeriesPrimitive<Time> = { paneViews: () => views };
  drawing.addLayer((series) => {
    series.attachPrimitive(layer);
    return () => series.detachPrimitive(layer);
  });
  return {
    show(chart, wanted) {
      shown = chart;
      colors = wanted;
    },
  };
}
