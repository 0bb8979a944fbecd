import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Grouping } from './dimensions.ts';
import { partition } from './partition.ts';

/** Numbers that occur, as groups in their order. */
const groupingOf = (values: readonly number[]): Grouping => {
  const taken = [...new Set(values)].sort((a, b) => a - b);
  return { groupOf: Uint32Array.from(values, (value) => taken.indexOf(value)), keys: taken.map(String) };
};

const entries = (groups: number) =>
  fc.array(fc.tuple(fc.nat(groups - 1), fc.nat(groups - 1)), { minLength: 1, maxLength: 2 * groups });

// Of 500 groups each there are more possible cells than a table is made for.
for (const groups of [3, 500])
  test(`crosses two groupings of ${groups} groups: each entry in the cell of its keys, every cell taken, in order`, () => {
    fc.assert(
      fc.property(entries(groups), (pairs) => {
        const { cellOf, keys } = partition([
          groupingOf(pairs.map(([one]) => one)),
          groupingOf(pairs.map(([, other]) => other)),
        ]);
        pairs.forEach((pair, entry) => {
          assert.deepEqual(keys[cellOf[entry]!], pair.map(String));
        });
        const expected = [...new Set(pairs.map(([one, other]) => one * groups + other))].sort((a, b) => a - b);
        assert.deepEqual(
          keys.map(([one, other]) => Number(one) * groups + Number(other)),
          expected,
        );
      }),
      groups > 3
        ? {
            numRuns: 20,
            examples: [[Array.from({ length: 2 * groups }, (_, at) => [at % groups, groups - 1 - (at % groups)])]],
          }
        : {},
    );
  });
