import { expect, it } from 'vitest';
import { canBeMade, offeredIntervals } from './offered-intervals.ts';

const known = [
  { interval: '1m', bars: 0 },
  { interval: '5m', bars: 300 },
  { interval: '1d', bars: 4 },
  { interval: '1w', bars: 0 },
] as const;

it('lists what is known, the usual, the own and the drawn ones, the shortest first', () => {
  const offered = offeredIntervals('7m', known, ['45m', '2h']);
  expect(offered.map(({ interval }) => interval)).toEqual([
    '1m',
    '2m',
    '3m',
    '5m',
    '7m',
    '10m',
    '45m',
    '2h',
    '1d',
    '1w',
  ]);
  expect(offered.find(({ interval }) => interval === '5m')?.bars).toBe(300);
});

it('disables what has no bars and what nothing that there is divides, but not what is drawn', () => {
  const disabled = offeredIntervals('7m', known, ['45m']).filter((one) => one.disabled);
  expect(disabled.map(({ interval }) => interval)).toEqual(['1m', '2m', '3m', '1w']);
});

it('takes intervals of which the number of bars is not known for there', () => {
  expect(canBeMade('3m', [{ interval: '1m' }])).toBe(true);
  expect(canBeMade('3m', [{ interval: '5m' }])).toBe(false);
});
