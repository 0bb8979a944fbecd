import type { Bars } from '#domain/market/bars.ts';
import { Wilder } from './wilder.ts';

/** Average true range, bar by bar. @throws AppError `INVALID_VALUE` for a period that is none. */
export class Atr {
  readonly #ranges: Wilder;
  #close = Number.NaN;

  constructor(period: number) {
    this.#ranges = new Wilder(period);
  }

  /** Takes the next bar in and returns the average range; NaN until `period` ranges after the first bar have been seen. */
  next(high: number, low: number, close: number): number {
    const before = this.#close;
    this.#close = close;
    // The first bar has no close before it, and no true range.
    if (Number.isNaN(before)) return Number.NaN;
    return this.#ranges.next((before > high ? before : high) - (before < low ? before : low));
  }
}

/**
 * Returns Wilder's average true range, in units of price; NaN for the first `period` bars.
 *
 * A true range spans the bar and the close before it.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 */
export const atr = ({ count, high, low, close }: Bars, period: number): Float64Array => {
  const range = new Atr(period);
  const result = new Float64Array(count);
  for (let i = 0; i < count; i++) result[i] = range.next(high[i]!, low[i]!, close[i]!);
  return result;
};
