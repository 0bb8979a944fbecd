import { coordinate, escaped } from './markup.ts';

/** The drawing's own units; the page stretches it to any width, strokes and labels stay as they are. */
export const plotWidth = 1000;
export const plotHeight = 300;

export type AxisLabel = { readonly at: number; readonly text: string };

export type Plot = {
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  /** Labels of the vertical axis; `at` is the height from the top, 0 to `plotHeight`. A line crosses the plot at each. */
  readonly rows: readonly AxisLabel[];
  /** Labels of the horizontal axis; `at` is from the left, 0 to `plotWidth`. */
  readonly columns: readonly AxisLabel[];
  /** Height of the line that stands out, null for none. */
  readonly zero: number | null;
  readonly drawing: string;
  readonly size: 'tall' | 'low';
};

/** Draws a plot: lines and areas in an SVG that stretches, labels as text beside it. */
export const plot = ({ label, rows, columns, zero, drawing, size }: Plot): string => {
  const line = (y: number, kind: string): string =>
    `<line class="${kind}" x1="0" x2="${plotWidth}" y1="${coordinate(y)}" y2="${coordinate(y)}"/>`;
  const percent = (value: number, whole: number): string => `${coordinate((100 * value) / whole)}%`;
  return [
    `<div class="plot ${size}"><svg viewBox="0 0 ${plotWidth} ${plotHeight}" preserveAspectRatio="none" role="img" aria-label="${escaped(label)}">`,
    ...rows.map(({ at }) => line(at, 'grid')),
    drawing,
    zero === null ? '' : line(zero, 'zero'),
    '</svg>',
    ...rows.map(({ at, text }) => `<span class="y" style="top:${percent(at, plotHeight)}">${escaped(text)}</span>`),
    ...columns.map(({ at, text }) => `<span class="x" style="left:${percent(at, plotWidth)}">${escaped(text)}</span>`),
    '</div>',
  ].join('');
};
