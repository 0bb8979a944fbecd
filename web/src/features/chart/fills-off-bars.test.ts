import { expect, it } from 'vitest';
import { fillsInScale } from './fills-in-scale.ts';
import { fillsOffBars } from './fills-off-bars.ts';

const bars = { time: [0, 60_000], open: [10, 11], high: [12, 13], low: [9, 10], close: [11, 12], volume: [1, 1] };
const fill = (price: string, barTime: number | null) => ({
  key: price,
  side: 'buy' as const,
  quantity: '1',
  price,
  executedAt: '1970-01-01T00:00:00Z',
  barTime,
});

it('counts the fills that lie above or below their bars', () => {
  const executions = [fill('12', 0), fill('12.25', 0), fill('9.75', 60_000), fill('99', null)];
  expect(fillsOffBars({ bars, executions })).toBe(2);
});

it('widens the scale by the fills in view, and leaves it where there are none', () => {
  const original = () => ({ priceRange: { minValue: 9, maxValue: 13 } });
  const cluster = { barTime: 0, side: 'buy' as const, fills: [fill('15', 0), fill('8', 0)], quantity: 2, price: 11.5 };
  expect(fillsInScale(() => [cluster])(original)?.priceRange).toEqual({ minValue: 8, maxValue: 15 });
  expect(fillsInScale(() => [])(original)?.priceRange).toEqual({ minValue: 9, maxValue: 13 });
});
