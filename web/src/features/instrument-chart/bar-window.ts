import type { BarColumns } from '#contract/candles.ts';

const columns = ['time', 'open', 'high', 'low', 'close', 'volume'] as const;

/** The bars at some places, in their order. */
export function pickBars(bars: BarColumns, keep: (index: number) => boolean): BarColumns {
  const places = bars.time.flatMap((_, index) => (keep(index) ? [index] : []));
  if (places.length === bars.time.length) return bars;
  return Object.fromEntries(
    columns.map((column) => [column, places.map((place) => bars[column][place]!)]),
  ) as unknown as BarColumns;
}

/** The first so many bars. */
export function firstBars(bars: BarColumns, count: number): BarColumns {
  if (count >= bars.time.length) return bars;
  return Object.fromEntries(columns.map((column) => [column, bars[column].slice(0, count)])) as unknown as BarColumns;
}

/** The bars with one more behind them. */
export const addBar = (bars: BarColumns, last: BarColumns): BarColumns =>
  Object.fromEntries(columns.map((column) => [column, [...bars[column], ...last[column]]])) as unknown as BarColumns;
