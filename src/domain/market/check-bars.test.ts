import assert from 'node:assert/strict';
import { describe, suite, test } from 'node:test';
import fc from 'fast-check';
import { arbitraryBars, type BarRow, barsOf, rowsOf } from '#test/support/arbitrary-bars.ts';
import type { Interval } from './bars.ts';
import { checkBars } from './check-bars.ts';

const minute = 60_000;
const sound: BarRow = [0, 10, 12, 9, 11, 5];
const at = (time: number, change: Partial<Record<1 | 2 | 3 | 4 | 5, number>> = {}): BarRow =>
  Object.assign([...sound], { 0: time, ...change }) as unknown as BarRow;

suite('checking bars', () => {
  test('refuses what cannot be a bar, each with its reason, and takes in the rest', () => {
    const { bars, refused, counts, marked } = checkBars(
      barsOf([
        at(0),
        at(1.5),
        at(Number.NaN),
        at(1, { 1: Number.NaN }),
        at(2, { 5: Number.POSITIVE_INFINITY }),
        at(3, { 2: 8 }),
        at(4, { 1: 13 }),
        at(5, { 1: 8 }),
        at(6, { 4: 13 }),
        at(7, { 4: 8 }),
        at(8, { 5: -1 }),
        at(9),
        at(-1),
        at(Date.UTC(2100)),
      ]),
    );
    assert.deepEqual(
      refused.map(({ row, reason }) => [row, reason]),
      [
        [1, 'time-not-whole'],
        [2, 'time-not-whole'],
        [3, 'not-finite'],
        [4, 'not-finite'],
        [5, 'high-below-low'],
        [6, 'open-outside'],
        [7, 'open-outside'],
        [8, 'close-outside'],
        [9, 'close-outside'],
        [10, 'negative-volume'],
        [12, 'time-out-of-range'],
        [13, 'time-out-of-range'],
      ],
    );
    assert.deepEqual([...bars.time], [0, 9]);
    assert.equal(counts['open-outside'], 2);
    assert.equal(counts.outlier, 0);
    assert.deepEqual(marked, []);
  });

  test('keeps the first of two bars with one start, and tells a repeat from a contradiction', () => {
    const { bars, refused } = checkBars(barsOf([at(1), at(2), at(1), at(2, { 5: 6 }), at(3)]));
    assert.deepEqual(rowsOf(bars), [at(1), at(2), at(3)]);
    assert.deepEqual(refused, [
      { row: 2, time: 1, reason: 'duplicate' },
      { row: 3, time: 2, reason: 'conflicting-duplicate' },
    ]);
  });

  test('puts late bars where they belong and marks them', () => {
    const { bars, marked } = checkBars(barsOf([at(1), at(4), at(2), at(3), at(5)]));
    assert.deepEqual([...bars.time], [1, 2, 3, 4, 5]);
    assert.deepEqual(marked, [
      { row: 2, time: 2, reason: 'out-of-order' },
      { row: 3, time: 3, reason: 'out-of-order' },
    ]);
  });

  test('turns a run that descends throughout without a mark', () => {
    const { bars, marked } = checkBars(barsOf([at(3), at(2), at(1)]));
    assert.deepEqual([...bars.time], [1, 2, 3]);
    assert.deepEqual(marked, []);
  });

  test('marks prices of zero or less, which a spread may have', () => {
    const { bars, marked } = checkBars(barsOf([[1, -37, -30, -40, -35, 1], at(2), [3, 1, 1, 0, 1, 0]]));
    assert.equal(bars.count, 3);
    assert.deepEqual(
      marked.map(({ row, reason }) => [row, reason]),
      [
        [0, 'not-positive'],
        [2, 'not-positive'],
      ],
    );
  });

  test('marks a price far from both neighbours, not a level that holds', () => {
    const walk = Array.from({ length: 60 }, (_, i): BarRow => {
      const level = (i < 40 ? 100 : 150) + (i % 3) * 0.01;
      return [i * minute, level, level + 0.02, level - 0.02, level, 1];
    });
    assert.deepEqual(checkBars(barsOf(walk)).marked, []);
    const typo = walk
      .with(20, [20 * minute, 100, 100.02, 10, 100, 1])
      .with(30, [30 * minute, 1000, 1000, 1000, 1000, 1]);
    assert.deepEqual(
      checkBars(barsOf(typo)).marked.map(({ row, reason }) => [row, reason]),
      [
        [20, 'outlier'],
        [30, 'outlier'],
      ],
    );
  });

  test('finds an outlier among closes that hardly ever change', () => {
    const still = Array.from({ length: 60 }, (_, i): BarRow => [i, 100 + +(i === 50), 101, 100, 100 + +(i === 50), 1]);
    assert.deepEqual(checkBars(barsOf(still)).marked, []);
    const typo = checkBars(barsOf(still.with(20, [20, 100, 10_000, 100, 100, 1])));
    assert.deepEqual(typo.marked, [{ row: 20, time: 20, reason: 'outlier' }]);
  });

  test('counts every finding and lists the first thousand', () => {
    const { counts, refused } = checkBars(barsOf(Array.from({ length: 1500 }, (_, i) => at(i, { 5: -1 }))));
    assert.equal(counts['negative-volume'], 1500);
    assert.equal(refused.length, 1000);
    assert.equal(refused[0]!.row, 0);
  });

  test('takes sound bars in whatever order they come, each once', () => {
    const shuffled = arbitraryBars({ maxLength: 60 }).chain((bars) =>
      fc.tuple(
        fc.constant(bars),
        fc.shuffledSubarray(
          Array.from({ length: bars.count }, (_, i) => i),
          { minLength: bars.count },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([bars, order]) => {
        const rows = rowsOf(bars);
        const twice = [...order, ...order].map((index) => rows[index]!);
        const checked = checkBars(barsOf(twice));
        assert.deepEqual(checked.bars, bars);
        assert.equal(checked.counts.duplicate, bars.count);
      }),
    );
  });

  describe('that are said to be of an interval', () => {
    const now = Date.UTC(2026, 0, 5, 15);
    const start = Date.UTC(2026, 0, 5, 10);
    const checked = (times: readonly number[], interval: Interval = '1m') =>
      checkBars(barsOf(times.map((time) => at(time))), { interval, now });
    const every = (ms: number, count: number, from = start) => Array.from({ length: count }, (_, i) => from + i * ms);

    test('refuses what starts later than one interval from now', () => {
      const { bars, refused } = checked([
        now - minute,
        now,
        now + minute,
        now + 2 * minute,
        now + 400 * 24 * 60 * minute,
      ]);
      assert.deepEqual([...bars.time], [now - minute, now, now + minute]);
      assert.deepEqual(
        refused.map(({ row, reason }) => [row, reason]),
        [
          [3, 'in-future'],
          [4, 'in-future'],
        ],
      );
      const day = 24 * 60 * minute;
      assert.equal(
        checked([Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 6)], '1d').refused.length,
        0,
        "the evening's session",
      );
      assert.equal(checked([Date.UTC(2026, 0, 5) + 2 * day], '1d').counts['in-future'], 1);
    });

    test('refuses a minute that starts within one, and longer bars off the five minutes', () => {
      const half = [start, start + minute / 2, start + minute, start + 2 * minute];
      assert.deepEqual(
        checked(half).refused.map(({ row, reason }) => [row, reason]),
        [[1, 'time-off-grid']],
      );
      assert.equal(checked(every(minute, 5, start + minute / 2)).counts['time-off-grid'], 5);
      assert.deepEqual(checked([start, start + 35 * minute, start + 67 * minute], '30m').counts['time-off-grid'], 1);
    });

    test('refuses a run of finer bars, and lets sessions end within a bar', () => {
      const tail = [...every(60 * minute, 3), ...every(minute, 60, start + 180 * minute)];
      const { bars, counts } = checked(tail, '1h');
      assert.deepEqual([bars.count, counts['finer-interval']], [3, 60]);
      const halfMinutes = [...every(minute, 30), ...every(minute / 2, 60, start + 30 * minute)];
      assert.equal(checked(halfMinutes).counts['finer-interval'], 60);
      const cut = [0, 60, 90, 120, 180, 210, 240].map((at) => start + at * minute);
      assert.equal(checked(cut, '1h').bars.count, 7);
    });

    test('marks a run of coarser bars, over closed hours too, and no quiet market', () => {
      const tail = [...every(minute, 100, start + minute), ...every(60 * minute, 8, start - 60 * 60 * minute)];
      const { marked, counts, bars } = checked(tail);
      assert.deepEqual([bars.count, counts['coarser-interval']], [108, 8]);
      assert.ok(marked.filter(({ reason }) => reason === 'coarser-interval').every(({ row }) => row >= 100));
      const nights = [9, 10, 11, 12, 13, 14, 33, 34, 35, 36].map((hour) => Date.UTC(2026, 0, 2, hour));
      assert.equal(checked(nights).counts['coarser-interval'], 10);
      const quiet = [0, 5, 10, 20, 21, 30, 45, 50, 55, 60, 61, 75].map((at) => start + at * minute);
      assert.equal(checked(quiet).counts['coarser-interval'], 0);
    });
  });
});
