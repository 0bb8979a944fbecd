import {
  ColorType,
  CrosshairMode,
  createChart,
  HistogramSeries,
  type IChartApi,
  type MouseEventParams,
  TickMarkType,
} from 'lightweight-charts';
import type { BarColumns } from '#contract/candles.ts';
import { chartTime, indexAt, instantOfTime, noBars, visibleRange, volumesOf } from './bar-data.ts';
import { addPriceSeries, fillPriceSeries, type PriceSeries, stylePriceSeries } from './bar-series.ts';
import type { BarType } from './bar-type.ts';
import type { ChartClock } from './chart-clock.ts';
import type { ChartColors } from './chart-colors.ts';
import { axisBase, onTick, snapped } from './price-ticks.ts';

/** A bar that is pointed at, and where on the chart, in pixels from its upper left corner. */
export type Spot = { readonly time: number; readonly x: number; readonly y: number; readonly width: number };

/** Positions on the time scale, the first bar's is 0; may lie beyond the bars. */
export type LogicalSpan = { readonly from: number; readonly to: number };

export type PriceListeners = {
  /** The bar under the crosshair; null when the pointer has left. */
  readonly onSpot: (spot: Spot | null) => void;
  /** The chart was clicked, on a bar or beside them. */
  readonly onClick?: (spot: Spot | null) => void;
  /** Another part of the bars is in view. */
  readonly onView?: (span: LogicalSpan, bars: BarColumns) => void;
};

/** What a chart says in words and colours; prices are written by `price`. */
export type DrawOptions = {
  readonly colors: ChartColors;
  readonly clock: ChartClock;
  readonly locale: string;
  readonly price: (value: number) => string;
  readonly tickSize: string;
  readonly type: BarType;
};

/** Something that is attached to the series of prices, and attached again when its type changes; returns the way out. */
export type SeriesLayer = (series: PriceSeries) => () => void;

export type PriceDrawing = {
  readonly chart: IChartApi;
  readonly series: () => PriceSeries;
  readonly bars: () => BarColumns;
  /** Draws these bars; what is in view stays where it is, whatever was added on either side. */
  readonly show: (bars: BarColumns, options: DrawOptions) => void;
  readonly addLayer: (layer: SeriesLayer) => void;
  readonly showVolume: (visible: boolean) => void;
  /** Brings the time between two instants into view. */
  readonly frame: (from: number, to: number) => void;
  /** Puts the crosshair on a bar at a price and says where that is; null where it is out of view. */
  readonly pointAt: (time: number, price: number) => Spot | null;
  readonly clearPoint: () => void;
  readonly remove: () => void;
};

const tickKinds: Readonly<Record<TickMarkType, 'time' | 'day' | 'month' | 'year'>> = {
  [TickMarkType.Year]: 'year',
  [TickMarkType.Month]: 'month',
  [TickMarkType.DayOfMonth]: 'day',
  [TickMarkType.Time]: 'time',
  [TickMarkType.TimeWithSeconds]: 'time',
};

