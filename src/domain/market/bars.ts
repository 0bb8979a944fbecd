/**
 * A run of bars by column. `time` is the start of each bar in UTC milliseconds, ascending and without repeats; a bar holds
 * every trade from its start up to, and without, its start plus the interval.
 */
export type Bars = {
  readonly count: number;
  readonly time: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
};

export const intervals = ['1m', '5m', '15m', '30m', '1h', '4h', '1d', '1w'] as const;
export type Interval = (typeof intervals)[number];

const minuteMs = 60_000;

/** The length of an interval in milliseconds; that of a day or a week is nominal, sessions are shorter or longer. */
export const intervalMs: Readonly<Record<Interval, number>> = {
  '1m': minuteMs,
  '5m': 5 * minuteMs,
  '15m': 15 * minuteMs,
  '30m': 30 * minuteMs,
  '1h': 60 * minuteMs,
  '4h': 240 * minuteMs,
  '1d': 1_440 * minuteMs,
  '1w': 10_080 * minuteMs,
};

export const emptyBars = (count: number): { -readonly [Column in keyof Bars]: Bars[Column] } => ({
  count,
  time: new Float64Array(count),
  open: new Float64Array(count),
  high: new Float64Array(count),
  low: new Float64Array(count),
  close: new Float64Array(count),
  volume: new Float64Array(count),
});
