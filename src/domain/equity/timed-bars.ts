import { barEnd } from '#domain/ledger/running-results.ts';
import type { Bars } from '#domain/market/bars.ts';

/** Bars in order that may be of several intervals; `end` of each in UTC milliseconds, none reaches into the next. */
export type TimedBars = Pick<Bars, 'count' | 'time' | 'high' | 'low' | 'close'> & { readonly end: Float64Array };

type OfInterval = { readonly bars: Bars; readonly lengthMs: number };

/**
 * Lays bars of several intervals side by side, `finestFirst`: where a finer bar is, no coarser one that it lies in counts.
 * A bar ends with its interval, or where the next one of its series begins.
 */
export const timedBars = (finestFirst: readonly OfInterval[]): TimedBars => {
  // Mostly there is one series: its columns as they are.
  if (finestFirst.length === 1) return ofOne(finestFirst[0]!);
  let kept: readonly Placed[] = [];
  for (const { bars, lengthMs } of finestFirst) kept = merged(kept, placed(bars, lengthMs));
  const column = (of: (one: Placed) => number): Float64Array => Float64Array.from(kept, of);
  return {
    count: kept.length,
    time: column(({ from }) => from),
    end: column(({ to }) => to),
    high: column(({ bars, index }) => bars.high[index]!),
    low: column(({ bars, index }) => bars.low[index]!),
    close: column(({ bars, index }) => bars.close[index]!),
  };
};

const ofOne = ({ bars, lengthMs }: OfInterval): TimedBars => {
  const { count, time, high, low, close } = bars;
  const end = new Float64Array(count);
  for (let bar = 0; bar < count; bar++) end[bar] = barEnd(bars, bar, lengthMs);
  return { count, time, end, high, low, close };
};

type Placed = { readonly from: number; readonly to: number; readonly bars: Bars; readonly index: number };

const placed = (bars: Bars, lengthMs: number): readonly Placed[] =>
  Array.from(bars.time, (from, index) => ({
    from,
    to: barEnd(bars, index, lengthMs),
    bars,
    index,
  }));

/** The finer ones, and the coarser ones that none of them reaches into. */
const merged = (finer: readonly Placed[], coarser: readonly Placed[]): readonly Placed[] => {
  const all: Placed[] = [];
  let next = 0;
  for (const one of coarser) {
    while (next < finer.length && finer[next]!.to <= one.from) all.push(finer[next++]!);
    if (next === finer.length || finer[next]!.from >= one.to) all.push(one);
  }
  return [...all, ...finer.slice(next)];
};