/** Draws bars of any type and their volume into an element; nothing is on it until `show`. */
export function drawPrices(host: HTMLElement, listeners: PriceListeners): PriceDrawing {
  const chart = createChart(host, {
    autoSize: true,
    // The library's own logo brings a style element that the content security policy refuses; the panel names it instead.
    layout: { attributionLogo: false, background: { type: ColorType.Solid, color: 'transparent' } },
    crosshair: { mode: CrosshairMode.Normal },
    timeScale: { timeVisible: true, minBarSpacing: 0.1, shiftVisibleRangeOnNewBar: false },
    rightPriceScale: { borderVisible: false, entireTextOnly: true },
  });
  const volume = chart.addSeries(HistogramSeries, {
    priceScaleId: '',
    priceFormat: { type: 'volume' },
    lastValueVisible: false,
    priceLineVisible: false,
  });
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  let type: BarType = 'candles';
  let series = addSeries();
  let shown = noBars;
  const layers: { readonly layer: SeriesLayer; detach: () => void }[] = [];

  function addSeries(): PriceSeries {
    const added = addPriceSeries(chart, type);
    added.priceScale().applyOptions({ scaleMargins: { top: 0.12, bottom: 0.24 } });
    return added;
  }

  const changeType = (wanted: BarType): void => {
    for (const { detach } of layers) detach();
    chart.removeSeries(series);
    type = wanted;
    series = addSeries();
    for (const one of layers) one.detach = one.layer(series);
  };

  const spotOf = ({ time, point, paneIndex = 0 }: MouseEventParams): Spot | null => {
    if (time === undefined || point === undefined) return null;
    const above = chart.panes().slice(0, paneIndex);
    const top = above.reduce((sum, pane) => sum + pane.getHeight() + 1, 0);
    return { time: instantOfTime(time), x: point.x, y: top + point.y, width: host.clientWidth };
  };
  chart.subscribeCrosshairMove((event) => {
    // Without a source it was `pointAt` that moved the crosshair.
    if (event.sourceEvent !== undefined || event.point === undefined) listeners.onSpot(spotOf(event));
  });
  chart.subscribeClick((event) => listeners.onClick?.(spotOf(event)));
  chart.timeScale().subscribeVisibleLogicalRangeChange((span) => {
    if (span !== null) listeners.onView?.(span, shown);
  });

  const show = (bars: BarColumns, options: DrawOptions): void => {
    applyOptions(chart, host, options);
    const changed = options.type !== type;
    if (changed) changeType(options.type);
    const tick = Number(options.tickSize);
    stylePriceSeries(series, options.colors, {
      type: 'custom',
      formatter: (price: number) => options.price(snapped(price, tick)),
      tickmarksFormatter: (marks: readonly number[]) =>
        marks.map((mark) => (onTick(mark, tick) ? options.price(mark) : '')),
      minMove: tick,
      base: axisBase(tick),
    });
    const before = shown;
    const view = chart.timeScale().getVisibleLogicalRange();
    shown = bars;
    fillPriceSeries(series, bars);
    volume.setData(volumesOf(bars, options.colors));
    const span = view === null || (before === bars && !changed) ? null : moved(view, before.time, bars.time);
    if (span !== null) chart.timeScale().setVisibleLogicalRange(span);
  };

  return {
    chart,
    series: () => series,
    bars: () => shown,
    show,
    addLayer: (layer) => void layers.push({ layer, detach: layer(series) }),
    showVolume: (visible) => volume.applyOptions({ visible }),
    frame: (from, to) => chart.timeScale().setVisibleLogicalRange(visibleRange(shown, from, to)),
    pointAt(at, price) {
      const time = chartTime(at);
      chart.setCrosshairPosition(price, time, series);
      const x = chart.timeScale().timeToCoordinate(time);
      const y = series.priceToCoordinate(price);
      return x === null || y === null ? null : { time: at, x, y, width: host.clientWidth };
    },
    clearPoint: () => chart.clearCrosshairPosition(),
    remove: () => chart.remove(),
  };
}

/** Where a view of some bars lies among others: its first bar and its width stay, so that nothing jumps. */
export function moved(view: LogicalSpan, before: readonly number[], after: readonly number[]): LogicalSpan | null {
  const anchor = Math.min(Math.max(Math.round(view.from), 0), before.length - 1);
  const at = before[anchor];
  if (at === undefined || after.length === 0) return null;
  const shift = Math.max(indexAt(after, at), 0) - anchor;
  return { from: view.from + shift, to: view.to + shift };
}

function applyOptions(chart: IChartApi, host: HTMLElement, { colors, clock, locale }: DrawOptions): void {
  chart.applyOptions({
    layout: {
      textColor: colors.text,
      fontFamily: getComputedStyle(host).fontFamily,
      panes: { separatorColor: colors.grid, separatorHoverColor: colors.crosshair },
    },
    grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
    crosshair: {
      vertLine: { color: colors.crosshair, labelBackgroundColor: colors.text },
      horzLine: { color: colors.crosshair, labelBackgroundColor: colors.text },
    },
    timeScale: {
      borderColor: colors.grid,
      tickMarkFormatter: (time: unknown, kind: TickMarkType) => clock.tick(instantOfTime(time), tickKinds[kind]),
    },
    localization: { locale, timeFormatter: (time: unknown) => clock.bar(instantOfTime(time)) },
  });
}
