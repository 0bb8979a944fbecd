import { AppError } from '#domain/errors.ts';
import { Ema } from './ema.ts';
import { checkedPeriod } from './period.ts';

export type MacdPeriods = { readonly fast: number; readonly slow: number; readonly signal: number };

/** By column; `histogram` is `macd` − `signal`. */
export type MacdColumns = {
  readonly macd: Float64Array;
  readonly signal: Float64Array;
  readonly histogram: Float64Array;
};

export const usualMacd: MacdPeriods = { fast: 12, slow: 26, signal: 9 };

/**
 * Moving average convergence/divergence, bar by bar: after `next` the line and its signal are in `macd` and `signal`.
 *
 * As in TA-Lib both averages give their first value on the same bar, the `slow`th: the fast one is seeded with the mean of
 * the `fast` closes up to there. Nothing is shown before there is a signal.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none, and for a fast one that is not shorter than the slow.
 */
export class Macd {
  readonly #fast: Ema;
  readonly #slow: Ema;
  readonly #signal: Ema;
  #untilFast: number;
  macd = Number.NaN;
  signal = Number.NaN;

  constructor({ fast, slow, signal }: MacdPeriods) {
    if (checkedPeriod(fast) >= checkedPeriod(slow)) {
      throw new AppError('INVALID_VALUE', `The fast period ${fast} is not shorter than the slow one, ${slow}.`);
    }
    this.#fast = new Ema(fast);
    this.#slow = new Ema(slow);
    this.#signal = new Ema(signal);
    this.#untilFast = slow - fast;
  }

  next(close: number): void {
    const slow = this.#slow.next(close);
    if (this.#untilFast > 0) {
      this.#untilFast -= 1;
      return;
    }
    const line = this.#fast.next(close) - slow;
    if (Number.isNaN(line)) return;
    this.signal = this.#signal.next(line);
    this.macd = Number.isNaN(this.signal) ? Number.NaN : line;
  }
}

/**
 * Returns the line, its signal and their difference, in units of price; NaN for the first `slow` + `signal` − 2.
 *
 * @throws AppError `INVALID_VALUE` as `Macd` does.
 */
export const macd = (closes: Float64Array, periods: MacdPeriods = usualMacd): MacdColumns => {
  const lines = new Macd(periods);
  const columns = [0, 0, 0].map(() => new Float64Array(closes.length)) as [Float64Array, Float64Array, Float64Array];
  const [line, signal, histogram] = columns;
  for (let i = 0; i < closes.length; i++) {
    lines.next(closes[i]!);
    line[i] = lines.macd;
    signal[i] = lines.signal;
    histogram[i] = lines.macd - lines.signal;
  }
  return { macd: line, signal, histogram };
};
