import { ColorType, createChart, LineSeries } from 'lightweight-charts';
import type { RateCourse } from '#contract/rates.ts';

export type RateColors = { readonly text: string; readonly grid: string; readonly line: string };

export type DrawnRate = {
  /** Draws these days, all of them in view. */
  show(
    rates: RateCourse['rates'],
    options: { colors: RateColors; locale: string; rate: (value: number) => string },
  ): void;
  remove(): void;
};

/** Draws the course of a rate as a line into an element; nothing is on it until `show`. */
export function drawRate(host: HTMLElement): DrawnRate {
  const chart = createChart(host, {
    autoSize: true,
    // The library's own logo brings a style element that the content security policy refuses; the panel names it instead.
    layout: { attributionLogo: false, background: { type: ColorType.Solid, color: 'transparent' } },
    rightPriceScale: { borderVisible: false },
    timeScale: { minBarSpacing: 0.01 },
    handleScale: { mouseWheel: false },
  });
  const line = chart.addSeries(LineSeries, { lineWidth: 2, priceLineVisible: false });
  return {
    show(rates, { colors, locale, rate }) {
      chart.applyOptions({
        layout: { textColor: colors.text, fontFamily: getComputedStyle(host).fontFamily },
        grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
        timeScale: { borderColor: colors.grid },
        localization: { locale },
      });
      line.applyOptions({ color: colors.line, priceFormat: { type: 'custom', formatter: rate, minMove: 0.0001 } });
      line.setData(rates.map(({ date, rate: value }) => ({ time: date, value: Number(value) })));
      chart.timeScale().fitContent();
    },
    remove: () => chart.remove(),
  };
}
