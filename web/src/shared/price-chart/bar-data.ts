import type { HistogramData, LineData, OhlcData, UTCTimestamp } from 'lightweight-charts';
import type { BarColumns } from '#contract/candles.ts';
import type { ChartColors } from './chart-colors.ts';

/** The library counts seconds; bars start on whole ones. */
export const chartTime = (ms: number): UTCTimestamp => (ms / 1000) as UTCTimestamp;
export const instantOfTime = (time: unknown): number => Number(time) * 1000;

export const noBars: BarColumns = { time: [], open: [], high: [], low: [], close: [], volume: [] };

export const ohlcOf = ({ time, open, high, low, close }: BarColumns): OhlcData<UTCTimestamp>[] =>
  time.map((at, index) => ({
    time: chartTime(at),
    open: open[index]!,
    high: high[index]!,
    low: low[index]!,
    close: close[index]!,
  }));

export const closesOf = ({ time, close }: BarColumns): LineData<UTCTimestamp>[] =>
  time.map((at, index) => ({ time: chartTime(at), value: close[index]! }));

export const volumesOf = (
  { time, open, close, volume }: BarColumns,
  colors: ChartColors,
): HistogramData<UTCTimestamp>[] =>
  time.map((at, index) => ({
    time: chartTime(at),
    value: volume[index]!,
    color: close[index]! >= open[index]! ? colors.volumeUp : colors.volumeDown,
  }));

/** The index of the last bar that starts at an instant or before it, -1 where all start later. */
export function indexAt(time: readonly number[], at: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The bars between two instants as positions on the time scale, with a little air on both sides. */
export function visibleRange({ time }: BarColumns, from: number, to: number): { from: number; to: number } {
  const first = time.findIndex((at) => at >= from);
  const end = time.findIndex((at) => at >= to);
  return { from: (first < 0 ? 0 : first) - 1, to: (end < 0 ? time.length - 1 : end) + 1 };
}
