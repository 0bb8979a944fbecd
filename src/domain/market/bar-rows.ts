import { type Bars, emptyBars } from './bars.ts';

/** One bar by itself, as sources list them: `time` its start in UTC milliseconds. */
export type BarRow = {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
};

/** Returns the bars of rows, in their order. */
export const barsOfRows = (rows: readonly BarRow[]): Bars => {
  const bars = emptyBars(rows.length);
  rows.forEach(({ time, open, high, low, close, volume }, index) => {
    bars.time[index] = time;
    bars.open[index] = open;
    bars.high[index] = high;
    bars.low[index] = low;
    bars.close[index] = close;
    bars.volume[index] = volume;
  });
  return bars;
};
