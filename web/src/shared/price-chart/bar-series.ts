import {
  BarSeries,
  CandlestickSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  type SeriesPartialOptionsMap,
} from 'lightweight-charts';
import type { BarColumns } from '#contract/candles.ts';
import { closesOf, ohlcOf } from './bar-data.ts';
import type { BarType } from './bar-type.ts';
import type { ChartColors } from './chart-colors.ts';

export type PriceSeries = ISeriesApi<'Candlestick'> | ISeriesApi<'Bar'> | ISeriesApi<'Line'>;

const common = { lastValueVisible: false, priceLineVisible: false } as const;

/** Adds the series that draws prices in a type; nothing is in it yet. */
export function addPriceSeries(chart: IChartApi, type: BarType): PriceSeries {
  switch (type) {
    case 'candles':
      return chart.addSeries(CandlestickSeries, { ...common, borderVisible: false });
    case 'bars':
      return chart.addSeries(BarSeries, { ...common, thinBars: false });
    case 'line':
      return chart.addSeries(LineSeries, { ...common, lineWidth: 2 });
  }
}

export function fillPriceSeries(series: PriceSeries, bars: BarColumns): void {
  if (series.seriesType() === 'Line') (series as ISeriesApi<'Line'>).setData(closesOf(bars));
  else (series as ISeriesApi<'Candlestick'>).setData(ohlcOf(bars));
}

/** The options of a price series that follow the page's scheme and the instrument. */
export function stylePriceSeries(
  series: PriceSeries,
  colors: ChartColors,
  priceFormat: SeriesPartialOptionsMap['Line']['priceFormat'],
): void {
  const format = priceFormat === undefined ? {} : { priceFormat };
  if (series.seriesType() === 'Line') (series as ISeriesApi<'Line'>).applyOptions({ ...format, color: colors.line });
  else {
    (series as ISeriesApi<'Candlestick'>).applyOptions({
      ...format,
      upColor: colors.up,
      downColor: colors.down,
      ...(series.seriesType() === 'Candlestick' && { wickUpColor: colors.up, wickDownColor: colors.down }),
    });
  }
}
