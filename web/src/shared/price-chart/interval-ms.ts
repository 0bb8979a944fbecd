import type { BarInterval } from '#contract/candles.ts';

const minuteMs = 60_000;

/** The nominal length of a bar; a session's or a week's may be shorter. */
export const intervalMs: Readonly<Record<BarInterval, number>> = {
  '1m': minuteMs,
  '5m': 5 * minuteMs,
  '15m': 15 * minuteMs,
  '30m': 30 * minuteMs,
  '1h': 60 * minuteMs,
  '4h': 240 * minuteMs,
  '1d': 1_440 * minuteMs,
  '1w': 10_080 * minuteMs,
};
