import type { RefObject } from 'react';
import type { BarColumns } from '#contract/candles.ts';
import { chartTime } from '#web/shared/price-chart/bar-data.ts';
import type { PriceDrawing, Spot } from '#web/shared/price-chart/draw-prices.ts';
import { barOfMark, type ChartMark } from './chart-marks.ts';

/** A mark is explained when the crosshair is as near as this, in pixels. */
const nearPx = 10;

type Shown = { readonly bars: BarColumns; readonly lengthMs: number; readonly drawn: RefObject<PriceDrawing | null> };

/** The marks near a place on the chart. */
export const marksNear = (
  marks: readonly ChartMark[],
  spot: Spot | null,
  { bars, lengthMs, drawn }: Shown,
): readonly ChartMark[] => {
  const scale = drawn.current?.chart.timeScale();
  if (spot === null || scale === undefined) return [];
  return marks.filter((mark) => {
    const bar = bars.time[barOfMark(mark, bars.time, lengthMs)];
    const x = bar === undefined ? null : scale.timeToCoordinate(chartTime(bar));
    return x !== null && Math.abs(x - spot.x) <= nearPx;
  });
};

/** Brings a mark into view and puts the crosshair on its bar; `onSpot` hears where that is. */
export const pointAtMark = (mark: ChartMark, { bars, lengthMs, drawn }: Shown, onSpot: (spot: Spot) => void): void => {
  const index = barOfMark(mark, bars.time, lengthMs);
  const scale = drawn.current?.chart.timeScale();
  const span = scale?.getVisibleLogicalRange();
  if (index < 0 || scale === undefined || !span) return;
  const half = (span.to - span.from) / 2;
  if (index < span.from || index > span.to) scale.setVisibleLogicalRange({ from: index - half, to: index + half });
  // The view that was asked for is there from the next frame on.
  requestAnimationFrame(() => {
    const spot = drawn.current?.pointAt(bars.time[index]!, bars.close[index]!);
    if (spot) onSpot(spot);
  });
};
