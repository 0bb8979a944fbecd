import type { Bars } from '#domain/market/bars.ts';
import { checkedPeriod } from './period.ts';
import { Sma } from './sma.ts';

export type StochasticPeriods = { readonly window: number; readonly slowK: number; readonly slowD: number };

/** Both 0 to 100. */
export type StochasticColumns = { readonly k: Float64Array; readonly d: Float64Array };

export const usualStochastic: StochasticPeriods = { window: 14, slowK: 3, slowD: 3 };

/**
 * The slow stochastic, bar by bar: after `next` the two lines are in `k` and `d`, NaN until there are both.
 *
 * Where the close stands between the lowest low and the highest high of the window, smoothed twice by simple averages; 0 where
 * nothing has moved, as TA-Lib has it.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 */
export class Stochastic {
  readonly #highs: Float64Array;
  readonly #lows: Float64Array;
  readonly #slowK: Sma;
  readonly #slowD: Sma;
  #missing: number;
  #at = 0;
  #highest = Number.NEGATIVE_INFINITY;
  #lowest = Number.POSITIVE_INFINITY;
  k = Number.NaN;
  d = Number.NaN;

  constructor({ window, slowK, slowD }: StochasticPeriods) {
    this.#missing = checkedPeriod(window) - 1;
    this.#highs = new Float64Array(window).fill(Number.NEGATIVE_INFINITY);
    this.#lows = new Float64Array(window).fill(Number.POSITIVE_INFINITY);
    this.#slowK = new Sma(slowK);
    this.#slowD = new Sma(slowD);
  }

  next(high: number, low: number, close: number): void {
    this.#takeIn(high, low);
    if (this.#missing > 0) {
      this.#missing -= 1;
      return;
    }
    const range = (this.#highest - this.#lowest) / 100;
    const k = this.#slowK.next(range === 0 ? 0 : (close - this.#lowest) / range);
    if (Number.isNaN(k)) return;
    this.d = this.#slowD.next(k);
    this.k = Number.isNaN(this.d) ? Number.NaN : k;
  }

  #takeIn(high: number, low: number): void {
    const at = this.#at;
    const highs = this.#highs;
    const lows = this.#lows;
    const oldHigh = highs[at]!;
    const oldLow = lows[at]!;
    highs[at] = high;
    lows[at] = low;
    this.#at = at + 1 === highs.length ? 0 : at + 1;
    // Only when an extreme leaves the window is the whole of it looked through.
    if (high >= this.#highest) this.#highest = high;
    else if (oldHigh === this.#highest) this.#highest = greatest(highs);
    if (low <= this.#lowest) this.#lowest = low;
    else if (oldLow === this.#lowest) this.#lowest = least(lows);
  }
}

/**
 * Returns the slow stochastic of bars; NaN for the first `window` + `slowK` + `slowD` − 3.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 */
export const stochastic = (bars: Bars, periods: StochasticPeriods = usualStochastic): StochasticColumns => {
  const { count, high, low, close } = bars;
  const lines = new Stochastic(periods);
  const k = new Float64Array(count);
  const d = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    lines.next(high[i]!, low[i]!, close[i]!);
    k[i] = lines.k;
    d[i] = lines.d;
  }
  return { k, d };
};

const greatest = (values: Float64Array): number => {
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
};

const least = (values: Float64Array): number => {
  let fewest = values[0]!;
  for (let i = 1; i < values.length; i++) if (values[i]! < fewest) fewest = values[i]!;
  return fewest;
};
