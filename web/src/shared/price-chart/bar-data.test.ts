import { expect, it } from 'vitest';
import { barChange } from './bar-change.ts';
import { closesOf, ohlcOf, visibleRange } from './bar-data.ts';

const minute = 60_000;
const bars = (...time: number[]) => ({
  time,
  open: time.map(() => 1),
  high: time.map(() => 4),
  low: time.map(() => 0),
  close: time.map((_, nth) => 2 + nth),
  volume: time.map(() => 9),
});

it('gives bars in seconds, whole or by their close', () => {
  expect(ohlcOf(bars(minute))).toEqual([{ time: 60, open: 1, high: 4, low: 0, close: 2 }]);
  expect(closesOf(bars(minute))).toEqual([{ time: 60, value: 2 }]);
});

it('frames the bars that are needed', () => {
  const some = bars(0, minute, 2 * minute, 3 * minute, 4 * minute);
  expect(visibleRange(some, minute, 3 * minute)).toEqual({ from: 0, to: 4 });
  expect(visibleRange(some, -minute, 9 * minute)).toEqual({ from: -1, to: 5 });
});

it('measures a change from the close before, of the first bar from its open', () => {
  const some = bars(0, minute);
  expect(barChange(some, 0)).toEqual({ points: 1, rate: 1 });
  expect(barChange(some, 1)).toEqual({ points: 1, rate: 0.5 });
});
