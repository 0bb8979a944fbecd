import type { IPrimitivePaneRenderer, ISeriesPrimitive, Time } from 'lightweight-charts';
import type { Geometry } from './drawing-geometry.ts';

export type DrawnShape = { readonly geometry: Geometry; readonly color: string; readonly selected: boolean };

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];

/** Draws the shapes that `shapes` returns when asked, over the bars. */
export function drawingLayer(
  shapes: () => readonly DrawnShape[],
  style: () => { readonly paper: string; readonly font: string },
): ISeriesPrimitive<Time> {
  const renderer: IPrimitivePaneRenderer = {
    draw: (target: Target) =>
      target.useMediaCoordinateSpace(({ context }) => {
        const { paper, font } = style();
        for (const shape of shapes()) drawShape(context, shape, paper, font);
      }),
  };
  const views = [{ zOrder: () => 'top' as const, renderer: () => renderer }];
  return { paneViews: () => views };
}

function drawShape(
  context: CanvasRenderingContext2D,
  { geometry, color, selected }: DrawnShape,
  paper: string,
  font: string,
): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = selected ? 2.5 : 1.5;
  for (const { from, to } of geometry.boxes) {
    context.fillStyle = `${color}1f`;
    context.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
    context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  }
  for (const { from, to, dashed } of geometry.lines) {
    context.setLineDash(dashed ? [4, 4] : []);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.setLineDash([]);
  context.font = `12px ${font}`;
  context.lineJoin = 'round';
  for (const { at, text } of geometry.labels) {
    // An outline in the colour of the page keeps words readable over bars.
    context.lineWidth = 3;
    context.strokeStyle = paper;
    context.strokeText(text, at.x, at.y);
    context.fillStyle = color;
    context.fillText(text, at.x, at.y);
  }
  if (selected) {
    for (const { x, y } of geometry.handles) {
      context.beginPath();
      context.arc(x, y, 5, 0, 2 * Math.PI);
      context.fillStyle = paper;
      context.fill();
      context.lineWidth = 2;
      context.strokeStyle = color;
      context.stroke();
    }
  }
  context.restore();
}
