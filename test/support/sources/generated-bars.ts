import { sessionsBetween } from '#domain/instruments/sessions.ts';
import type { BarRow } from '#domain/market/bar-rows.ts';
import type { Interval } from '#domain/market/bars.ts';
import { slotFinder } from '#domain/market/time-slots.ts';

/** Gives the bars that start in [`from`, `to`), ascending; null where the source does not know the symbol. */
export type BarsOf = (symbol: string, interval: Interval, from: number, to: number) => readonly BarRow[] | null;

/**
 * Returns a bar for every slot in which a calendar trades, the same for the same symbol and time whenever it is asked.
 * Prices are around 100 with two digits.
 */
export const generatedBars = (
  calendar: string,
  symbol: string,
  interval: Interval,
  from: number,
  to: number,
): readonly BarRow[] => {
  const sessions = sessionsBetween(calendar, from, to);
  if (sessions.length === 0) return [];
  const find = slotFinder(calendar, interval, sessions[0]!.open, sessions.at(-1)!.close);
  const starts = new Set<number>();
  for (const session of sessions)
    for (let at = session.open; at < session.close; ) {
      const { start, end } = find(at);
      starts.add(start);
      at = end;
    }
  return [...starts].filter((start) => start >= from && start < to).map((time) => generatedBar(symbol, time));
};

/** Returns the bar of a symbol at an instant, UTC milliseconds. */
export const generatedBar = (symbol: string, time: number): BarRow => {
  const seed = [...symbol].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const cents = (minutes: number, part: number) =>
    Math.round(10_000 + 900 * Math.sin((minutes + seed) / 97) + 40 * Math.sin((minutes * part) / 3));
  const minute = time / 60_000;
  const [open, close] = [cents(minute, 1), cents(minute, 2)];
  const high = Math.max(open, close) + (minute % 7);
  const low = Math.min(open, close) - (minute % 5);
  return {
    time,
    open: open / 100,
    high: high / 100,
    low: low / 100,
    close: close / 100,
    volume: 100 + ((minute * 13 + seed) % 900),
  };
};
