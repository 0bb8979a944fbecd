import { checkedPeriod } from './period.ts';

export type BollingerColumns = {
  readonly upper: Float64Array;
  readonly middle: Float64Array;
  readonly lower: Float64Array;
};

/**
 * Bollinger's bands, bar by bar: after `next` the mean of the last `period` closes is in `middle`, and their standard
 * deviation, that of the whole window (÷ n), in `deviation`; NaN until there are as many.
 *
 * @throws AppError `INVALID_VALUE` for a period under 2.
 */
export class Bollinger {
  readonly #window: Float64Array;
  #missing: number;
  #at = 0;
  #origin = Number.NaN;
  /** Of all but the oldest of the window, less the origin: squares of whole prices would eat up the digits. */
  #sum = 0;
  #squares = 0;
  middle = Number.NaN;
  deviation = Number.NaN;

  constructor(period: number) {
    this.#window = new Float64Array(checkedPeriod(period, 2));
    this.#missing = period - 1;
  }

  next(close: number): void {
    if (Number.isNaN(this.#origin)) this.#origin = close;
    const window = this.#window;
    const value = close - this.#origin;
    window[this.#at] = value;
    this.#at = this.#at + 1 === window.length ? 0 : this.#at + 1;
    const sum = this.#sum + value;
    const squares = this.#squares + value * value;
    const oldest = window[this.#at]!;
    this.#sum = sum - oldest;
    this.#squares = squares - oldest * oldest;
    if (this.#missing > 0) {
      this.#missing -= 1;
      return;
    }
    const mean = sum / window.length;
    const variance = squares / window.length - mean * mean;
    this.middle = mean + this.#origin;
    this.deviation = variance > 0 ? Math.sqrt(variance) : 0;
  }
}

/**
 * Returns the mean of the last `period` closes and the bands `width` standard deviations above and below, in units of price;
 * NaN for the first `period` − 1.
 *
 * @throws AppError `INVALID_VALUE` for a period under 2.
 */
export const bollinger = (closes: Float64Array, period = 20, width = 2): BollingerColumns => {
  const missing = checkedPeriod(period, 2) - 1;
  const column = () => new Float64Array(closes.length).fill(Number.NaN, 0, missing);
  const [upper, middle, lower] = [column(), column(), column()];
  // The sums of `Bollinger`, in its order, so that both give the same digits.
  const origin = closes[0] ?? 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < closes.length; i++) {
    const value = closes[i]! - origin;
    sum += value;
    squares += value * value;
    if (i < missing) continue;
    const mean = sum / period;
    const variance = squares / period - mean * mean;
    const reach = width * (variance > 0 ? Math.sqrt(variance) : 0);
    const center = mean + origin;
    middle[i] = center;
    upper[i] = center + reach;
    lower[i] = center - reach;
    const oldest = closes[i - missing]! - origin;
    sum -= oldest;
    squares -= oldest * oldest;
  }
  return { upper, middle, lower };
};
