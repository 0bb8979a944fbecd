import { ColorType, createChart, createSeriesMarkers, LineSeries, type SeriesMarker } from 'lightweight-charts';

/** A value of a day; the value as exact text. */
export type DayValue = { readonly date: string; readonly value: string };

/** Something that happened on a day: what came in points up from below, what went out down from above. */
export type DayMark = {
  readonly date: string;
  readonly kind: 'in' | 'out' | 'income' | 'other';
  readonly text: string;
};

export type LineColors = {
  readonly text: string;
  readonly grid: string;
  readonly line: string;
  readonly gain: string;
  readonly loss: string;
};

type Shown = {
  readonly colors: LineColors;
  readonly locale: string;
  readonly words: (value: number) => string;
  readonly minMove: number;
  /** Of days that have a value; those of others are not drawn. */
  readonly marks: readonly DayMark[];
};

export type DrawnLine = {
  /** Draws these days, all of them in view. */
  show(points: readonly DayValue[], options: Shown): void;
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
  const markers = createSeriesMarkers(line, []);
  return {
    show(points, { colors, locale, words, minMove, marks }) {
      chart.applyOptions({
        layout: { textColor: colors.text, fontFamily: getComputedStyle(host).fontFamily },
        grid: { vertLines: { color: colors.grid }, horzLines: { color: colors.grid } },
        timeScale: { borderColor: colors.grid },
        localization: { locale },
      });
      line.applyOptions({ color: colors.line, priceFormat: { type: 'custom', formatter: words, minMove } });
      line.setData(points.map(({ date, value }) => ({ time: date, value: Number(value) })));
      const days = new Set(points.map(({ date }) => date));
      markers.setMarkers(marks.filter(({ date }) => days.has(date)).map((mark) => markerOf(mark, colors)));
      chart.timeScale().fitContent();
    },
    remove: () => chart.remove(),
  };
}

const markerOf = ({ date, kind, text }: DayMark, colors: LineColors): SeriesMarker<string> => {
  const looks = {
    in: { position: 'belowBar', shape: 'arrowUp', color: colors.gain },
    out: { position: 'aboveBar', shape: 'arrowDown', color: colors.loss },
    income: { position: 'aboveBar', shape: 'circle', color: colors.line },
    other: { position: 'belowBar', shape: 'square', color: colors.text },
  } as const;
  return { time: date, text, ...looks[kind] };
};
