import { checkedPeriod } from './period.ts';

/** Simple moving average, bar by bar. @throws AppError `INVALID_VALUE` for a period that is none. */
export class Sma {
  readonly #window: Float64Array;
  #missing: number;
  #at = 0;
  /** Of all but the oldest value of the window. */
  #sum = 0;

  constructor(period: number) {
    this.#window = new Float64Array(checkedPeriod(period));
    this.#missing = period - 1;
  }

  /** Takes the next value in and returns the mean of the last `period`; NaN until there are as many. */
  next(value: number): number {
    const window = this.#window;
    window[this.#at] = value;
    this.#at = this.#at + 1 === window.length ? 0 : this.#at + 1;
    const sum = this.#sum + value;
    this.#sum = sum - window[this.#at]!;
    if (this.#missing === 0) return sum / window.length;
    this.#missing -= 1;
    return Number.NaN;
  }
}

/**
 * Returns the simple moving average of each value and the `period` − 1 before it; NaN for the first `period` − 1.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 */
export const sma = (values: Float64Array, period: number): Float64Array => {
  const missing = checkedPeriod(period) - 1;
  const result = new Float64Array(values.length).fill(Number.NaN, 0, missing);
  // The sums of `Sma`, in its order, so that both give the same digits.
  let sum = 0;
  for (let i = 0; i < missing && i < values.length; i++) sum += values[i]!;
  for (let i = missing; i < values.length; i++) {
    const whole = sum + values[i]!;
    result[i] = whole / period;
    sum = whole - values[i - missing]!;
  }
  return result;
};
