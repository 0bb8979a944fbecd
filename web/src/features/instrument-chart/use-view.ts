import { useState } from 'react';
import type { BarColumns } from '#contract/candles.ts';
import type { LogicalSpan } from '#web/shared/price-chart/draw-prices.ts';

/** The starts of the first and the last bar in view, UTC milliseconds. */
export type BarsInView = { readonly first: number; readonly last: number };

/** Not every pixel of a pan is another question. */
const stepBars = 8;

/** Returns the bars in view, in steps of some bars; null where there are none. */
export function barsInView({ from, to }: LogicalSpan, { time }: Pick<BarColumns, 'time'>): BarsInView | null {
  const end = time.length - 1;
  if (end < 0) return null;
  const first = Math.floor(Math.max(from, 0) / stepBars) * stepBars;
  const last = to >= end ? end : Math.floor(Math.max(to, 0) / stepBars) * stepBars;
  return { first: time[Math.min(first, end)]!, last: time[last]! };
}

/** What is in view, told again only when it has moved by some bars. */
export function useView(): readonly [BarsInView | null, (view: BarsInView | null) => void] {
  const [view, setView] = useState<BarsInView | null>(null);
  return [view, (next) => setView((now) => (now?.first === next?.first && now?.last === next?.last ? now : next))];
}
