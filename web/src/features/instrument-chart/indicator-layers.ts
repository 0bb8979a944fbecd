import {
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  LineStyle,
  LineType,
  type SeriesDataItemTypeMap,
} from 'lightweight-charts';
import type { Indicators } from '#contract/instrument-charts.ts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import { type ChosenIndicator, type IndicatorLine, indicatorText, kindOf } from './indicator-kinds.ts';

export type LineStyleName = 'line' | 'dashed' | 'steps' | 'dashed-steps' | 'histogram';

type AnySeries = ISeriesApi<'Line'> | ISeriesApi<'Histogram'>;
type Layer = { readonly id: string; readonly line: IndicatorLine; readonly series: AnySeries };

export type IndicatorLayers = {
  /** Draws what was chosen over these bars; a line without an answer yet stays empty. */
  readonly show: (chosen: readonly ChosenIndicator[], times: readonly number[], found: Indicators | undefined) => void;
};

/** Keeps the series of a chart's indicators: those of the price in its pane, each other in one of its own below. */
export function indicatorLayers(
  chart: IChartApi,
  price: (value: number) => string,
  number: (value: number) => string,
): IndicatorLayers {
  let layers: readonly Layer[] = [];
  let built = '';

  const build = (chosen: readonly ChosenIndicator[]): void => {
    for (const { series } of layers) chart.removeSeries(series);
    let pane = 0;
    layers = chosen.flatMap((one) => {
      const { pane: where, lines, guides, rate } = kindOf(one.kind);
      if (where === 'own') pane += 1;
      const index = where === 'own' ? pane : 0;
      const own = rate ? number : price;
      return lines.map((line, nth) => {
        const series = addLine(chart, line, one.color, index, own);
        if (nth === 0) for (const at of guides ?? []) series.createPriceLine(guideAt(at));
        return { id: indicatorText(one), line, series };
      });
    });
    for (const [index, one] of chart.panes().entries()) one.setStretchFactor(index === 0 ? 4 : 1);
  };

  return {
    show(chosen, times, found) {
      const wanted = JSON.stringify(chosen);
      if (wanted !== built) build(chosen);
      built = wanted;
      const index = indexOfTimes(found?.time ?? [], times);
      for (const { id, line, series } of layers) {
        const values = found?.indicators.find(({ indicator }) => indicator === id)?.lines[line.name];
        setValues(series, times, values === undefined ? null : index.map((at) => (at < 0 ? null : values[at]!)));
      }
    },
  };
}

const guideAt = (price: number) => ({
  price,
  color: '#80808080',
  lineWidth: 1 as const,
  lineStyle: LineStyle.Dotted,
  axisLabelVisible: false,
});

/** Where each of some ascending times stands among others, -1 where it does not. */
export function indexOfTimes(all: readonly number[], some: readonly number[]): readonly number[] {
  let at = 0;
  return some.map((time) => {
    while (at < all.length && all[at]! < time) at += 1;
    return all[at] === time ? at : -1;
  });
}

function addLine(
  chart: IChartApi,
  { style }: IndicatorLine,
  color: string,
  pane: number,
  formatter: (value: number) => string,
): AnySeries {
  const common = {
    lastValueVisible: false,
    priceLineVisible: false,
    priceFormat: { type: 'custom', formatter, minMove: 0.0001 },
  } as const;
  if (style === 'histogram') return chart.addSeries(HistogramSeries, { ...common, color: `${color}66` }, pane);
  const steps = style.endsWith('steps');
  return chart.addSeries(
    LineSeries,
    {
      ...common,
      color,
      lineWidth: steps ? 1 : 2,
      lineStyle: style.startsWith('dashed') ? LineStyle.Dashed : LineStyle.Solid,
      lineType: steps ? LineType.WithSteps : LineType.Simple,
      crosshairMarkerVisible: false,
      // A level far away must not flatten the bars.
      ...(steps && { autoscaleInfoProvider: () => null }),
    },
    pane,
  );
}

function setValues(series: AnySeries, times: readonly number[], values: readonly (number | null)[] | null): void {
  const points: SeriesDataItemTypeMap['Line'][] =
    values === null
      ? []
      : times.map((at, index) => {
          const value = values[index];
          return value === null || value === undefined ? { time: chartTime(at) } : { time: chartTime(at), value };
        });
  (series as ISeriesApi<'Line'>).setData(points);
}
