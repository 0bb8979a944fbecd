import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import { coordinate, escaped } from './markup.ts';
import { plot, plotHeight, plotWidth } from './plot.ts';
import { roundTicks, tickDigits } from './ticks.ts';

export type BarGroup = {
  readonly label: string;
  /** Own value first, then that of the benchmark; null where there is none. */
  readonly values: readonly (number | null)[];
};

export type BarPlot = {
  readonly label: string;
  readonly groups: readonly BarGroup[];
  readonly formats: SheetFormats;
};

/** Draws groups of bars up and down from 0; the first of a group in the colour of its sign, the second of the benchmark. */
export const barPlot = ({ label, groups, formats }: BarPlot): string => {
  const values = groups.flatMap((group) => group.values.filter((value) => value !== null));
  const ticks = roundTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  const digits = tickDigits(ticks, 100);
  const bottom = ticks[0]!;
  const span = ticks[ticks.length - 1]! - bottom || 1;
  const y = (value: number): number => plotHeight - ((value - bottom) / span) * plotHeight;
  const slot = plotWidth / groups.length;
  const drawing = groups
    .map(({ label: name, values: [own = null, other = null] }, index) => {
      const bars = other === null ? 1 : 2;
      const width = Math.min(60, (slot * 0.7) / bars);
      const left = slot * (index + 0.5) - (width * bars) / 2;
      return (
        bar(left, width, own, own !== null && own < 0 ? 'bad' : 'good', name) +
        bar(left + width, width, other, 'other', name)
      );
    })
    .join('');

  function bar(x: number, width: number, value: number | null, kind: string, name: string): string {
    if (value === null) return '';
    const top = Math.min(y(0), y(value));
    const height = Math.max(0.5, Math.abs(y(value) - y(0)));
    const title = escaped(`${name}: ${formats.percent(value)}`);
    return `<rect class="bar ${kind}" x="${coordinate(x)}" y="${coordinate(top)}" width="${coordinate(width * 0.92)}" height="${coordinate(height)}"><title>${title}</title></rect>`;
  }

  const every = Math.ceil(groups.length / 7);
  return plot({
    label,
    rows: ticks.map((value) => ({ at: y(value), text: formats.percent(value, digits) })),
    columns: groups
      .map((group, index) => ({ at: slot * (index + 0.5), text: group.label }))
      .filter((_, index) => index % every === 0),
    zero: y(0),
    drawing,
    size: 'tall',
  });
};
