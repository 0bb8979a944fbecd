import type { Bars } from '#domain/market/bars.ts';
import { type MissingRange, missingRanges } from '#domain/market/completeness.ts';
import { lengthOf, type Multiple } from '#domain/market/multiples.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { storedEnd } from './choose-series.ts';

export type MissingReason = 'none-stored' | 'before-stored' | 'after-stored' | 'gap';
export type MissingBars = Span & { readonly reason: MissingReason };

type Shown = {
  readonly series: SeriesState;
  readonly interval: Multiple;
  readonly bars: Bars;
  readonly calendar: string;
  /** When something was traded, UTC milliseconds: its bar is missed however short the gap. */
  readonly executedAt: readonly number[];
};

/** A minute without a trade has no bar, and a thin market has many: shorter gaps are the market's, not ours. */
const shortestGapMs = 30 * 60_000;

/** Returns which parts of a window should have bars, by the exchange's calendar, and have none, and why. */
export const missingBars = (shown: Shown | null, window: Span): readonly MissingBars[] => {
  if (shown === null) return [{ reason: 'none-stored', ...window }];
  const { interval, calendar, bars } = shown;
  return missingRanges(calendar, interval, bars.time, window.from, window.to)
    .filter((range) => matters(range, shown))
    .map(({ from, to }) => ({ reason: reasonOf({ from, to }, shown), from, to }));
};

const matters = ({ from, to, certain }: MissingRange, { interval, executedAt }: Shown): boolean =>
  executedAt.some((at) => from <= at && at < to) ||
  (certain && to - from >= Math.max(shortestGapMs, lengthOf(interval)));

const reasonOf = ({ from, to }: Span, { series }: Shown): MissingReason => {
  if (to <= series.firstAt) return 'before-stored';
  return from >= storedEnd(series) ? 'after-stored' : 'gap';
};
