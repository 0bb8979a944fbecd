import Box from '@mui/material/Box';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarColumns } from '#contract/candles.ts';
import type { Drawing, DrawingAnchor, DrawingKind } from '#contract/drawings.ts';
import type { DrawOptions, LogicalSpan, PriceDrawing, Spot } from '#web/shared/price-chart/draw-prices.ts';
import { PriceChart } from '#web/shared/price-chart/price-chart.tsx';
import { type TimeSpan, timeInView, viewOfTime } from '#web/shared/price-chart/time-in-view.ts';
import type { ChartWords } from '#web/shared/price-chart/use-chart-words.ts';
import { kindOf } from './indicator-kinds.ts';
import { drawInstrument, type InstrumentContent, type InstrumentDrawing } from './instrument-drawing.ts';
import { movedAnchors, shiftedAnchors } from './moved-drawing.ts';
import { anchorsOfKind, pointerTools } from './pointer-tools.ts';

type Props = {
  readonly bars: BarColumns;
  readonly words: ChartWords;
  readonly content: InstrumentContent;
  readonly label: string;
  readonly at: number | null;
  /** The last bar stays in view when another comes. */
  readonly follow: boolean;
  /** Only some of the bars are shown. */
  readonly filtered: boolean;
  /** Another interval shows the same time as before, and not the last bars anew. */
  readonly keepsTime: boolean;
  /** The time in view at first; null: that of the last bars. */
  readonly opensWith: TimeSpan | null;
  readonly tool: DrawingKind | null;
  readonly toolColor: string;
  readonly onSpot: (spot: Spot | null, byKey: boolean) => void;
  readonly onView: (span: LogicalSpan, bars: BarColumns) => void;
  readonly onPlaced: (anchors: readonly DrawingAnchor[]) => void;
  readonly onToolEnd: () => void;
  readonly onSelect: (id: string | null) => void;
  readonly onMoved: (id: string, anchors: readonly DrawingAnchor[]) => void;
  readonly onRemove: (id: string) => void;
  readonly onUndo: () => void;
  /** The drawing as it is now, for whoever makes an image of it. */
  readonly drawn: RefObject<PriceDrawing | null>;
};

const paneHeight = 110;
/** Bars that a chart opens with in view. */
const openingBars = 160;

/** Bars that are free to the right of the last when the view has to follow it. */
const aheadBars = 8;

function showLast({ chart, bars }: PriceDrawing, width: number): void {
  const to = bars().time.length - 1 + aheadBars;
  chart.timeScale().setVisibleLogicalRange({ from: to - width, to });
}

/** Brings the last bar back into view where it has left it. */
function followLast(prices: PriceDrawing): void {
  const view = prices.chart.timeScale().getVisibleLogicalRange();
  const last = prices.bars().time.length - 1;
  if (view !== null && (last < view.from || last > view.to - 1)) showLast(prices, view.to - view.from);
}

/** Fills a view again that fewer bars have left half empty. */
function fillView(prices: PriceDrawing): void {
  const view = prices.chart.timeScale().getVisibleLogicalRange();
  const last = prices.bars().time.length - 1;
  if (view !== null && last < (view.from + view.to) / 2) showLast(prices, view.to - view.from);
}

