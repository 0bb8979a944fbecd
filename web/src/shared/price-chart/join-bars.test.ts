import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BarColumns } from '#contract/candles.ts';
import { joinBars } from './join-bars.ts';

const bars = (time: readonly number[], close = 1): BarColumns => ({
  time: [...time],
  open: time.map(() => 1),
  high: time.map(() => 4),
  low: time.map(() => 0),
  close: time.map(() => close),
  volume: time.map(() => 9),
});

it('keeps every bar once, in order, however the pages overlap', () => {
  const run = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1 }), (runs) => {
      const stored = Array.from({ length: 80 }, (_, index) => index * 60_000);
      // Pages are ranges of one series, each of which touches what is there already.
      const pages = runs.reduce<[number, number][]>((all, [from, length]) => {
        const low = Math.min(...all.map((one) => one[0]), from);
        const high = Math.max(...all.map((one) => one[1]), from + length);
        return [...all, [Math.min(from, low), high]];
      }, []);
      const { time, close } = joinBars(pages.map(([from, to]) => bars(stored.slice(from, to))));
      const low = Math.min(...pages.map(([from]) => from));
      const high = Math.max(...pages.map(([, to]) => to));
      expect(time).toEqual(stored.slice(low, high));
      expect(close).toHaveLength(time.length);
    }),
  );
});

it('keeps the bars of the earlier piece where two have the same time', () => {
  expect(joinBars([bars([2, 3], 7), bars([1, 2, 3, 4], 5)]).close).toEqual([5, 7, 7, 5]);
});
