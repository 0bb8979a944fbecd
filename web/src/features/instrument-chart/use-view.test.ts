import { expect, it } from 'vitest';
import { barsInView } from './use-view.ts';

const bars = { time: Array.from({ length: 100 }, (_, nth) => nth * 60_000) };

it('names the first and the last bar in view, in steps, and never one that is not there', () => {
  expect(barsInView({ from: 20.4, to: 51.2 }, bars)).toEqual({ first: 16 * 60_000, last: 48 * 60_000 });
  expect(barsInView({ from: -30, to: 140 }, bars)).toEqual({ first: 0, last: 99 * 60_000 });
  expect(barsInView({ from: 150, to: 190 }, bars)).toEqual({ first: 99 * 60_000, last: 99 * 60_000 });
  expect(barsInView({ from: 0, to: 10 }, { time: [] })).toBeNull();
});
