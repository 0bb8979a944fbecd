import { ColorType, createChart, LineSeries } from 'lightweight-charts';

/** A value of a day; the value as exact text. */
export type DayValue = { readonly date: string; readonly value: string };

export type LineColors = { readonly text: string; readonly grid: string; readonly line: string };

export type DrawnLine = {
  /** Draws these days, all of them in view. */
  show(
    points: readonly DayValue[],
    options: { colors: LineColors; locale: string; words: (value: number) => string; minMove: number },
  ): void;
  remove(): void;
};

/** Draws a course of days as a line into an element; nothing is on it until `show`. */
export function drawLine(host: HTMLElement): DrawnLine {
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
    show(points, { colors, locale, words, minMove }) {
      chart.applyOptions({
        layout: { textColor: colors.text, fontFamily: getComputedStyle(host).fontFamily },
        grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
        timeScale: { borderColor: colors.grid },
        localization: { locale },
      });
      line.applyOptions({ color: colors.line, priceFormat: { type: 'custom', formatter: words, minMove } });
      line.setData(points.map(({ date, value }) => ({ time: date, value: Number(value) })));
      chart.timeScale().fitContent();
    },
    remove: () => chart.remove(),
  };
}
