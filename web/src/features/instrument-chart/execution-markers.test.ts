import { expect, it } from 'vitest';
import { closedSpans } from './background-layers.ts';
import { executionMarkers } from './execution-markers.ts';
import { indexOfTimes } from './indicator-layers.ts';

const minute = 60_000;
const colors = { buy: 'blue', sell: 'orange' };
const fill = (key: string, side: 'buy' | 'sell', at: number) => ({ key, side, price: '25000.25', quantity: '1', at });

it('puts an execution on the bar that holds its instant, the start of a bar with it and the end not', () => {
  const markers = executionMarkers(
    [
      fill('end', 'sell', 2 * minute),
      fill('in', 'buy', 90_000),
      fill('start', 'buy', minute),
      fill('gap', 'buy', 5 * minute),
    ],
    [0, minute, 9 * minute],
    minute,
    colors,
  );
  expect(markers.map(({ id, time, shape, color }) => [id, time, shape, color])).toEqual([
    ['in', 60, 'arrowUp', 'blue'],
    ['start', 60, 'arrowUp', 'blue'],
  ]);
});

it('finds the values of the bars that are shown among those that were answered', () => {
  expect(indexOfTimes([0, 1, 2, 3], [1, 3, 4])).toEqual([1, 3, -1]);
  expect(indexOfTimes([], [1])).toEqual([-1]);
});

it('shades runs of bars outside of regular hours, and none of which it is not known', () => {
  const x = (index: number) => index * 10;
  expect(closedSpans([0, 0, 1, null, 0], x, 10)).toEqual([
    { from: -5, to: 15 },
    { from: 35, to: 45 },
  ]);
});
