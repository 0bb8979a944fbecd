import type { Bars } from '#domain/market/bars.ts';
import { slotFinder } from '#domain/market/time-slots.ts';

/** Volume-weighted average price, bar by bar, of typical prices: (high + low + close) ÷ 3. */
export class Vwap {
  #money = 0;
  #volume = 0;

  /** Begins a new session. */
  restart(): void {
    this.#money = 0;
    this.#volume = 0;
  }

  /** Takes the next bar in and returns the average since the session began; NaN until something has been traded in it. */
  next(high: number, low: number, close: number, volume: number): number {
    this.#money += ((high + low + close) / 3) * volume;
    this.#volume += volume;
    return this.#volume === 0 ? Number.NaN : this.#money / this.#volume;
  }
}

/**
 * Returns the volume-weighted average price since each day of a calendar began: on Globex at 17:00 in Chicago.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist.
 */
export const vwap = ({ count, time, high, low, close, volume }: Bars, calendar: string): Float64Array => {
  const result = new Float64Array(count);
  if (count === 0) return result;
  const dayOf = slotFinder(calendar, '1d', time[0]!, time[count - 1]!);
  const average = new Vwap();
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (time[i]! >= end) {
      average.restart();
      end = dayOf(time[i]!).end;
    }
    result[i] = average.next(high[i]!, low[i]!, close[i]!, volume[i]!);
  }
  return result;
};
