/**
 * Browsers clip an element that is too tall (Firefox at 17.8 million px, Chromium at 33.5 million). Beyond this height
 * the scroll bar stands for more rows than its pixels: the rows move faster than the thumb, and all can be reached.
 */
export const tallestPx = 8_000_000;

export type Scrolled = { readonly scrollTop: number; readonly viewportPx: number };
export type Rows = { readonly count: number; readonly rowPx: number };

export type RowWindow = {
  /** Height of the scrolled content. */
  readonly heightPx: number;
  /** Rows to draw: from `first`, up to but without `end`. */
  readonly first: number;
  readonly end: number;
  /** Adding this to row × rowPx gives the row's place in the content. */
  readonly shiftPx: number;
};

const overscan = 8;

/** Returns which of `count` rows of one height are in sight, in constant time, with a few more at either edge. */
export function rowWindow({ scrollTop, viewportPx }: Scrolled, { count, rowPx }: Rows): RowWindow {
  const heightPx = Math.min(count * rowPx, tallestPx);
  const top = Math.max(0, Math.min(scrollTop, heightPx - viewportPx));
  const offsetPx = top * stretch(viewportPx, { count, rowPx });
  const first = Math.max(0, Math.floor(offsetPx / rowPx) - overscan);
  const end = Math.min(count, Math.ceil((offsetPx + viewportPx) / rowPx) + overscan);
  return { heightPx, first, end, shiftPx: top - offsetPx };
}

/** Returns the scroll position that brings a row into sight by the shortest way; the present one when it is in sight. */
export function scrollTopFor(row: number, { scrollTop, viewportPx }: Scrolled, rows: Rows): number {
  const by = stretch(viewportPx, rows);
  const offsetPx = scrollTop * by;
  const rowTop = row * rows.rowPx;
  if (rowTop < offsetPx) return rowTop / by;
  if (rowTop + rows.rowPx > offsetPx + viewportPx) return (rowTop + rows.rowPx - viewportPx) / by;
  return scrollTop;
}

/** Pixels of rows to a pixel of the scroll bar. */
function stretch(viewportPx: number, { count, rowPx }: Rows): number {
  const fullPx = count * rowPx;
  return fullPx <= tallestPx ? 1 : (fullPx - viewportPx) / (tallestPx - viewportPx);
}
