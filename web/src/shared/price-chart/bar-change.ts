import type { BarColumns } from '#contract/candles.ts';

/** Change of a bar's close from the close before, or from its own open where it is the first; `rate` 0.01 = 1 %. */
export function barChange({ open, close }: BarColumns, index: number): { points: number; rate: number | null } {
  const from = close[index - 1] ?? open[index]!;
  const points = close[index]! - from;
  return { points, rate: from === 0 ? null : points / Math.abs(from) };
}
