import { expect, it } from 'vitest';
import { storedInterval } from '#contract/bar-interval.ts';
import { intervalInView } from './interval-in-view.ts';
import { timeInView, viewOfTime } from './time-in-view.ts';

const barsOfMonth = { '1m': 28_000, '5m': 5_600, '15m': 1_900, '30m': 930, '1h': 460, '4h': 120, '1d': 20, '1w': 4 };
const all = storedInterval.options.map((interval) => ({ interval, bars: barsOfMonth[interval] }));
const minute = 60_000;

it('stays with an interval while its bars can be told apart and are not too few', () => {
  for (const shown of [40, 300, 2_500]) expect(intervalInView(shown, '5m', all)).toBe('5m');
});

it('becomes coarser when more is in view than can be told apart, and finer when little is', () => {
  expect(intervalInView(3_000, '1m', all)).toBe('5m');
  expect(intervalInView(60_000, '1m', all)).toBe('1h');
  expect(intervalInView(20, '1h', all)).toBe('1m');
  expect(intervalInView(30, '1d', all)).toBe('30m');
});

it('only takes intervals that there are bars of', () => {
  const some = all.map(({ interval }) => ({
    interval,
    bars: ['1m', '1d'].includes(interval) ? barsOfMonth[interval] : 0,
  }));
  expect(intervalInView(3_000, '1m', some)).toBe('1d');
  expect(intervalInView(9_000, '1d', some)).toBe('1d');
});

it('does not go finer where finer bars cover little of the time', () => {
  const some = all.map((one) => (one.interval === '1d' ? one : { ...one, bars: 60 }));
  expect(intervalInView(30, '1d', some)).toBe('4h');
});

it('shows the same time in other bars, beyond the last and the first too', () => {
  const minutes = Array.from({ length: 120 }, (_, nth) => nth * minute);
  const fives = Array.from({ length: 24 }, (_, nth) => nth * 5 * minute);
  const time = timeInView(minutes, { from: -30, to: 150 }, minute);
  expect(time).toEqual({ from: -30 * minute, to: 150 * minute });
  expect(viewOfTime(fives, time, 5 * minute)).toEqual({ from: -6, to: 30 });
  expect(viewOfTime(fives, timeInView(minutes, { from: 10, to: 62.5 }, minute), 5 * minute)).toEqual({
    from: 2,
    to: 12.5,
  });
});

it('puts a time at which nothing was traded at the end of the bar before', () => {
  expect(viewOfTime([0, 100 * minute], { from: 50 * minute, to: 100 * minute }, minute)).toEqual({ from: 1, to: 1 });
});
