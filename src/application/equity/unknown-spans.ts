import type { Span } from '#application/candles/chart-window.ts';
import type { TimedBars } from '#domain/equity/timed-bars.ts';
import { sessionsBetween } from '#domain/instruments/sessions.ts';

/** A minute without a trade has no bar, and a thin market has many: shorter gaps are the market's, not ours. */
const shortestGapMs = 30 * 60_000;

/**
 * Returns when a market traded within a span and no bar tells at what price. Gaps of less than half an hour count where
 * they are all there is; so do hours that the calendar is not certain of only where something was executed in them.
 */
export const unknownSpans = (
  bars: Pick<TimedBars, 'time' | 'end' | 'count'>,
  held: Span & { readonly calendar: string; readonly executedAt: readonly number[] },
): readonly Span[] => {
  const { calendar, executedAt, from, to } = held;
  const whole = to - from;
  const gaps: Span[] = [];
  for (const session of sessionsBetween(calendar, from, to + 1)) {
    const open = Math.max(session.open, from);
    const close = Math.min(session.close, to);
    for (const gap of gapsWithin(bars, { from: open, to: close })) {
      const executed = executedAt.some((at) => at >= gap.from && at <= gap.to);
      const long = gap.to - gap.from >= Math.min(shortestGapMs, whole);
      if (long && (session.certain || executed)) gaps.push(gap);
    }
  }
  return gaps;
};

const gapsWithin = ({ time, end, count }: Pick<TimedBars, 'time' | 'end' | 'count'>, { from, to }: Span): Span[] => {
  const gaps: Span[] = [];
  let known = from;
  for (let bar = firstEndingAfter(end, count, from); bar < count && time[bar]! < to; bar++) {
    if (time[bar]! > known) gaps.push({ from: known, to: time[bar]! });
    known = Math.max(known, end[bar]!);
  }
  if (known < to) gaps.push({ from: known, to });
  return gaps;
};

const firstEndingAfter = (end: Float64Array, count: number, at: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