/** The chart of an instrument with what lies on it, in a chunk of its own with the library that draws it. */
export function InstrumentPriceChart(props: Props) {
  const { bars, words, content, label, at, onSpot, onView, drawn } = props;
  const { t } = useTranslation();
  const latest = useRef(props);
  latest.current = props;
  const layer = useRef<InstrumentDrawing | null>(null);
  const options = useRef<DrawOptions | null>(null);
  const framed = useRef('');
  const inView = useRef<TimeSpan | null>(null);
  /** What was in view of the bars drawn until now. */
  const timeBefore = inView.current;
  const filtered = useRef(props.filtered);
  const leave = useRef(() => {});
  /** A drawing in the making or on the move, in the place of the one that is kept. */
  const [passing, setPassing] = useState<Drawing | null>(null);
  const passed = useRef(passing);
  passed.current = passing;
  /** Where keys would place something: the price that the arrows have gone to. */
  const keyPrice = useRef<number | null>(null);
  const keyFirst = useRef<DrawingAnchor | null>(null);

  const drawNow = (): void => {
    if (layer.current === null || options.current === null) return;
    const { content: shown } = latest.current;
    const { current: moving } = passed;
    const others = shown.drawings.filter(({ id }) => id !== moving?.id);
    layer.current.show({ ...shown, drawings: moving === null ? others : [...others, moving] }, options.current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: draws again what `drawNow` reads
  useEffect(drawNow, [content, passing]);

  const draft = (anchors: readonly DrawingAnchor[] | null): void => {
    const { tool, toolColor } = latest.current;
    setPassing(
      anchors === null || tool === null
        ? null
        : { id: 'draft', instrument: '', kind: tool, anchors, text: '', color: toolColor, version: 0 },
    );
  };
  const placed = (anchors: readonly DrawingAnchor[]): void => {
    keyFirst.current = null;
    draft(null);
    latest.current.onPlaced(anchors);
  };

  const onReady = (prices: PriceDrawing): void => {
    drawn.current = prices;
    const made = drawInstrument(prices);
    layer.current = made;
    leave.current = pointerTools(prices.chart, {
      tool: () => latest.current.tool,
      hit: made.hit,
      place: made.projection.place,
      onDraft: draft,
      onPlaced: placed,
      onSelect: (id) => latest.current.onSelect(id),
      onMove: (held, from, to, done) => {
        const anchors = movedAnchors(held, from, to, made.projection);
        setPassing(done ? null : { ...held.drawing, anchors });
        if (done) latest.current.onMoved(held.drawing.id, anchors);
      },
    });
  };

  const onShown = (prices: PriceDrawing, shown: DrawOptions): void => {
    options.current = shown;
    drawNow();
    const { time } = prices.bars();
    const wanted = `${latest.current.content.lengthMs}`;
    if (time.length > 0 && framed.current !== wanted) {
      const from = Math.max(0, time.length - openingBars);
      const { content: now, keepsTime, opensWith } = latest.current;
      const opening = framed.current === '' && opensWith !== null ? opensWith : null;
      const kept = keepsTime && framed.current !== '' ? timeBefore : opening;
      prices.chart
        .timeScale()
        .setVisibleLogicalRange(
          kept !== null ? viewOfTime(time, kept, now.lengthMs) : { from, to: time.length + openingBars * 0.06 },
        );
      framed.current = wanted;
    }
    if (latest.current.follow) followLast(prices);
    else if (filtered.current !== latest.current.filtered) {
      // The view that `show` has asked for is there from the next frame on.
      requestAnimationFrame(() => drawn.current === prices && fillView(prices));
    }
    filtered.current = latest.current.filtered;
    requestAnimationFrame(() => performance.mark('kontor:chart-drawn', { detail: { bars: time.length } }));
  };

  const press = (event: KeyboardEvent): void => {
    const handled = pressed(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const pressed = (event: KeyboardEvent): boolean => {
    const { tool, content: shown, at: time, bars: all } = latest.current;
    const { current: made } = layer;
    const { current: prices } = drawn;
    if (made === null || prices === null) return false;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      latest.current.onUndo();
      return true;
    }
    const selected = shown.drawings.find(({ id }) => id === shown.selected);
    if (event.key === 'Escape' && (tool !== null || selected !== undefined)) {
      keyFirst.current = null;
      draft(null);
      latest.current.onToolEnd();
      latest.current.onSelect(null);
      return true;
    }
    if (selected !== undefined && tool === null) {
      if (event.key === 'Delete' || event.key === 'Backspace') {
        latest.current.onRemove(selected.id);
        return true;
      }
      const far = event.shiftKey ? 10 : 1;
      const step = shown.tick > 0 ? shown.tick : Math.abs(selected.anchors[0]!.price) / 10_000;
      const moves: Readonly<Record<string, readonly [number, number]>> = {
        ArrowLeft: [-far, 0],
        ArrowRight: [far, 0],
        ArrowUp: [0, far * step],
        ArrowDown: [0, -far * step],
      };
      const move = moves[event.key];
      if (move === undefined) return false;
      latest.current.onMoved(selected.id, shiftedAnchors(selected, move[0], move[1], made.projection));
      return true;
    }
    if (tool === null) {
      keyPrice.current = null;
      return false;
    }
    const index = time === null ? all.time.length - 1 : Math.max(0, all.time.indexOf(time));
    if (all.time.length === 0) return false;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const step = (shown.tick > 0 ? shown.tick : all.close[index]! / 10_000) * (event.shiftKey ? 10 : 1);
      keyPrice.current = (keyPrice.current ?? all.close[index]!) + (event.key === 'ArrowUp' ? step : -step);
      prices.pointAt(all.time[index]!, keyPrice.current);
      return true;
    }
    if (event.key !== 'Enter') {
      keyPrice.current = null;
      return false;
    }
    const anchor = { time: all.time[index]!, price: made.projection.priceNear(keyPrice.current ?? all.close[index]!) };
    if (anchorsOfKind(tool) === 1) placed([anchor]);
    else if (keyFirst.current !== null) placed([keyFirst.current, anchor]);
    else {
      keyFirst.current = anchor;
      draft([anchor, anchor]);
    }
    return true;
  };

  const panes = content.chosen.filter(({ kind }) => kindOf(kind).pane === 'own').length;
  return (
    <Box onKeyDownCapture={press} sx={{ cursor: props.tool === null ? undefined : 'crosshair' }}>
      <PriceChart
        bars={bars}
        words={words}
        label={`${label} ${t('charts.toolKeys')}`}
        at={at}
        listeners={{
          onSpot,
          onView: (span, shown) => {
            if (shown.time.length > 0 && framed.current !== '')
              inView.current = timeInView(shown.time, span, content.lengthMs);
            onView(span, shown);
          },
        }}
        onReady={onReady}
        onShown={onShown}
        onGone={() => {
          leave.current();
          layer.current = null;
          drawn.current = null;
          framed.current = '';
        }}
        sx={{
          height: {
            xs: 320 + panes * paneHeight,
            sm: 400 + panes * paneHeight,
            lg: 500 + panes * paneHeight,
          },
          ...(props.tool !== null && { touchAction: 'none' }),
        }}
      />
    </Box>
  );
}
