import { checkedPeriod } from './period.ts';

/**
 * Wilder's smoothing, bar by bar: the mean of the first `period` values, from then on (before × (period − 1) + value) ÷ period.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 * @see Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class Wilder {
  readonly #period: number;
  #seen = 0;
  /** The sum of what has been seen while there is no average yet, then the average. */
  #average = 0;

  constructor(period: number) {
    this.#period = checkedPeriod(period);
  }

  /** Takes the next value in and returns the average; NaN until `period` values have been seen. */
  next(value: number): number {
    const period = this.#period;
    if (this.#seen === period) {
      this.#average = (this.#average * (period - 1) + value) / period;
      return this.#average;
    }
    this.#seen += 1;
    this.#average += value;
    if (this.#seen < period) return Number.NaN;
    this.#average /= period;
    return this.#average;
  }
}
