import type { Drawing } from '#contract/drawings.ts';
import type { ChartProjection } from './chart-projection.ts';
import type { Held, Place } from './pointer-tools.ts';

type Axis = Pick<ChartProjection, 'timeAt' | 'logicalAt' | 'priceNear'>;

/** The places of a drawing that was held at a handle, or at its body, and taken from one place to another. */
export function movedAnchors({ drawing, part }: Held, from: Place, to: Place, axis: Axis): Drawing['anchors'] {
  if (part !== 'body' && drawing.kind !== 'horizontal') {
    return drawing.anchors.map((anchor, index) => (index === part ? to.anchor : anchor));
  }
  return shiftedAnchors(drawing, to.logical - from.logical, to.anchor.price - from.anchor.price, axis);
}

/** The places of a drawing so many bars later and so much higher. */
export const shiftedAnchors = ({ anchors }: Drawing, bars: number, price: number, axis: Axis): Drawing['anchors'] =>
  anchors.map((anchor) => ({
    time: bars === 0 ? anchor.time : axis.timeAt(axis.logicalAt(anchor.time) + bars),
    price: axis.priceNear(anchor.price + price),
  }));
