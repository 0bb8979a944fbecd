import type { Bars } from '#domain/market/bars.ts';

/** Bars by column as plain numbers, the form that JSON takes. */
export type BarNumbers = Record<'time' | 'open' | 'high' | 'low' | 'close' | 'volume', number[]>;

export const barNumbers = (bars: Bars | null): BarNumbers => ({
  time: Array.from(bars?.time ?? []),
  open: Array.from(bars?.open ?? []),
  high: Array.from(bars?.high ?? []),
  low: Array.from(bars?.low ?? []),
  close: Array.from(bars?.close ?? []),
  volume: Array.from(bars?.volume ?? []),
});
