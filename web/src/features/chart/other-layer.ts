import type { Logical } from 'lightweight-charts';
import type { OtherPosition } from '#contract/candles.ts';
import type { ChartColors } from '#web/shared/price-chart/chart-colors.ts';
import type { PriceDrawing, Spot } from '#web/shared/price-chart/draw-prices.ts';
import { type Band, bandLayer, leastBandPx, stripPx } from './other-bands.ts';
import { otherSpans } from './other-spans.ts';

export type OtherLayer = {
  readonly show: (
    others: readonly OtherPosition[],
    options: {
      readonly lengthMs: number;
      readonly colors: ChartColors;
      readonly name: (other: OtherPosition) => string;
    },
  ) => void;
  /** The position whose strip at the top of the chart is at a spot. */
  readonly atStrip: (spot: Pick<Spot, 'x' | 'y'>) => OtherPosition | null;
};

/** Shades the other positions of the day behind the bars, from entry to exit, tinted by their side. */
export function addOtherLayer(drawing: PriceDrawing): OtherLayer {
  let others: readonly OtherPosition[] = [];
  let lengthMs = 0;
  let colors: ChartColors | null = null;
  let name = (_other: OtherPosition): string => '';

  const bands = (): readonly (Band & { readonly other: OtherPosition })[] => {
    if (colors === null) return [];
    const { buy, sell } = colors;
    const scale = drawing.chart.timeScale();
    const half = scale.options().barSpacing / 2;
    return otherSpans(others, drawing.bars().time, lengthMs).flatMap(({ other, from, to }) => {
      const left = scale.logicalToCoordinate(from as Logical);
      const right = scale.logicalToCoordinate(to as Logical);
      if (left === null || right === null) return [];
      const more = Math.max(half, (leastBandPx - (right - left)) / 2);
      const color = other.side === 'long' ? buy : sell;
      return [{ other, from: left - more, to: right + more, color, text: name(other) }];
    });
  };

  drawing.addLayer((series) => {
    const layer = bandLayer(bands, () => drawing.chart.options().layout.fontFamily);
    series.attachPrimitive(layer);
    return () => series.detachPrimitive(layer);
  });

  return {
    show(shown, options) {
      others = shown;
      lengthMs = options.lengthMs;
      colors = options.colors;
      name = options.name;
    },
    atStrip: ({ x, y }) => (y > stripPx ? null : (bands().find(({ from, to }) => from <= x && x <= to)?.other ?? null)),
  };
}
