import type { IChartApi } from 'lightweight-charts';
import type { Drawing, DrawingAnchor, DrawingKind } from '#contract/drawings.ts';
import type { Point } from './drawing-geometry.ts';

/** A place on the pane of prices in bars and money: `logical` is the nearest bar's position on the time scale. */
export type Place = { readonly logical: number; readonly anchor: DrawingAnchor };

export type Held = { readonly drawing: Drawing; readonly part: number | 'body' };

export type ToolListeners = {
  readonly tool: () => DrawingKind | null;
  /** What is under a point. */
  readonly hit: (point: Point) => Held | null;
  readonly place: (point: Point) => Place | null;
  /** The places of a drawing in the making; null when it was given up. */
  readonly onDraft: (anchors: readonly DrawingAnchor[] | null) => void;
  readonly onPlaced: (anchors: readonly DrawingAnchor[]) => void;
  readonly onSelect: (id: string | null) => void;
  /** A drawing is held and moved from one place to another; `done` when it is let go. */
  readonly onMove: (held: Held, from: Place, to: Place, done: boolean) => void;
};

/** Pixels that a pointer may tremble before a press is a drag. */
const tremblePx = 6;

export const anchorsOfKind = (kind: DrawingKind): 1 | 2 => (kind === 'horizontal' || kind === 'text' ? 1 : 2);

/**
 * Places, selects and moves drawings with mouse, pen or finger; returns the way out. Two places are given by two clicks or
 * by a drag from one to the other. Meanwhile the chart itself does not move.
 */
export function pointerTools(chart: IChartApi, listeners: ToolListeners): () => void {
  const element = chart.chartElement();
  let first: { readonly place: Place; readonly at: Point } | null = null;
  let held: { readonly held: Held; readonly from: Place; readonly at: Point; moved: boolean } | null = null;

  const pointOf = (event: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onPane = ({ x, y }: Point): boolean =>
    x >= 0 && x < chart.timeScale().width() && y >= 0 && y < (chart.panes()[0]?.getHeight() ?? 0);
  const freeze = (frozen: boolean): void => chart.applyOptions({ handleScroll: !frozen, handleScale: !frozen });
  const far = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) > tremblePx;

  const down = (event: PointerEvent): void => {
    const at = pointOf(event);
    if (event.button !== 0 || !onPane(at)) return;
    const kind = listeners.tool();
    const place = listeners.place(at);
    if (place === null) return;
    if (kind !== null) {
      freeze(true);
      if (first === null && anchorsOfKind(kind) === 2) {
        first = { place, at };
        listeners.onDraft([place.anchor, place.anchor]);
      } else finish(first === null ? [place.anchor] : [first.place.anchor, place.anchor]);
      return;
    }
    const found = listeners.hit(at);
    listeners.onSelect(found?.drawing.id ?? null);
    if (found === null) return;
    freeze(true);
    held = { held: found, from: place, at, moved: false };
  };

  const finish = (anchors: readonly DrawingAnchor[]): void => {
    first = null;
    listeners.onDraft(null);
    listeners.onPlaced(anchors);
  };

  const move = (event: PointerEvent): void => {
    const at = pointOf(event);
    const place = first === null && held === null ? null : listeners.place(at);
    if (place === null) return;
    if (first !== null) listeners.onDraft([first.place.anchor, place.anchor]);
    if (held !== null && (held.moved || far(held.at, at))) {
      held.moved = true;
      listeners.onMove(held.held, held.from, place, false);
    }
  };

  const up = (event: PointerEvent): void => {
    const at = pointOf(event);
    const place = listeners.place(at);
    if (first !== null && place !== null && far(first.at, at)) finish([first.place.anchor, place.anchor]);
    if (held?.moved && place !== null) listeners.onMove(held.held, held.from, place, true);
    held = null;
    if (first === null) freeze(false);
  };

  const cancel = (): void => {
    first = null;
    held = null;
    listeners.onDraft(null);
    freeze(false);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && first !== null) cancel();
  };

  element.addEventListener('pointerdown', down, true);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key);
  return () => {
    element.removeEventListener('pointerdown', down, true);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key);
  };
}
