import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { barAt } from './bar-at.ts';

const barsFrom = (...time: number[]) => ({ time: Float64Array.from(time), count: time.length });

it('finds the bar that an instant lies in: its start belongs to it, its end does not', () => {
  const bars = barsFrom(60, 120, 240);
  assert.deepEqual(
    [59, 60, 119, 120, 179, 240, 299].map((at) => barAt(bars, at, 60)),
    [-1, 0, 0, 1, 1, 2, 2],
  );
});

it('finds none in a gap, after the end and where there are no bars', () => {
  assert.equal(barAt(barsFrom(60, 240), 121, 60), -1);
  assert.equal(barAt(barsFrom(60), 120, 60), -1);
  assert.equal(barAt(barsFrom(), 0, 60), -1);
});

it('agrees with looking at every bar', () => {
  const starts = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 50 });
  fc.assert(
    fc.property(starts, fc.integer({ min: -5, max: 2100 }), (minutes, at) => {
      const time = minutes.toSorted((a, b) => a - b).map((minute) => minute * 10);
      assert.equal(
        barAt(barsFrom(...time), at, 10),
        time.findIndex((start) => start <= at && at < start + 10),
      );
    }),
  );
});
