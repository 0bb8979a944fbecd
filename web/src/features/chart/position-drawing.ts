import { createSeriesMarkers, type ISeriesMarkersPluginApi, type Time } from 'lightweight-charts';
import type { OtherFill, OtherPosition, PositionChart } from '#contract/candles.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import type { PriceSeries } from '#web/shared/price-chart/bar-series.ts';
import type { DrawOptions, PriceDrawing, Spot } from '#web/shared/price-chart/draw-prices.ts';
import { addAccountFillLayer } from './account-fill-layer.ts';
import { type AverageNames, averageLines } from './average-lines.ts';
import { addExcursionLayer } from './excursion-layer.ts';
import { type FillCluster, fillClusters } from './fill-clusters.ts';
import { fillMarkers } from './fill-markers.ts';
import { fillsInScale } from './fills-in-scale.ts';
import { addOtherLayer } from './other-layer.ts';
import { addResultPane } from './result-pane.ts';
import { addScenarioLayer, type ShownScenario } from './scenario-layer.ts';

export type PositionWords = {
  readonly averages: AverageNames;
  readonly quantity: (value: number) => string;
  readonly price: (text: string) => string;
  readonly result: string;
  readonly money: (value: number) => string;
  readonly other: (other: OtherPosition) => string;
};

/** What belongs to a position on a drawing of prices. */
export type PositionDrawing = {
  readonly show: (
    chart: PositionChart,
    shown: {
      readonly picked: string | null;
      readonly accountFills: readonly OtherFill[];
      readonly scenario: ShownScenario | null;
    },
    options: DrawOptions,
    words: PositionWords,
  ) => void;
  /** Brings the bar of an execution into view, with the crosshair on it; null where it has none or none is picked. */
  readonly pointAtFill: (chart: PositionChart, key: string | null) => Spot | null;
  /** The fills whose marker is near to a spot. */
  readonly nearest: (spot: Spot) => FillCluster | null;
  readonly otherAt: (spot: Pick<Spot, 'x' | 'y'>) => OtherPosition | null;
};

/** How near to a marker's price, in pixels, a click on its bar has to be. */
const reachPx = 48;

/** Draws a position's executions, averages, excursions and result on a chart, whatever type its bars have. */
export function drawPosition(drawing: PriceDrawing): PositionDrawing {
  let clusters: readonly FillCluster[] = [];
  let markers: ISeriesMarkersPluginApi<Time>;
  let removeLines = () => {};
  let drawLines: (series: PriceSeries) => () => void = () => () => {};
  const inView = ({ barTime }: FillCluster): boolean => {
    const scale = drawing.chart.timeScale();
    const x = scale.timeToCoordinate(chartTime(barTime));
    return x !== null && x >= 0 && x <= scale.width();
  };
  const others = addOtherLayer(drawing);
  const excursions = addExcursionLayer(drawing);
  const accounts = addAccountFillLayer(drawing);
  const results = addResultPane(drawing);
  const scenarios = addScenarioLayer(drawing);

  drawing.addLayer((series) => {
    markers = createSeriesMarkers<Time>(series, []);
    series.applyOptions({ autoscaleInfoProvider: fillsInScale(() => clusters.filter(inView)) });
    removeLines = drawLines(series);
    return () => {
      markers.detach();
      removeLines();
    };
  });

  return {
    show(chart, { picked, accountFills, scenario }, { colors }, words) {
      clusters = fillClusters(chart.executions);
      excursions.show(chart, colors);
      markers.setMarkers(fillMarkers(clusters, picked, { colors, quantity: words.quantity }));
      removeLines();
      const names = narrow(drawing) ? null : words.averages;
      drawLines = (series) => averageLines(series, chart, { names, colors, price: words.price });
      removeLines = drawLines(drawing.series());
      const lengthMs = longestOf(chart.interval ?? '1m');
      others.show(chart.others, { lengthMs, colors, name: words.other });
      accounts.show(accountFills, { lengthMs, colors });
      scenarios.show(scenario, { colors, narrow: narrow(drawing) });
      results.show(chart, { colors, title: words.result, money: words.money });
    },

    pointAtFill(chart, key) {
      const found = chart.executions.find((execution) => execution.key === key);
      if (found === undefined || found.barTime === null) {
        drawing.clearPoint();
        return null;
      }
      const price = Number(found.price);
      const spot = drawing.pointAt(found.barTime, price);
      if (spot !== null && spot.x >= 0 && spot.x <= spot.width) return spot;
      drawing.frame(Date.parse(chart.from), Date.parse(chart.to));
      return drawing.pointAt(found.barTime, price);
    },

    nearest({ time, y }) {
      const away = ({ price }: FillCluster) =>
        Math.abs((drawing.series().priceToCoordinate(price) ?? Number.POSITIVE_INFINITY) - y);
      const [best] = clusters.filter(({ barTime }) => barTime === time).toSorted((a, b) => away(a) - away(b));
      return best !== undefined && away(best) <= reachPx ? best : null;
    },

    otherAt: others.atStrip,
  };
}

/** On a phone the names of the lines would cover the bars. */
const narrow = ({ chart }: PriceDrawing): boolean => chart.chartElement().clientWidth < 480;
