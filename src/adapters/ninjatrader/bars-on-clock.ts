import type { BarRow } from '#domain/market/bar-rows.ts';
import { readLocal, type Zone } from '#domain/values/zone.ts';

/**
 * Turns bars whose times are readings of a zone's clock into bars in UTC, as they come.
 *
 * An hour that the clocks go over twice is told apart by the file: within it, the readings step back once. Where they do
 * not, its bars are left out, not guessed, as are readings that the clock never showed.
 */
export const barsOnClock = (zone: Zone, give: (bar: BarRow) => void): { push(bar: BarRow): void; end(): void } => {
  let doubled: BarRow[] = [];
  const settle = (): void => {
    const step = doubled.findIndex((bar, place) => place > 0 && bar.time <= doubled[place - 1]!.time);
    if (step > 0)
      doubled.forEach((bar, place) => {
        const reading = readLocal(zone, bar.time);
        if (reading.kind === 'ambiguous') give({ ...bar, time: place < step ? reading.earlier : reading.later });
      });
    doubled = [];
  };
  return {
    push(bar) {
      const reading = readLocal(zone, bar.time);
      if (reading.kind === 'ambiguous') {
        // Another year's hour.
        if (doubled.length > 0 && Math.abs(bar.time - doubled[0]!.time) > 6 * 3_600_000) settle();
        doubled.push(bar);
        return;
      }
      if (doubled.length > 0) settle();
      if (reading.kind === 'ok') give({ ...bar, time: reading.at });
    },
    end: settle,
  };
};
