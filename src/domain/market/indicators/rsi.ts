import { Wilder } from './wilder.ts';

/** Relative strength index, bar by bar. @throws AppError `INVALID_VALUE` for a period that is none. */
export class Rsi {
  readonly #gains: Wilder;
  readonly #losses: Wilder;
  #before = Number.NaN;

  constructor(period: number) {
    this.#gains = new Wilder(period);
    this.#losses = new Wilder(period);
  }

  /** Takes the next close in and returns the index, 0 to 100; NaN until `period` changes have been seen. */
  next(close: number): number {
    const change = close - this.#before;
    this.#before = close;
    // The first close has no change.
    if (Number.isNaN(change)) return Number.NaN;
    const gain = this.#gains.next(change > 0 ? change : 0);
    const loss = this.#losses.next(change < 0 ? -change : 0);
    const moved = gain + loss;
    return moved === 0 ? 0 : (100 * gain) / moved;
  }
}

/**
 * Returns Wilder's relative strength index of closes, 0 to 100; NaN for the first `period`. Where nothing has moved at all it
 * is 0, as TA-Lib has it.
 *
 * @throws AppError `INVALID_VALUE` for a period that is none.
 */
export const rsi = (closes: Float64Array, period: number): Float64Array => {
  const index = new Rsi(period);
  const result = new Float64Array(closes.length);
  for (let i = 0; i < closes.length; i++) result[i] = index.next(closes[i]!);
  return result;
};
