import type { Drawing } from '#contract/drawings.ts';

export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/** A drawing in pixels of the pane of prices. */
export type Geometry = {
  readonly lines: readonly { readonly from: Point; readonly to: Point; readonly dashed?: boolean }[];
  readonly boxes: readonly { readonly from: Point; readonly to: Point }[];
  readonly labels: readonly { readonly at: Point; readonly text: string }[];
  /** Where it can be held to change it. */
  readonly handles: readonly Point[];
};

/** Where places are on the pane, and how what lies between two is said. */
export type Projection = {
  readonly size: Size;
  readonly point: (anchor: Drawing['anchors'][number]) => Point | null;
  readonly y: (price: number) => number | null;
  readonly price: (value: number) => string;
  /** Says a move from one place to the other: points, ticks, money, per cent and time. */
  readonly measured: (drawing: Drawing) => readonly string[];
};

export const fibonacciRates = [0, 0.236, 0.382, 0.5, 0.618, 0.786, 1] as const;

const lineHeight = 16;
/** About the width of a letter of a label. */
const letterPx = 6.5;

/** Returns what is drawn of a drawing; null where one of its places cannot be shown. */
export function geometryOf(drawing: Drawing, projection: Projection): Geometry | null {
  const points = drawing.anchors.map(projection.point);
  const [first, second] = points;
  if (first === null || first === undefined || second === null) return null;
  const { size } = projection;
  switch (drawing.kind) {
    case 'horizontal': {
      const line = { from: { x: 0, y: first.y }, to: { x: size.width, y: first.y } };
      const text = [drawing.text, projection.price(drawing.anchors[0]!.price)].filter(Boolean).join(' · ');
      return {
        lines: [line],
        boxes: [],
        labels: [{ at: { x: 6, y: first.y - 4 }, text }],
        handles: [{ x: size.width / 2, y: first.y }],
      };
    }
    case 'text':
      return {
        lines: [],
        boxes: [],
        labels: drawing.text
          .split('\n')
          .map((text, nth) => ({ at: { x: first.x + 8, y: first.y + 4 + nth * lineHeight }, text })),
        handles: [first],
      };
    default:
      return second === undefined ? null : spanned(drawing, first, second, projection);
  }
}

function spanned(drawing: Drawing, first: Point, second: Point, projection: Projection): Geometry {
  const handles = [first, second];
  const label = drawing.text === '' ? [] : [{ at: { x: second.x + 8, y: second.y + 4 }, text: drawing.text }];
  const left = Math.min(first.x, second.x);
  switch (drawing.kind) {
    case 'ray':
      return {
        lines: [{ from: first, to: edgeBeyond(first, second, projection.size) }],
        boxes: [],
        labels: label,
        handles,
      };
    case 'rectangle':
      return { lines: [], boxes: [{ from: first, to: second }], labels: label, handles };
    case 'fibonacci': {
      const [from, to] = drawing.anchors.map(({ price }) => price) as [number, number];
      const levels = fibonacciRates.flatMap((rate) => {
        // 0 % is where the move ended: a retracement is measured back from there.
        const price = to + (from - to) * rate;
        const y = projection.y(price);
        return y === null ? [] : [{ rate, price, y }];
      });
      return {
        lines: [
          { from: first, to: second, dashed: true },
          ...levels.map(({ y }) => ({ from: { x: left, y }, to: { x: projection.size.width, y } })),
        ],
        boxes: [],
        labels: [
          ...levels.map(({ rate, price, y }) => ({
            at: { x: left + 4, y: y - 3 },
            text: `${rate} · ${projection.price(price)}`,
          })),
          ...label,
        ],
        handles,
      };
    }
    case 'measure': {
      const above = second.y < first.y;
      const texts = [...projection.measured(drawing), ...(drawing.text === '' ? [] : [drawing.text])];
      const longest = Math.max(...texts.map(({ length }) => length)) * letterPx;
      const x = Math.max(4, Math.min(left + 4, projection.size.width - longest));
      const top = above ? second.y - 6 - (texts.length - 1) * lineHeight : second.y + lineHeight;
      return {
        lines: [{ from: first, to: second, dashed: true }],
        boxes: [{ from: first, to: second }],
        labels: texts.map((text, nth) => ({ at: { x, y: top + nth * lineHeight }, text })),
        handles,
      };
    }
    default:
      return { lines: [{ from: first, to: second }], boxes: [], labels: label, handles };
  }
}

/** Where a line from one point through another leaves the pane to the side it goes to; never before the other point. */
function edgeBeyond(first: Point, second: Point, { width, height }: Size): Point {
  const [dx, dy] = [second.x - first.x, second.y - first.y];
  if (dx === 0)
    return dy === 0 ? second : { x: second.x, y: dy > 0 ? Math.max(height, second.y) : Math.min(0, second.y) };
  const x = dx > 0 ? Math.max(width, second.x) : Math.min(0, second.x);
  return { x, y: second.y + ((x - second.x) / dx) * dy };
}

/** How far a point is from a line between two others, in pixels. */
export function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

const reachPx = 7;

/** What of a drawing is under a point: the index of a handle, its body, or nothing. */
export function hitOf(geometry: Geometry, point: Point): number | 'body' | null {
  const handle = geometry.handles.findIndex((one) => Math.hypot(one.x - point.x, one.y - point.y) <= reachPx + 2);
  if (handle >= 0) return handle;
  if (geometry.lines.some(({ from, to }) => distanceTo(point, from, to) <= reachPx)) return 'body';
  const onBorder = geometry.boxes.some(({ from, to }) => {
    const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
    return corners.some((corner, nth) => distanceTo(point, corner, corners[(nth + 1) % 4]!) <= reachPx);
  });
  if (onBorder) return 'body';
  const onText = geometry.labels.some(
    ({ at, text }) =>
      point.x >= at.x &&
      point.x <= at.x + text.length * letterPx &&
      point.y >= at.y - lineHeight + 2 &&
      point.y <= at.y + 4,
  );
  return onText ? 'body' : null;
}
