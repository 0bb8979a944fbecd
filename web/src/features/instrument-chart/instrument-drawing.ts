import {
  createSeriesMarkers,
  type ISeriesMarkersPluginApi,
  type ISeriesPrimitive,
  type Time,
} from 'lightweight-charts';
import type { Drawing } from '#contract/drawings.ts';
import type { Indicators, Profile } from '#contract/instrument-charts.ts';
import type { PriceSeries } from '#web/shared/price-chart/bar-series.ts';
import type { DrawOptions, PriceDrawing } from '#web/shared/price-chart/draw-prices.ts';
import { closedSpans, profileLayer, shadingLayer } from './background-layers.ts';
import { barOfMark, type ChartMark } from './chart-marks.ts';
import { type ChartProjection, chartProjection } from './chart-projection.ts';
import { geometryOf, hitOf, type Point } from './drawing-geometry.ts';
import { type DrawnShape, drawingLayer } from './drawing-layer.ts';
import { executionMarkers, type MarkedExecution } from './execution-markers.ts';
import type { ChosenIndicator } from './indicator-kinds.ts';
import { indexOfTimes, indicatorLayers } from './indicator-layers.ts';
import { marksLayer, type PlacedMark } from './marks-layer.ts';
import type { Held } from './pointer-tools.ts';

/** Everything that lies on the bars of an instrument. */
export type InstrumentContent = {
  readonly lengthMs: number;
  /** The longest that a bar may hold executions for. */
  readonly longestMs: number;
  /** 0 where it is not known. */
  readonly tick: number;
  readonly chosen: readonly ChosenIndicator[];
  readonly indicators: Indicators | undefined;
  readonly shading: boolean;
  readonly volume: boolean;
  readonly profile: Profile | null;
  readonly executions: readonly MarkedExecution[];
  readonly marks: readonly ChartMark[];
  readonly drawings: readonly Drawing[];
  readonly selected: string | null;
  /** What stands in the badge of a mark. */
  readonly markLetters: Readonly<Record<ChartMark['kind'], string>>;
  readonly measured: (drawing: Drawing) => readonly string[];
  readonly number: (value: number) => string;
};

export type InstrumentDrawing = {
  readonly projection: ChartProjection;
  readonly show: (content: InstrumentContent, options: DrawOptions) => void;
  /** The drawing on top at a point of the pane, and what of it. */
  readonly hit: (point: Point) => Held | null;
};

/** Draws what lies on the bars: nothing of it is there until `show`. */
export function drawInstrument(prices: PriceDrawing): InstrumentDrawing {
  let content: InstrumentContent | null = null;
  let options: DrawOptions | null = null;
  let flags: readonly (number | null)[] = [];
  let markers: ISeriesMarkersPluginApi<Time>;
  let redraw = (): void => {};
  const projection = chartProjection(prices, () => ({ lengthMs: content?.lengthMs ?? 1, tick: content?.tick ?? 0 }));
  const price = (value: number): string => options?.price(value) ?? String(value);
  const layers = indicatorLayers(prices.chart, price, (value) => content?.number(value) ?? String(value));

  const shapeOf = (drawing: Drawing): DrawnShape | null => {
    const geometry = geometryOf(
      drawing,
      projection.of(price, (one) => content?.measured(one) ?? []),
    );
    return geometry && { geometry, color: drawing.color, selected: drawing.id === content?.selected };
  };
  const colorOf = { roll: 'text', split: 'buy', dividend: 'up' } as const;
  const placedMarks = (): readonly PlacedMark[] => {
    const { time } = prices.bars();
    return (content?.marks ?? []).flatMap((mark) => {
      const bar = barOfMark(mark, time, content!.lengthMs);
      const x = bar < 0 ? null : projection.xOf(bar);
      if (x === null || options === null) return [];
      const { kind } = mark;
      const faint = kind === 'dividend' && mark.dividend.fault !== null;
      return [
        { x, letter: content!.markLetters[kind], line: kind === 'roll', color: options.colors[colorOf[kind]], faint },
      ];
    });
  };
  const primitives: readonly ISeriesPrimitive<Time>[] = [
    shadingLayer(
      () => (content?.shading ? closedSpans(flags, projection.xOf, projection.spacing()) : []),
      () => `${options?.colors.crosshair ?? '#808080'}1c`,
    ),
    profileLayer(
      () => content?.profile ?? null,
      (value) => prices.series().priceToCoordinate(value),
      () => options?.colors.line ?? '#808080',
    ),
    marksLayer(placedMarks, () => ({
      paper: options?.colors.paper ?? '#ffffff',
      font: getComputedStyle(prices.chart.chartElement()).fontFamily,
    })),
    drawingLayer(
      () => (content?.drawings ?? []).flatMap((drawing) => shapeOf(drawing) ?? []),
      () => ({
        paper: options?.colors.paper ?? '#ffffff',
        font: getComputedStyle(prices.chart.chartElement()).fontFamily,
      }),
    ),
  ];

  prices.addLayer((series: PriceSeries) => {
    markers = createSeriesMarkers<Time>(series, []);
    const requester: ISeriesPrimitive<Time> = {
      attached: ({ requestUpdate }) => {
        redraw = requestUpdate;
      },
    };
    const all = [...primitives, requester];
    for (const primitive of all) series.attachPrimitive(primitive);
    return () => {
      markers.detach();
      for (const primitive of all) series.detachPrimitive(primitive);
    };
  });

  return {
    projection,
    show(next, drawn) {
      content = next;
      options = drawn;
      const { time } = prices.bars();
      const regular = next.indicators?.indicators.find(({ indicator }) => indicator === 'regular')?.lines.value;
      flags =
        regular === undefined
          ? []
          : indexOfTimes(next.indicators!.time, time).map((at) => (at < 0 ? null : regular[at]!));
      prices.showVolume(next.volume);
      layers.show(next.chosen, time, next.indicators);
      markers.setMarkers(executionMarkers(next.executions, time, next.longestMs, drawn.colors));
      redraw();
    },
    hit(point) {
      for (const drawing of [...(content?.drawings ?? [])].reverse()) {
        const shape = shapeOf(drawing);
        const part = shape && hitOf(shape.geometry, point);
        if (part !== null) return { drawing, part };
      }
      return null;
    },
  };
}
