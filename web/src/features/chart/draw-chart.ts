import {
  CandlestickSeries,
  ColorType,
  CrosshairMode,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IPriceLine,
  LineStyle,
  type MouseEventParams,
  TickMarkType,
} from 'lightweight-charts';
import type { ChartExecution, PositionChart } from '#contract/candles.ts';
import type { ChartClock } from './chart-clock.ts';
import type { ChartColors } from './chart-colors.ts';
import { candlesOf, chartTime, instantOfTime, markersOf, visibleRange, volumesOf } from './chart-data.ts';

/** A bar that is pointed at, and where on the chart, in pixels from its upper left corner. */
export type Spot = { readonly time: number; readonly x: number; readonly y: number; readonly width: number };

export type ChartListeners = {
  /** The bar under the crosshair; null when the pointer has left. */
  readonly onSpot: (spot: Spot | null) => void;
  /** An execution was clicked; null for a click beside them. */
  readonly onPick: (key: string | null) => void;
};

export type DrawOptions = {
  readonly colors: ChartColors;
  readonly clock: ChartClock;
  readonly locale: string;
  readonly price: (value: number) => string;
  readonly names: { readonly entry: string; readonly exit: string };
};

export type DrawnChart = {
  show(chart: PositionChart, options: DrawOptions): void;
  /** Enlarges an execution, brings its bar into view and says where it is. */
  pick(chart: PositionChart, key: string | null, options: DrawOptions): Spot | null;
  /** Shows the time that the position needs. */
  frame(chart: PositionChart): void;
  remove(): void;
};

const tickKinds: Readonly<Record<TickMarkType, 'time' | 'day' | 'month' | 'year'>> = {
  [TickMarkType.Year]: 'year',
  [TickMarkType.Month]: 'month',
  [TickMarkType.DayOfMonth]: 'day',
  [TickMarkType.Time]: 'time',
  [TickMarkType.TimeWithSeconds]: 'time',
};

/** How near to an execution's price, in pixels, a click on its bar has to be. */
const reachPx = 48;

/** Draws candles, volume and executions into an element; nothing is on it until `show`. */
export function drawChart(host: HTMLElement, listeners: ChartListeners): DrawnChart {
  const chart = createChart(host, {
    autoSize: true,
    // The library's own logo brings a style element that the content security policy refuses; the panel names it instead.
    layout: { attributionLogo: false, background: { type: ColorType.Solid, color: 'transparent' } },
    crosshair: { mode: CrosshairMode.Normal },
    timeScale: { timeVisible: true, minBarSpacing: 0.1 },
    rightPriceScale: { borderVisible: false },
  });
  const candles = chart.addSeries(CandlestickSeries, { lastValueVisible: false, priceLineVisible: false });
  const volume = chart.addSeries(HistogramSeries, {
    priceScaleId: '',
    priceFormat: { type: 'volume' },
    lastValueVisible: false,
    priceLineVisible: false,
  });
  candles.priceScale().applyOptions({ scaleMargins: { top: 0.12, bottom: 0.24 } });
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  const markers = createSeriesMarkers(candles, []);
  let lines: IPriceLine[] = [];
  let executions: readonly ChartExecution[] = [];

  const spotOf = ({ time, point }: MouseEventParams): Spot | null =>
    time === undefined || point === undefined
      ? null
      : { time: instantOfTime(time), x: point.x, y: point.y, width: host.clientWidth };
  chart.subscribeCrosshairMove((event) => {
    // Without a source it was `pick` that moved the crosshair.
    if (event.sourceEvent !== undefined || event.point === undefined) listeners.onSpot(spotOf(event));
  });
  chart.subscribeClick((event) => {
    const spot = spotOf(event);
    listeners.onPick(spot === null ? null : nearest(spot));
  });

  const nearest = ({ time, y }: Spot): string | null => {
    const away = ({ price }: ChartExecution) => Math.abs((candles.priceToCoordinate(Number(price)) ?? Infinity) - y);
    const [best] = executions.filter(({ barTime }) => barTime === time).toSorted((a, b) => away(a) - away(b));
    return best !== undefined && away(best) <= reachPx ? best.key : null;
  };

  const frame = ({ bars, from, to }: PositionChart): void =>
    chart.timeScale().setVisibleLogicalRange(visibleRange(bars, Date.parse(from), Date.parse(to)));

  return {
    show(data, { colors, clock, locale, price, names }) {
      chart.applyOptions({
        layout: { textColor: colors.text, fontFamily: getComputedStyle(host).fontFamily },
        grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
        crosshair: { vertLine: { color: colors.crosshair }, horzLine: { color: colors.crosshair } },
        timeScale: {
          borderColor: colors.grid,
          tickMarkFormatter: (time: unknown, kind: TickMarkType) => clock.tick(instantOfTime(time), tickKinds[kind]),
        },
        localization: { locale, timeFormatter: (time: unknown) => clock.short(instantOfTime(time)) },
      });
      candles.applyOptions({
        upColor: colors.up,
        downColor: colors.down,
        wickUpColor: colors.up,
        wickDownColor: colors.down,
        borderVisible: false,
        priceFormat: { type: 'custom', formatter: price, minMove: Number(data.tickSize) },
      });
      executions = data.executions;
      candles.setData(candlesOf(data.bars));
      volume.setData(volumesOf(data.bars, colors));
      for (const line of lines) candles.removePriceLine(line);
      const averages = [
        [names.entry, data.averageEntry, colors.entry],
        [names.exit, data.averageExit, colors.exit],
      ] as const;
      lines = averages.flatMap(([title, average, color]) =>
        average === null
          ? []
          : [
              candles.createPriceLine({
                title,
                price: Number(average),
                color,
                lineWidth: 1,
                lineStyle: LineStyle.Dashed,
                axisLabelVisible: true,
              }),
            ],
      );
    },

    pick(data, key, { colors }) {
      markers.setMarkers(markersOf(data.executions, key, colors));
      const found = data.executions.find((execution) => execution.key === key);
      if (found === undefined || found.barTime === null) {
        chart.clearCrosshairPosition();
        return null;
      }
      const price = Number(found.price);
      const time = chartTime(found.barTime);
      if (!inView(chart.timeScale().timeToCoordinate(time), host)) frame(data);
      chart.setCrosshairPosition(price, time, candles);
      const x = chart.timeScale().timeToCoordinate(time);
      const y = candles.priceToCoordinate(price);
      return x === null || y === null ? null : { time: found.barTime, x, y, width: host.clientWidth };
    },

    frame,

    remove: () => chart.remove(),
  };
}

const inView = (x: number | null, host: HTMLElement): boolean => x !== null && x >= 0 && x <= host.clientWidth;
