import { readLocal, type Zone } from '#domain/values/zone.ts';
import type { UnreadableReason } from '#ports/candle-files.ts';

export type ClockFault = Extract<UnreadableReason, 'time-ambiguous' | 'time-nonexistent'>;

/**
 * Turns clock readings of one zone into instants, in place, oldest first; returns what is wrong with which.
 *
 * An hour that the clocks went over twice is told apart by the file itself: within it, the readings step back once. Where
 * they do not, the rows are refused, not guessed. `isClock` says which entries are readings, the others are left alone.
 */
export const resolveClock = (
  times: Float64Array,
  isClock: (index: number) => boolean,
  zone: Zone,
): ReadonlyMap<number, ClockFault> => {
  const faults = new Map<number, ClockFault>();
  const open: number[] = [];
  const readings = Float64Array.from(times);
  const settle = (): void => {
    settleRun(times, readings, open, zone, faults);
    open.length = 0;
  };
  for (let i = 0; i < times.length; i += 1) {
    if (Number.isNaN(times[i]) || !isClock(i)) continue;
    const reading = readLocal(zone, readings[i]!);
    if (reading.kind === 'ambiguous') {
      const first = open[0];
      if (first !== undefined && Math.abs(readings[i]! - readings[first]!) > 6 * 3_600_000) settle();
      open.push(i);
      continue;
    }
    settle();
    if (reading.kind === 'ok') times[i] = reading.at;
    else faults.set(i, 'time-nonexistent');
  }
  settle();
  return faults;
};

/** Decides a run of readings that fall into one doubled hour. */
const settleRun = (
  times: Float64Array,
  readings: Float64Array,
  run: readonly number[],
  zone: Zone,
  faults: Map<number, ClockFault>,
): void => {
  const step = run.findIndex((index, place) => place > 0 && readings[index]! <= readings[run[place - 1]!]!);
  run.forEach((index, place) => {
    const reading = readLocal(zone, readings[index]!);
    if (reading.kind !== 'ambiguous' || step < 0) faults.set(index, 'time-ambiguous');
    else times[index] = place < step ? reading.earlier : reading.later;
  });
};
