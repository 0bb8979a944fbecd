import type { IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';

/** A mark as it is drawn; `x` in pixels. A roll has a line over the height of the pane. */
export type PlacedMark = {
  readonly x: number;
  readonly letter: string;
  readonly line: boolean;
  readonly color: string;
  readonly faint: boolean;
};

/** Half the width of a badge, in pixels. */
export const badgeRadius = 8;

/** Draws a badge at the foot of the pane for each mark; several at one place stand above each other. */
export const marksLayer = (
  marks: () => readonly PlacedMark[],
  style: () => { readonly paper: string; readonly font: string },
): ISeriesPrimitive<Time> => {
  const renderer: IPrimitivePaneRenderer = {
    draw: (target) =>
      target.useMediaCoordinateSpace(({ context, mediaSize: { height } }) => {
        const { paper, font } = style();
        const stacked = new Map<number, number>();
        for (const { x, letter, line, color, faint } of marks()) {
          const place = Math.round(x / badgeRadius);
          const below = stacked.get(place) ?? 0;
          stacked.set(place, below + 1);
          const y = height - badgeRadius - 2 - below * (badgeRadius * 2 + 2);
          context.globalAlpha = faint ? 0.55 : 1;
          if (line) {
            context.strokeStyle = color;
            context.setLineDash([4, 4]);
            context.beginPath();
            context.moveTo(Math.round(x) + 0.5, 0);
            context.lineTo(Math.round(x) + 0.5, y - badgeRadius);
            context.stroke();
            context.setLineDash([]);
          }
          context.fillStyle = color;
          context.beginPath();
          context.arc(x, y, badgeRadius, 0, 2 * Math.PI);
          context.fill();
          context.fillStyle = paper;
          context.font = `600 10px ${font}`;
          context.textAlign = 'center';
          context.textBaseline = 'middle';
          context.fillText(letter, x, y + 0.5);
          context.globalAlpha = 1;
        }
      }),
  };
  const views = [{ zOrder: () => 'top' as const, renderer: () => renderer }];
  return { paneViews: () => views };
};
