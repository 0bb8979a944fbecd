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
  const widening = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean());
  const stored = Array.from({ length: 200 }, (_, index) => index * 60_000);
  fc.assert(
    fc.property(fc.array(widening, { maxLength: 8 }), (widenings) => {
      let [from, to] = [100, 104];
      const pages = [bars(stored.slice(from, to))];
      for (const [more, overlap, older] of widenings) {
        if (older) pages.push(bars(stored.slice(from - more, Math.min(from + overlap, to))));
        else pages.push(bars(stored.slice(Math.max(to - overlap, from), to + more)));
        if (older) from -= more;
        else to += more;
      }
      const { time, close } = joinBars(pages);
      expect(time).toEqual(stored.slice(from, to));
      expect(close).toHaveLength(time.length);
    }),
  );
});

it('keeps the bars of the earlier piece where two have the same time', () => {
  expect(joinBars([bars([2, 3], 7), bars([1, 2, 3, 4], 5)]).close).toEqual([5, 7, 7, 5]);
});
