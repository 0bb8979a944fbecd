import { expect, test } from 'vitest';
import { framedTime, holdsSome, replayStart } from './chart-focus.ts';

const minute = 60_000;
const focus = { from: 0, to: 1_440 * minute, first: 100.5 * minute, last: 400.5 * minute };
const times = Array.from({ length: 500 }, (_, nth) => nth * minute);

test('frames what was traded with a tenth on both sides, ten minutes at least', () => {
  expect(framedTime(focus)).toEqual({ from: 70.5 * minute, to: 430.5 * minute });
  expect(framedTime({ ...focus, last: focus.first })).toEqual({ from: 90.5 * minute, to: 110.5 * minute });
});

test('begins a replay with the bar that holds the first trade', () => {
  expect(replayStart(focus, times)).toBe(100 * minute);
  expect(replayStart({ ...focus, first: 0 }, times)).toBe(minute);
  expect(replayStart({ ...focus, first: -1 }, times)).toBe(null);
  expect(replayStart(focus, [])).toBe(null);
});

test('is held in part by a longer bar, and by none that begins with its end', () => {
  expect([-2, -1, 0, 1_439, 1_440].map((bar) => holdsSome(focus, bar * minute, 2 * minute))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});
