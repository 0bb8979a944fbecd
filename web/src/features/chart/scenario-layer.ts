import { type IPrimitivePaneRenderer, type ISeriesPrimitive, LineStyle, type Time } from 'lightweight-charts';
import { chartTime, indexAt } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';

/** A scenario of a position as its chart shows it; prices are numbers, times milliseconds. */
export type ShownScenario = {
  readonly levels: readonly { readonly name: string; readonly price: number; readonly kind: 'stop' | 'target' }[];
  /** Where it would have been left; two where worst and best differ. */
  readonly exits: readonly { readonly name: string; readonly price: number; readonly at: number }[];
};

export type ScenarioLayer = {
  readonly show: (
    scenario: ShownScenario | null,
    style: { readonly colors: ChartColors; readonly narrow: boolean },
  ) => void;
};

const armPx = 6;

/** Draws what would have been: levels as dotted lines, exits as named crosses. */
export function addScenarioLayer(drawing: PriceDrawing): ScenarioLayer {
  let shown: ShownScenario | null = null;
  let colors: ChartColors | null = null;
  let removeLines = () => {};
  let drawLines = (): (() => void) => () => {};

  const renderer: IPrimitivePaneRenderer = {
    draw: (target) =>
      target.useMediaCoordinateSpace(({ context, mediaSize: { width } }) => {
        if (colors === null) return;
        context.font = `600 11px ${drawing.chart.options().layout.fontFamily}`;
        context.textBaseline = 'middle';
        context.lineWidth = 2;
        context.lineCap = 'round';
        for (const { name, price, at } of shown?.exits ?? []) {
          const { time } = drawing.bars();
          const bar = time[indexAt(time, at)];
          if (bar === undefined) continue;
          const x = drawing.chart.timeScale().timeToCoordinate(chartTime(bar));
          const y = drawing.series().priceToCoordinate(price);
          if (x === null || y === null) continue;
          context.strokeStyle = colors.text;
          context.beginPath();
          context.moveTo(x - armPx, y - armPx);
          context.lineTo(x + armPx, y + armPx);
          context.moveTo(x - armPx, y + armPx);
          context.lineTo(x + armPx, y - armPx);
          context.stroke();
          const length = context.measureText(name).width;
          const left = x + armPx * 2 + length > width ? x - armPx * 2 - length : x + armPx * 2;
          context.fillStyle = colors.paper;
          context.globalAlpha = 0.8;
          context.fillRect(left - 3, y - 8, length + 6, 16);
          context.globalAlpha = 1;
          context.fillStyle = colors.text;
          context.fillText(name, left, y + 0.5);
        }
      }),
  };
  const views = [{ zOrder: () => 'top' as const, renderer: () => renderer }];
  const layer: ISeriesPrimitive<Time> = { paneViews: () => views };
  drawing.addLayer((series) => {
    series.attachPrimitive(layer);
    removeLines = drawLines();
    return () => {
      removeLines();
      series.detachPrimitive(layer);
    };
  });

  return {
    show(scenario, style) {
      shown = scenario;
      colors = style.colors;
      removeLines();
      drawLines = () => {
        const series = drawing.series();
        const lines = (scenario?.levels ?? []).map(({ name, price, kind }) =>
          series.createPriceLine({
            title: style.narrow ? '' : name,
            price,
            color: kind === 'stop' ? style.colors.down : style.colors.up,
            lineWidth: 1,
            lineStyle: LineStyle.Dotted,
            axisLabelVisible: true,
          }),
        );
        return () => {
          for (const line of lines) series.removePriceLine(line);
        };
      };
      removeLines = drawLines();
    },
  };
}
