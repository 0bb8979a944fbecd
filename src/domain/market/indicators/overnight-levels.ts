import { regularSessions } from '#domain/instruments/regular-hours.ts';
import type { Bars } from '#domain/market/bars.ts';
import { slotFinder } from '#domain/market/time-slots.ts';

/** By column, in units of price. */
export type OvernightLevels = { readonly high: Float64Array; readonly low: Float64Array };

/**
 * Returns the high and low of a day before its regular hours, for each bar of it, as far as they were known by then.
 *
 * A bar before the opening has those since the day began; one after it has them all. NaN where the market tells no regular
 * hours apart, and on a day that had no bar before them.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist.
 */
export const overnightLevels = ({ count, time, high, low }: Bars, calendar: string): OvernightLevels => {
  const levels = { high: new Float64Array(count).fill(Number.NaN), low: new Float64Array(count).fill(Number.NaN) };
  if (count === 0) return levels;
  const dayOf = slotFinder(calendar, '1d', time[0]!, time[count - 1]!);
  const openings = regularSessions(calendar, time[0]!, time[count - 1]! + dayMs).map(({ open }) => open);
  if (openings.length === 0) return levels;
  let [end, opening, next] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  let [highest, lowest] = [Number.NaN, Number.NaN];
  for (let i = 0; i < count; i++) {
    const at = time[i]!;
    if (at >= end) {
      const day = dayOf(at);
      end = day.end;
      while (next < openings.length && openings[next]! < day.start) next += 1;
      opening = openings[next] ?? Number.NEGATIVE_INFINITY;
      if (opening >= end) opening = Number.NEGATIVE_INFINITY;
      [highest, lowest] = [Number.NaN, Number.NaN];
    }
    if (at < opening) {
      highest = highest >= high[i]! ? highest : high[i]!;
      lowest = lowest <= low[i]! ? lowest : low[i]!;
    }
    levels.high[i] = highest;
    levels.low[i] = lowest;
  }
  return levels;
};

const dayMs = 86_400_000;
