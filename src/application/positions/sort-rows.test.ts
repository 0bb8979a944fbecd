import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sortRows } from './sort-rows.ts';

const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0, Number.NaN));

test('sorts any numbers as a stable comparison does, those that are none last', () => {
  fc.assert(
    fc.property(fc.array(number), fc.boolean(), (numbers, reversed) => {
      const keys = Float64Array.from(numbers);
      const rows = Uint32Array.from(numbers.keys());
      if (reversed) rows.reverse();
      const place = (row: number): number => (Number.isNaN(keys[row]) ? 1 : 0);
      const compared = [...rows].sort(
        (a, b) => place(a) - place(b) || (place(a) === 1 || keys[a] === keys[b] ? 0 : keys[a]! < keys[b]! ? -1 : 1),
      );
      assert.deepEqual([...sortRows(rows, keys)], compared);
    }),
    { numRuns: 500 },
  );
});

test('leaves the rows that it was given as they were', () => {
  const rows = Uint32Array.of(0, 1, 2);
  assert.deepEqual([...sortRows(rows, Float64Array.of(3, 2, 1))], [2, 1, 0]);
  assert.deepEqual([...rows], [0, 1, 2]);
});
