import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchRow, measure, rowFault } from './measure.ts';

const figure = { bench: 'x', unit: 'ms', budget: 3, higherIsBetter: false };

test('takes the median of the runs after a warm-up', async () => {
  const samples = [100, 5, 1, 2, 4, 3];
  const row = await measure(figure, () => samples.shift()!);
  assert.deepEqual([row.value, row.min, row.max, row.met], [3, 1, 5, true]);
  assert.equal(benchRow(figure, [1, 2, 3, 5, 7, 9]).value, 4);
});

test('keeps a budget from its better side', () => {
  assert.equal(benchRow(figure, [4, 4, 4, 4, 4]).met, false);
  assert.equal(benchRow({ ...figure, higherIsBetter: true }, [4, 4, 4, 4, 4]).met, true);
  assert.equal(benchRow({ ...figure, budget: null }, [4, 4, 4, 4, 4]).met, null);
});

test('refuses fewer runs than five, and a row that is none', () => {
  assert.throws(() => benchRow(figure, [1, 2, 3, 4]));
  assert.equal(rowFault(benchRow(figure, [1, 2, 3, 4, 5])), null);
  assert.match(rowFault(benchRow(figure, [Number.NaN, 2, 3, 4, 5]))!, /no number/);
});
