import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import { momentsOf } from '#domain/performance/moments.ts';
import { normalDensity } from '#domain/performance/normal.ts';
import { coordinate, escaped } from './markup.ts';
import { linePath } from './path.ts';
import { plot, plotHeight, plotWidth } from './plot.ts';
import { roundTicks, tickDigits } from './ticks.ts';

export type Histogram = {
  readonly label: string;
  readonly values: Float64Array;
  readonly formats: SheetFormats;
};

/** Draws how often values fall into classes of equal width about 0, with a normal distribution of their mean and deviation. */
export const histogram = ({ label, values, formats }: Histogram): string => {
  const { min, max, mean, deviation, count: size } = momentsOf(values);
  const width = classWidth(values, max - min);
  const first = Math.floor(min / width);
  const last = Math.floor(max / width);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of values) counts[Math.floor(value / width) - first]! += 1;
  const low = first * width;
  const high = (last + 1) * width;
  const expected = (value: number): number => ((size * width) / deviation) * normalDensity((value - mean) / deviation);
  const tallest = Math.max(...counts, deviation > 0 ? expected(mean) : 0);
  const ticks = roundTicks(0, tallest, Math.min(4, Math.ceil(tallest)));
  const marks = roundTicks(low, high, 6).filter((value) => value >= low && value <= high);
  const digits = tickDigits(marks, 100);
  const y = (value: number): number => plotHeight * (1 - value / ticks[ticks.length - 1]!);
  const x = (value: number): number => ((value - low) / (high - low)) * plotWidth;
  const bars = counts
    .map((amount, index) => {
      const from = (first + index) * width;
      const title = escaped(`${formats.percent(from)} … ${formats.percent(from + width)}: ${formats.count(amount)}`);
      const kind = from < 0 ? 'bad' : 'good';
      const drawn = (plotWidth / counts.length) * 0.94;
      return `<rect class="bar ${kind}" x="${coordinate(x(from))}" y="${coordinate(y(amount))}" width="${coordinate(drawn)}" height="${coordinate(plotHeight - y(amount))}"><title>${title}</title></rect>`;
    })
    .join('');
  const curve = Array.from({ length: 201 }, (_, step) => low + ((high - low) * step) / 200);
  const path = linePath(
    curve.map((value) => ({ x: x(value), y: y(expected(value)) })),
    plotWidth,
  );
  return plot({
    label,
    rows: ticks.map((value) => ({ at: y(value), text: formats.count(value) })),
    columns: marks.map((value) => ({ at: x(value), text: formats.percent(value, digits) })),
    zero: null,
    drawing: deviation > 0 ? `${bars}<path class="line own" d="${path}"/>` : bars,
    size: 'tall',
  });
};

/**
 * Width of a class: twice the interquartile range over the cube root of the number, at most 60 and at least 8 classes.
 *
 * @see Freedman and Diaconis, On the histogram as a density estimator (1981)
 */
const classWidth = (values: Float64Array, span: number): number => {
  if (!(span > 0)) return Math.abs(values[0]!) || 1;
  const sorted = values.slice().sort();
  const range = sorted[Math.floor(sorted.length * 0.75)]! - sorted[Math.floor(sorted.length * 0.25)]!;
  const width = (2 * range) / Math.cbrt(sorted.length);
  return Math.min(span / 8, Math.max(span / 60, width));
};
