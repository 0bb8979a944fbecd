import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DayQuotes, mergeQuotes, noQuotes } from './day-quotes.ts';

const quotes = (source: string): fc.Arbitrary<DayQuotes> =>
  fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }).map((list) => {
    const days = Int32Array.from(list).sort();
    return {
      days,
      values: Float64Array.from(days, (day) => day + source.charCodeAt(0)),
      sources: [source],
      source: new Uint8Array(days.length),
    };
  });
const entries = ({ days, values, sources, source }: DayQuotes) =>
  [...days].map((day, index) => [day, values[index]!, sources[source[index]!]!] as const);

test('of a day that several have the earlier counts, and nothing is lost', () => {
  fc.assert(
    fc.property(quotes('a'), quotes('b'), quotes('c'), (...lists) => {
      const expected = new Map(
        lists
          .toReversed()
          .flatMap(entries)
          .map((entry) => [entry[0], entry]),
      );
      assert.deepEqual(
        entries(mergeQuotes(lists)),
        [...expected.values()].toSorted((a, b) => a[0] - b[0]),
      );
    }),
  );
  assert.equal(mergeQuotes([]), noQuotes);
});
