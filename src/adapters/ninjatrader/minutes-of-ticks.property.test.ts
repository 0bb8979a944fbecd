import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { barsOfRows } from '#domain/market/bar-rows.ts';
import { checkBars } from '#domain/market/check-bars.ts';
import { minutesOfTicks, type Tick } from './minutes-of-ticks.ts';

const tick = fc.record({
  /** Minutes since the tick before. */
  step: fc.nat({ max: 3 }),
  ticks: fc.integer({ min: 1, max: 40_000 }),
  volume: fc.nat({ max: 500 }),
});

const ticksOf = (steps: readonly { step: number; ticks: number; volume: number }[]): readonly Tick[] => {
  let minute = 1_000;
  return steps.map(({ step, ticks, volume }) => {
    minute += step;
    return { time: minute * 60_000, price: ticks / 4, volume };
  });
};

const barsOf = (ticks: readonly Tick[]) => {
  const minutes = minutesOfTicks();
  return [...ticks.map((one) => minutes.push(one)), minutes.end()].filter((bar) => bar !== null);
};

test('makes of ticks what grouping them by the minute makes', () => {
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 200 }), (steps) => {
      const ticks = ticksOf(steps);
      const expected = [...Map.groupBy(ticks, ({ time }) => time)].map(([time, group]) => {
        const prices = group.map(({ price }) => price);
        return {
          time,
          open: prices[0],
          high: Math.max(...prices),
          low: Math.min(...prices),
          close: prices.at(-1),
          volume: group.reduce((sum, { volume }) => sum + volume, 0),
        };
      });
      assert.deepEqual(barsOf(ticks), expected);
    }),
  );
});

test('makes sound bars and loses no volume, wherever the ticks are cut in two', () => {
  fc.assert(
    fc.property(fc.array(tick, { minLength: 1, maxLength: 100 }), fc.nat(), (steps, at) => {
      const ticks = ticksOf(steps);
      const bars = barsOf(ticks);
      const checked = checkBars(barsOfRows(bars));
      assert.equal(checked.bars.count, bars.length);
      const total = ticks.reduce((sum, { volume }) => sum + volume, 0);
      assert.equal(
        bars.reduce((sum, { volume }) => sum + volume, 0),
        total,
      );
      const cut = at % ticks.length;
      const parts = [...barsOf(ticks.slice(0, cut)), ...barsOf(ticks.slice(cut))];
      assert.equal(
        parts.reduce((sum, { volume }) => sum + volume, 0),
        total,
      );
    }),
  );
});
