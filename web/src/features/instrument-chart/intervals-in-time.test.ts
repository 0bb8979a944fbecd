import { expect, it } from 'vitest';
import { intervalsInTime } from './intervals-in-time.ts';

const day = 86_400_000;
const series = (interval: '1m' | '1d', from: number, to: number) => ({
  interval,
  source: 'file',
  bars: 1,
  from: new Date(from * day).toISOString(),
  to: new Date(to * day).toISOString(),
});
const stored = [series('1m', 90, 100), series('1d', 0, 100)];
const barsIn = (from: number, to: number) =>
  intervalsInTime(['1m', '1h', '1d', '1w'], stored, { from: from * day, to: to * day }).map(({ bars }) => bars);

it('has bars of an interval where a series is stored that they can be made of', () => {
  expect(barsIn(93, 100)).toEqual([7 * 1_440, 7 * 24, 7, 1]);
  expect(barsIn(86, 93)).toEqual([3 * 1_440, 3 * 24, 7, 1]);
});

it('has none where none is', () => {
  expect(barsIn(0, 14)).toEqual([0, 0, 14, 2]);
  expect(barsIn(200, 300)).toEqual([0, 0, 0, 0]);
});
