import type { PositionChart } from '#contract/candles.ts';

/** Counts the executions whose price lies above or below the bar that holds them: the bars or the fills are of something else. */
export function fillsOffBars({ bars, executions }: Pick<PositionChart, 'bars' | 'executions'>): number {
  const rowOf = new Map(bars.time.map((at, row) => [at, row]));
  return executions.filter(({ barTime, price }) => {
    const row = barTime === null ? undefined : rowOf.get(barTime);
    return row !== undefined && (Number(price) > bars.high[row]! || Number(price) < bars.low[row]!);
  }).length;
}
