import { expect, it } from 'vitest';
import type { OtherPosition } from '#contract/candles.ts';
import { otherSpans } from './other-spans.ts';

const minuteMs = 60_000;
const at = (minute: number) => new Date(minute * minuteMs).toISOString();
const held = (opened: number, closed: number | null): OtherPosition => ({
  id: `${opened}`,
  side: 'long',
  maxQuantity: '1',
  openedAt: at(opened),
  closedAt: closed === null ? null : at(closed),
  netPnl: '1',
  currency: 'USD',
});
const time = [10, 11, 12, 20, 21].map((minute) => minute * minuteMs);
const spans = (...others: OtherPosition[]) => otherSpans(others, time, minuteMs).map(({ from, to }) => [from, to]);

it('reach from the bar of the opening to that of the end', () => {
  expect(spans(held(10.5, 12.9), held(11, 20))).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

it('reach to the edge of the bars when they began before or go on', () => {
  expect(spans(held(3, 11), held(20.5, null), held(21, 40))).toEqual([
    [0, 1],
    [3, 4],
    [4, 4],
  ]);
});

it('are none for positions beyond the bars', () => {
  expect(spans(held(1, 9), held(22, 25), held(22, null))).toEqual([]);
});
