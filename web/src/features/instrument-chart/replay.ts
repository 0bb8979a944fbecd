/**
 * A replay: what had happened by an instant (UTC milliseconds, exclusive) is shown, nothing that came later. `speed`: bars
 * a second.
 */
export type Replay = { readonly at: number; readonly playing: boolean; readonly speed: number };

export const replaySpeeds = [1, 2, 5, 10, 20] as const;

/** How many of the bars had ended by an instant. A bar that had begun only would show what became of it. */
export function endedBy(times: readonly number[], lengthMs: number, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! + lengthMs <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The instant at which so many bars had ended, at least one. */
export const momentAfter = (times: readonly number[], lengthMs: number, count: number): number =>
  times[Math.min(Math.max(count, 1), times.length) - 1]! + lengthMs;

/** Goes so many bars on or back; it stops to play at the last. */
export function stepped(replay: Replay, times: readonly number[], lengthMs: number, bars: number): Replay {
  const count = endedBy(times, lengthMs, replay.at) + bars;
  return {
    ...replay,
    at: momentAfter(times, lengthMs, count),
    playing: replay.playing && count < times.length,
  };
}
