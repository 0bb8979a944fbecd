import { expect, it } from 'vitest';
import { moved } from './draw-prices.ts';

const minutes = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => (from + nth) * 60_000);

it('keeps the same bars in view when older or newer ones are added', () => {
  const view = { from: 10.5, to: 40.5 };
  expect(moved(view, minutes(100, 200), minutes(50, 200))).toEqual({ from: 60.5, to: 90.5 });
  expect(moved(view, minutes(100, 200), minutes(100, 900))).toEqual(view);
});

it('keeps a view that reaches beyond the first bar', () => {
  expect(moved({ from: -20, to: 30 }, minutes(100, 200), minutes(70, 200))).toEqual({ from: 10, to: 60 });
});

it('leaves the view to the library where there was nothing, or is nothing', () => {
  expect(moved({ from: 0, to: 10 }, [], minutes(0, 10))).toBeNull();
  expect(moved({ from: 0, to: 10 }, minutes(0, 10), [])).toBeNull();
});
