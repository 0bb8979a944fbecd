import type { IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';

/** A band over the height of the pane, pixels from its left edge, with a strip at its top that says what it is. */
export type Band = { readonly from: number; readonly to: number; readonly color: string; readonly text: string };

export const stripPx = 18;
/** A trade within one bar can still be seen and hit. */
export const leastBandPx = 6;

/** Shades bands behind the bars. */
export function bandLayer(bands: () => readonly Band[], fontFamily: () => string): ISeriesPrimitive<Time> {
  const renderer: IPrimitivePaneRenderer = {
    draw: (target) =>
      target.useMediaCoordinateSpace(({ context, mediaSize: { height } }) => {
        context.font = `11px ${fontFamily()}`;
        context.textBaseline = 'middle';
        for (const { from, to, color, text } of bands()) {
          context.fillStyle = `${color}14`;
          context.fillRect(from, 0, to - from, height);
          context.fillStyle = `${color}38`;
          context.fillRect(from, 0, to - from, stripPx);
          if (context.measureText(text).width > to - from - 8) continue;
          context.fillStyle = color;
          context.fillText(text, from + 4, stripPx / 2 + 1);
        }
      }),
  };
  const views = [{ zOrder: () => 'bottom' as const, renderer: () => renderer }];
  return { paneViews: () => views };
}
