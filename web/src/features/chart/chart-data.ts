import type { CandlestickData, HistogramData, SeriesMarker, UTCTimestamp } from 'lightweight-charts';
import type { BarColumns, ChartExecution } from '#contract/candles.ts';
import type { ChartColors } from './chart-colors.ts';

/** The library counts seconds; bars start on whole ones. */
export const chartTime = (ms: number): UTCTimestamp => (ms / 1000) as UTCTimestamp;
export const instantOfTime = (time: unknown): number => Number(time) * 1000;

export const candlesOf = ({ time, open, high, low, close }: BarColumns): CandlestickData<UTCTimestamp>[] =>
  time.map((at, index) => ({
    time: chartTime(at),
    open: open[index]!,
    high: high[index]!,
    low: low[index]!,
    close: close[index]!,
  }));

export const volumesOf = (
  { time, open, close, volume }: BarColumns,
  colors: ChartColors,
): HistogramData<UTCTimestamp>[] =>
  time.map((at, index) => ({
    time: chartTime(at),
    value: volume[index]!,
    color: close[index]! >= open[index]! ? colors.volumeUp : colors.volumeDown,
  }));

/**
 * Puts each execution that has a bar on it, at its own price: a buy points up from below, a sell down from above. The
 * picked one is larger. Times ascend, as the library wants them.
 */
export const markersOf = (
  executions: readonly ChartExecution[],
  picked: string | null,
  colors: ChartColors,
): SeriesMarker<UTCTimestamp>[] =>
  executions
    .filter((execution) => execution.barTime !== null)
    .toSorted((a, b) => a.barTime! - b.barTime!)
    .map(({ key, side, price, barTime }) => ({
      id: key,
      time: chartTime(barTime!),
      price: Number(price),
      position: side === 'buy' ? 'atPriceBottom' : 'atPriceTop',
      shape: side === 'buy' ? 'arrowUp' : 'arrowDown',
      color: side === 'buy' ? colors.buy : colors.sell,
      size: key === picked ? 2.4 : 1.4,
    }));

/** The bars between two instants as positions on the time scale, with a little air on both sides. */
export function visibleRange({ time }: BarColumns, from: number, to: number): { from: number; to: number } {
  const first = time.findIndex((at) => at >= from);
  const end = time.findIndex((at) => at >= to);
  return { from: (first < 0 ? 0 : first) - 1, to: (end < 0 ? time.length - 1 : end) + 1 };
}
