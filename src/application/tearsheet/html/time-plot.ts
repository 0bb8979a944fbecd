import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import { coordinate, escaped } from './markup.ts';
import { linePath } from './path.ts';
import { type AxisLabel, plot, plotHeight, plotWidth } from './plot.ts';
import { dateTicks, logTicks, roundTicks, tickDigits } from './ticks.ts';

export type TimeLine = {
  readonly kind: 'own' | 'other' | 'water';
  readonly days: Int32Array;
  /** NaN parts the line. */
  readonly values: Float64Array;
};

export type TimePlot = {
  readonly label: string;
  readonly lines: readonly TimeLine[];
  /** The values are fractions and are written in percent, `offset` added before (−1 for wealth). */
  readonly percent: boolean;
  readonly offset?: number;
  /** A value that the axis includes and that is drawn stronger. */
  readonly base: number;
  /** Equal heights for equal factors; only where all values are above 0. */
  readonly logarithmic?: boolean;
  /** Stretches of days that are shaded behind the lines. */
  readonly bands?: readonly { readonly from: number; readonly to: number; readonly title: string }[];
  readonly size: 'tall' | 'low';
};

/** Draws lines over time. A line of the kind `water` is filled up to `base`. */
export const timePlot = (
  { label, lines, percent, offset = 0, base, logarithmic = false, bands = [], size }: TimePlot,
  formats: SheetFormats,
): string => {
  const [bottom, top] = paddedRange(lines, base, logarithmic);
  const ticks = (logarithmic ? logTicks(bottom, top) : roundTicks(bottom, top, size === 'tall' ? 5 : 3)).filter(
    (tick) => tick >= bottom && tick <= top,
  );
  const digits = logarithmic ? 0 : tickDigits(ticks, percent ? 100 : 1);
  const text = (value: number): string => (percent ? formats.percent : formats.number)(value, digits);
  const place = (value: number): number => (logarithmic ? Math.log(value) : value);
  const span = place(top) - place(bottom) || 1;
  const y = (value: number): number => plotHeight - ((place(value) - place(bottom)) / span) * plotHeight;
  const from = Math.min(...lines.map(({ days }) => days[0]!));
  const to = Math.max(...lines.map(({ days }) => days[days.length - 1]!));
  const x = (day: number): number => ((day - from) / Math.max(1, to - from)) * plotWidth;
  const shades = bands.map(
    (band) =>
      `<rect class="band" x="${coordinate(x(band.from))}" y="0" width="${coordinate(Math.max(1, x(band.to) - x(band.from)))}" height="${plotHeight}"><title>${escaped(band.title)}</title></rect>`,
  );
  const curves = lines
    .map(({ kind, days, values }) => {
      const path = linePath(
        Array.from(days, (day, index) => ({ x: x(day), y: y(values[index]!) })),
        plotWidth,
      );
      const filled = `M${x(days[0]!)} ${y(base)}${path.replace('M', 'L')}L${x(days[days.length - 1]!)} ${y(base)}Z`;
      const area = kind === 'water' ? `<path class="area" d="${filled}"/>` : '';
      return `${area}<path class="line ${kind}" d="${path}"/>`;
    })
    .join('');
  return plot({
    label,
    rows: ticks.map((value) => ({ at: y(value), text: text(value + offset) })),
    columns: dateLabels({ from, to, x, most: size === 'tall' ? 8 : 5 }, formats),
    zero: base >= bottom && base <= top ? y(base) : null,
    drawing: shades.join('') + curves,
    size,
  });
};

/** The values and the base, with a twentieth of air beyond the values. */
const paddedRange = (lines: readonly TimeLine[], base: number, logarithmic: boolean): readonly [number, number] => {
  let low = base;
  let high = base;
  for (const { values } of lines) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (logarithmic) return [low / (high / low) ** 0.05, high * (high / low) ** 0.05];
  const air = (high - low) * 0.05 || 1;
  return [low < base ? low - air : low, high > base ? high + air : high];
};

type DateAxis = {
  readonly from: number;
  readonly to: number;
  readonly x: (day: number) => number;
  readonly most: number;
};

const dateLabels = ({ from, to, x, most }: DateAxis, formats: SheetFormats): readonly AxisLabel[] =>
  dateTicks(from, to, most).map(({ day, month }) => ({
    at: x(day),
    text:
      month % 12 === 0 ? String(month / 12) : `${formats.month(month % 12)} ${String(Math.floor(month / 12)).slice(2)}`,
  }));
