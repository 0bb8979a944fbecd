import { checkedPeriod } from './period.ts';

/** Exponential moving average, bar by bar. @throws AppError `INVALID_VALUE` for a period that is none. */
export class Ema {
  readonly #period: number;
  readonly #weight: number;
  #seen = 0;
  /** The sum of what has been seen while there is no average yet, then the average. */
  #average = 0;

  constructor(period: number) {
    this.#period = checkedPeriod(period);
    this.#weight = 2 / (period + 1);
  }

  /** Takes the next value in and returns the average; NaN until `period` values have been seen. */
  next(value: number): number {
    if (this.#seen === this.#period) {
      this.#average += (value - this.#average) * this.#weight;
      return this.#average;
    }
    this.#seen += 1;
    this.#average += value;
    if (this.#seen < this.#period) return Number.NaN;
    this.#average /= this.#period;
    return this.#average;
  }
}

/**
 * Returns the exponential moving average with the weight 2 ÷ (`period` + 1), seeded with the mean of the first `period`
 * values; NaN before.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 */
export const ema = (values: Float64Array, period: number): Float64Array => {
  const result = new Float64Array(values.length).fill(Number.NaN, 0, checkedPeriod(period) - 1);
  const weight = 2 / (period + 1);
  const seeds = Math.min(period, values.length);
  let average = 0;
  for (let i = 0; i < seeds; i++) average += values[i]!;
  if (seeds < period) return result;
  average /= period;
  result[period - 1] = average;
  for (let i = period; i < values.length; i++) {
    average += (values[i]! - average) * weight;
    result[i] = average;
  }
  return result;
};
