import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { checkBars } from '#domain/market/check-bars.ts';
import { concatBars, sliceBars } from '#domain/market/merge-bars.ts';
import { pieceChecker } from './check-pieces.ts';

const barsAt = (...minutes: readonly number[]): Bars => {
  const bars = emptyBars(minutes.length);
  minutes.forEach((minute, index) => {
    bars.time[index] = minute * 60_000;
    bars.open[index] = bars.high[index] = bars.low[index] = bars.close[index] = 100 + (minute % 7);
  });
  return bars;
};

/** What the check says of the bars at once, and cut in two at each place. */
const sameInPieces = (bars: Bars): void => {
  const whole = checkBars(bars);
  for (let cut = 1; cut < bars.count; cut += 1) {
    const check = pieceChecker();
    const one = check(sliceBars(bars, 0, cut));
    const two = check(sliceBars(bars, cut, bars.count));
    const counts = Object.entries(one.counts).map(([reason, count]) => [
      reason,
      count + two.counts[reason as 'duplicate'],
    ]);
    assert.deepEqual(Object.fromEntries(counts), whole.counts, `cut at ${cut}`);
    const times = concatBars([one.bars, two.bars]).time.toSorted();
    assert.deepEqual(times, whole.bars.time, `cut at ${cut}`);
    const rows = [...one.refused, ...two.refused.map(({ row, ...rest }) => ({ ...rest, row: row + cut }))];
    assert.deepEqual(
      rows.map(({ row }) => row),
      whole.refused.map(({ row }) => row),
      `cut at ${cut}`,
    );
  }
};

test('finds a bar that comes twice or late across the bounds of pieces', () => {
  sameInPieces(barsAt(1, 2, 3, 3, 4, 5));
  sameInPieces(barsAt(1, 2, 4, 3, 5, 6));
});

test('counts a price of nothing once', () => {
  const bars = barsAt(1, 2, 3, 4);
  bars.low[1] = 0;
  bars.open[1] = 0;
  sameInPieces(bars);
});

test('takes pieces of which each is older than the one before', () => {
  const check = pieceChecker();
  const [newest, older] = [check(barsAt(4, 5, 6)), check(barsAt(1, 2, 3, 4))];
  assert.deepEqual([newest.bars.count, older.bars.count], [3, 3]);
  assert.deepEqual([older.counts.duplicate, older.counts['out-of-order']], [1, 0]);
  assert.deepEqual(check(barsAt(0, 1)).counts.duplicate, 1);
});

test('judges a run of finer bars by the bar before its piece, which stays', () => {
  const start = Date.UTC(2026, 0, 5) / 60_000;
  const at = (...minutes: readonly number[]): Bars => barsAt(...minutes.map((minute) => start + minute));
  const check = pieceChecker({ interval: '1h', now: Date.UTC(2026, 0, 6) });
  assert.equal(check(at(0, 60, 120)).bars.count, 3);
  const { bars, refused, counts } = check(at(130, 140, 150, 240, 300));
  assert.deepEqual([...bars.time], [...at(240, 300).time]);
  assert.deepEqual(
    refused.map(({ row, reason }) => [row, reason]),
    [0, 1, 2].map((row) => [row, 'finer-interval']),
  );
  assert.equal(counts['finer-interval'], 3);
});
