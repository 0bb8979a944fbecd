import type { BarColumns } from '#contract/candles.ts';

/**
 * A replay: what had happened by an instant (UTC milliseconds, exclusive) is shown, nothing that came later. `speed`: steps
 * a second.
 */
export type Replay = { readonly at: number; readonly playing: boolean; readonly speed: number };

export const replaySpeeds = [1, 2, 5, 10, 20] as const;

/** Bars of one length; `time` is the start of each, ascending. */
export type Steps = { readonly time: readonly number[]; readonly lengthMs: number };

/** When a bar had ended: at the latest when the next began, since days are not all of one length. */
const endOf = ({ time, lengthMs }: Steps, index: number): number =>
  Math.min(time[index]! + lengthMs, time[index + 1] ?? Number.POSITIVE_INFINITY);

/** How many of the bars had ended by an instant. A bar that had begun only would show what became of it. */
export function endedBy(steps: Steps, at: number): number {
  let low = 0;
  let high = steps.time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(steps, middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The instant at which so many bars had ended, at least one. */
export const momentAfter = (steps: Steps, count: number): number =>
  endOf(steps, Math.min(Math.max(count, 1), steps.time.length) - 1);

/**
 * The instants that a replay stands at, ascending: the end of each finer bar within a bar, or the bar's own end where there
 * are none.
 */
export function momentsOf(bars: Steps, finer: Steps | null): readonly number[] {
  const moments: number[] = [];
  let next = 0;
  for (let index = 0; index < bars.time.length; index++) {
    const [start, end] = [bars.time[index]!, endOf(bars, index)];
    const before = moments.length;
    if (finer !== null) {
      while (next < finer.time.length && finer.time[next]! < start) next += 1;
      for (; next < finer.time.length && finer.time[next]! < end; next += 1)
        moments.push(Math.min(endOf(finer, next), end));
    }
    if (moments.length === before) moments.push(end);
  }
  return moments;
}

/** How many of ascending instants lie at another or before it. */
const passedBy = (moments: readonly number[], at: number): number => {
  const steps = { time: moments, lengthMs: 0 };
  return endedBy(steps, at);
};

/** Goes so many moments on or back; it stops to play at the last. */
export function stepped(replay: Replay, moments: readonly number[], steps: number): Replay {
  const count = passedBy(moments, replay.at) + steps;
  const at = moments[Math.min(Math.max(count, 1), moments.length) - 1] ?? replay.at;
  return { ...replay, at, playing: replay.playing && count < moments.length };
}

/** Returns the bar that was being made at an instant, of the finer ones that had ended; null where none of it was known. */
export function formingBar(bars: Steps, finer: BarColumns, finerMs: number, at: number): BarColumns | null {
  const index = endedBy(bars, at);
  const start = bars.time[index];
  if (start === undefined) return null;
  const known = { time: finer.time, lengthMs: finerMs };
  const end = endedBy(known, at);
  let first = end;
  while (first > 0 && finer.time[first - 1]! >= start) first -= 1;
  if (first === end) return null;
  const of = (column: 'high' | 'low' | 'volume') => finer[column].slice(first, end);
  return {
    time: [start],
    open: [finer.open[first]!],
    high: [Math.max(...of('high'))],
    low: [Math.min(...of('low'))],
    close: [finer.close[end - 1]!],
    volume: [of('volume').reduce((sum, volume) => sum + volume, 0)],
  };
}
