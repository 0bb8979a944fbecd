import type { IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';
import type { OtherFill } from '#contract/candles.ts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';
import { fillsOnBars } from './fills-on-bars.ts';

export type AccountFillLayer = {
  readonly show: (
    fills: readonly OtherFill[],
    options: { readonly lengthMs: number; readonly colors: ChartColors },
  ) => void;
};

const halfWidthPx = 6;
const heightPx = 10;

/**
 * Marks what other accounts executed with small hollow triangles. They stand on the other side of the price than the full
 * arrows of the position's own executions, so that both can be seen where the prices are the same.
 */
export function addAccountFillLayer(drawing: PriceDrawing): AccountFillLayer {
  let fills: readonly OtherFill[] = [];
  let lengthMs = 0;
  let colors: ChartColors | null = null;

  const renderer: IPrimitivePaneRenderer = {
    draw: (target) =>
      target.useMediaCoordinateSpace(({ context }) => {
        if (colors === null) return;
        const { paper, buy, sell } = colors;
        context.lineWidth = 1.5;
        for (const { fill, barTime } of fillsOnBars(fills, drawing.bars().time, lengthMs)) {
          const x = drawing.chart.timeScale().timeToCoordinate(chartTime(barTime));
          const y = drawing.series().priceToCoordinate(Number(fill.price));
          if (x === null || y === null) continue;
          const up = fill.side === 'buy';
          const base = up ? y - 1 : y + 1;
          context.beginPath();
          context.moveTo(x - halfWidthPx, base);
          context.lineTo(x + halfWidthPx, base);
          context.lineTo(x, base + (up ? -heightPx : heightPx));
          context.closePath();
          context.fillStyle = paper;
          context.fill();
          context.strokeStyle = up ? buy : sell;
          context.stroke();
        }
      }),
  };
  const views = [{ zOrder: () => 'top' as const, renderer: () => renderer }];
  const layer: ISeriesPrimitive<Time> = { paneViews: () => views };
  drawing.addLayer((series) => {
    series.attachPrimitive(layer);
    return () => series.detachPrimitive(layer);
  });
  return {
    show(shown, options) {
      fills = shown;
      lengthMs = options.lengthMs;
      colors = options.colors;
    },
  };
}
