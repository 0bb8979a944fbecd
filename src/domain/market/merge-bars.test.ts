import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from './bars.ts';
import { assertAscending, barsBetween, concatBars, mergeBars, sliceBars } from './merge-bars.ts';

type Point = readonly [time: number, close: number];

const barsOf = (points: readonly Point[]): Bars => {
  const bars = emptyBars(points.length);
  points.forEach(([time, close], index) => {
    bars.time[index] = time;
    bars.close[index] = close;
  });
  return bars;
};
const pointsOf = ({ count, time, close }: Bars): readonly Point[] =>
  Array.from({ length: count }, (_, index) => [time[index]!, close[index]!]);
const runs = fc
  .uniqueArray(fc.tuple(fc.nat(60), fc.nat(2)), { selector: ([time]) => time })
  .map((points) => points.toSorted(([a], [b]) => a - b));

test('merges as a map by time would, the incoming bar first', () => {
  fc.assert(
    fc.property(runs, runs, (stored, incoming) => {
      const expected = [...new Map([...stored, ...incoming])].toSorted(([a], [b]) => a - b);
      const merged = mergeBars(barsOf(stored), barsOf(incoming));
      assert.deepEqual(pointsOf(merged.bars), expected);
      const before = new Map(stored);
      assert.equal(merged.added, incoming.filter(([time]) => !before.has(time)).length);
      assert.equal(merged.same, incoming.filter(([time, close]) => before.get(time) === close).length);
      assert.deepEqual(
        merged.corrected.map((index) => stored[index]![0]),
        incoming.filter(([time, close]) => before.has(time) && before.get(time) !== close).map(([time]) => time),
      );
    }),
  );
});

test('gives the bars of a half-open range', () => {
  fc.assert(
    fc.property(runs, fc.nat(70), fc.nat(70), (points, from, to) => {
      const expected = points.filter(([time]) => time >= from && time < to);
      assert.deepEqual(pointsOf(barsBetween(barsOf(points), from, to)), expected);
    }),
  );
});

test('puts back together what was cut', () => {
  const bars = barsOf([
    [1, 1],
    [2, 3],
    [5, 2],
  ]);
  for (let cut = 0; cut <= 3; cut += 1)
    assert.deepEqual(concatBars([sliceBars(bars, 0, cut), sliceBars(bars, cut, 3)]), bars);
});

test('takes a volume that is unknown twice for the same', () => {
  const bars = barsOf([[1, 1]]);
  bars.volume[0] = Number.NaN;
  assert.equal(mergeBars(bars, sliceBars(bars, 0, 1)).same, 1);
});

test('refuses times that repeat, go back or are no whole milliseconds', () => {
  for (const times of [[1, 1], [2, 1], [0.5], [Number.NaN]])
    assert.throws(
      () => assertAscending(barsOf(times.map((time) => [time, 1]))),
      (error) => isAppError(error, 'INVALID_VALUE'),
    );
  assertAscending(barsOf([]));
});
