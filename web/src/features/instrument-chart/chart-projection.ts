import type { Logical } from 'lightweight-charts';
import type { Drawing } from '#contract/drawings.ts';
import type { PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';
import { snapped } from '#web/shared/price-chart/price-ticks.ts';
import type { Point, Projection } from './drawing-geometry.ts';
import type { Place } from './pointer-tools.ts';
import { logicalAt, timeAt } from './time-axis.ts';

export type ChartProjection = {
  readonly of: (price: (value: number) => string, measured: (drawing: Drawing) => readonly string[]) => Projection;
  readonly place: (point: Point) => Place | null;
  /** The middle of a bar by its index. */
  readonly xOf: (index: number) => number | null;
  readonly spacing: () => number;
  readonly timeAt: (logical: number) => number;
  readonly logicalAt: (at: number) => number;
  readonly priceNear: (value: number) => number;
};

/** Turns places into pixels of the pane of prices and back; prices are taken to the nearest tick. */
export function chartProjection(
  prices: PriceDrawing,
  axis: () => { readonly lengthMs: number; readonly tick: number },
): ChartProjection {
  const scale = prices.chart.timeScale();
  const times = () => prices.bars().time;
  const xOf = (index: number): number | null => scale.logicalToCoordinate(index as Logical);
  const spacing = (): number => scale.options().barSpacing;
  const xAt = (logical: number): number | null => {
    // The library knows whole positions only.
    const whole = Math.floor(logical);
    const x = xOf(whole);
    return x === null ? null : x + (logical - whole) * spacing();
  };
  const yOf = (price: number): number | null => prices.series().priceToCoordinate(price);
  const priceNear = (value: number): number => snapped(value, axis().tick);
  return {
    xOf,
    spacing,
    timeAt: (logical) => timeAt(times(), axis().lengthMs, logical),
    logicalAt: (at) => logicalAt(times(), axis().lengthMs, at),
    priceNear,
    of: (price, measured) => ({
      size: { width: scale.width(), height: prices.chart.panes()[0]?.getHeight() ?? 0 },
      point: (anchor) => {
        const x = xAt(logicalAt(times(), axis().lengthMs, anchor.time));
        const y = yOf(anchor.price);
        return x === null || y === null ? null : { x, y };
      },
      y: yOf,
      price,
      measured,
    }),
    place({ x, y }) {
      const logical = scale.coordinateToLogical(x);
      const price = prices.series().coordinateToPrice(y);
      if (logical === null || price === null || times().length === 0) return null;
      const anchor = { time: timeAt(times(), axis().lengthMs, logical), price: priceNear(price) };
      return { logical, anchor };
    },
  };
}
