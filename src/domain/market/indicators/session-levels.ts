import type { Bars } from '#domain/market/bars.ts';
import { slotFinder } from '#domain/market/time-slots.ts';

/** High, low and close of the session before, by bar. */
export type SessionLevels = { readonly high: Float64Array; readonly low: Float64Array; readonly close: Float64Array };

/** The pivot, and supports and resistances nearest first; in units of price. */
export type Pivots = {
  readonly pivot: number;
  readonly resistances: readonly [number, number, number];
  readonly supports: readonly [number, number, number];
};

/**
 * Levels of the session before, bar by bar: after `next` they are in `high`, `low` and `close`, NaN in the first session.
 */
export class PreviousSession {
  #high = Number.NaN;
  #low = Number.NaN;
  #close = Number.NaN;
  high = Number.NaN;
  low = Number.NaN;
  close = Number.NaN;

  /** Begins a new session: the one that ends becomes the one before. */
  restart(): void {
    this.high = this.#high;
    this.low = this.#low;
    this.close = this.#close;
    this.#high = Number.NaN;
    this.#low = Number.NaN;
  }

  next(high: number, low: number, close: number): void {
    this.#high = this.#high >= high ? this.#high : high;
    this.#low = this.#low <= low ? this.#low : low;
    this.#close = close;
  }
}

/**
 * Returns the levels of the last day of a calendar that had bars, for each bar; NaN on the first day.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist.
 */
export const sessionLevels = ({ count, time, high, low, close }: Bars, calendar: string): SessionLevels => {
  const levels = { high: new Float64Array(count), low: new Float64Array(count), close: new Float64Array(count) };
  if (count === 0) return levels;
  const dayOf = slotFinder(calendar, '1d', time[0]!, time[count - 1]!);
  const before = new PreviousSession();
  let end = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (time[i]! >= end) {
      before.restart();
      end = dayOf(time[i]!).end;
    }
    before.next(high[i]!, low[i]!, close[i]!);
    levels.high[i] = before.high;
    levels.low[i] = before.low;
    levels.close[i] = before.close;
  }
  return levels;
};

/**
 * Returns the floor traders' pivots of a session's high, low and close: P = (H + L + C) ÷ 3, R1 = 2P − L, S1 = 2P − H,
 * R2 = P + (H − L), S2 = P − (H − L), R3 = H + 2(P − L), S3 = L − 2(H − P).
 */
export const pivots = (high: number, low: number, close: number): Pivots => {
  const pivot = (high + low + close) / 3;
  const range = high - low;
  return {
    pivot,
    resistances: [2 * pivot - low, pivot + range, high + 2 * (pivot - low)],
    supports: [2 * pivot - high, pivot - range, low - 2 * (high - pivot)],
  };
};
