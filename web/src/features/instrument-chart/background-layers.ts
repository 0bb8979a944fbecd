import type { IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';
import type { Profile } from '#contract/instrument-charts.ts';

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];
type Span = { readonly from: number; readonly to: number };

const below = (draw: (target: Target) => void): ISeriesPrimitive<Time> => {
  const renderer: IPrimitivePaneRenderer = { draw };
  const views = [{ zOrder: () => 'bottom' as const, renderer: () => renderer }];
  return { paneViews: () => views };
};

/** Shades spans of the time axis, in pixels, over the height of the pane. */
export const shadingLayer = (spans: () => readonly Span[], color: () => string): ISeriesPrimitive<Time> =>
  below((target) =>
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.fillStyle = color();
      for (const { from, to } of spans()) context.fillRect(from, 0, to - from, mediaSize.height);
    }),
  );

/** The share of the pane's width that the row with the most volume takes. */
const widest = 0.24;

/** Draws volume by price from the right edge; the value area is stronger, the point of control strongest. */
export const profileLayer = (
  profile: () => Profile | null,
  y: (price: number) => number | null,
  color: () => string,
): ISeriesPrimitive<Time> =>
  below((target) =>
    target.useMediaCoordinateSpace(({ context, mediaSize: { width } }) => {
      const shown = profile();
      if (shown === null || shown.volume.length === 0) return;
      const most = shown.volume[shown.pointOfControl]!;
      shown.volume.forEach((volume, row) => {
        const low = y(shown.from + row * shown.rowSize);
        const high = y(shown.from + (row + 1) * shown.rowSize);
        if (low === null || high === null) return;
        const length = (volume / most) * width * widest;
        const inside = row >= shown.valueFrom && row <= shown.valueTo;
        context.fillStyle = `${color()}${row === shown.pointOfControl ? 'b0' : inside ? '60' : '30'}`;
        context.fillRect(width - length, high, length, Math.max(1, low - high - 1));
      });
    }),
  );

/**
 * Runs of bars outside of regular hours as pixels; `flags`: 0 for such a bar, 1 for another, null where it is
 * not known yet.
 */
export function closedSpans(
  flags: readonly (number | null)[],
  x: (index: number) => number | null,
  spacing: number,
): readonly Span[] {
  const spans: Span[] = [];
  let begin = -1;
  for (let index = 0; index <= flags.length; index++) {
    const closed = flags[index] === 0;
    if (closed && begin < 0) begin = index;
    if (closed || begin < 0) continue;
    const [from, to] = [x(begin), x(index - 1)];
    if (from !== null && to !== null) spans.push({ from: from - spacing / 2, to: to + spacing / 2 });
    begin = -1;
  }
  return spans;
}
