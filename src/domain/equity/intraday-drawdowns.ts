import { compare, type Decimal, subtract, toNumber } from '#domain/values/decimal.ts';
import type { EquityStretch } from './equity-stretches.ts';

/** A time below an earlier high of the equity. Instants in UTC milliseconds, `depth` in money, negative. */
export type IntradayDrawdown = {
  /** When the high was that it fell from. */
  readonly from: number;
  readonly valley: number;
  /** When it was back at that high; null: the equity ends below it. */
  readonly recovery: number | null;
  readonly depth: number;
};

/**
 * Lists the drawdowns of an equity by its stretches, open profit included, in the order of time: each from a high, by the
 * worst of every stretch, until that high is reached again. By convention the high of a stretch comes before its low; what
 * there was before the first one is a high too.
 */
export const intradayDrawdowns = (start: Decimal, stretches: readonly EquityStretch[]): readonly IntradayDrawdown[] => {
  const drawdowns: IntradayDrawdown[] = [];
  let peak = start;
  let peakAt = stretches[0]?.at ?? 0;
  let lowest: Decimal | null = null;
  let valley = 0;
  const close = (recovery: number | null): void => {
    if (lowest === null) return;
    drawdowns.push({ from: peakAt, valley, recovery, depth: toNumber(subtract(lowest, peak)) });
    lowest = null;
  };
  for (const { at, to, low, high } of stretches) {
    if (compare(high, peak) >= 0) {
      close(at);
      peak = high;
      peakAt = at;
    }
    if (compare(low, lowest ?? peak) >= 0) continue;
    lowest = low;
    valley = to;
  }
  close(null);
  return drawdowns;
};
