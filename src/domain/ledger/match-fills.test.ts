import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchFills, type TimedFill } from './match-fills.ts';

const withinMs = 60_000;
const buy = (seconds: number): TimedFill => ({ at: seconds * 1_000, side: 'buy' });
const sell = (seconds: number): TimedFill => ({ at: seconds * 1_000, side: 'sell' });

test('gives each fill the nearest of its side, and leaves what is more than a minute away', () => {
  const own = [buy(100), buy(104), sell(300), sell(500)];
  // 105 is nearer to 104 than to 100, which gets the one a second before it; 240 is just near enough to 300.
  const others = [buy(99), buy(105), sell(240), buy(300), sell(561)];
  assert.deepEqual(matchFills(own, others, withinMs), [0, 1, 2, null]);
});

test('leaves the fill that is farther away without a counterpart where two want one', () => {
  assert.deepEqual(matchFills([buy(100), buy(110)], [buy(108)], withinMs), [null, 0]);
  assert.deepEqual(matchFills([buy(100), buy(110)], [buy(105)], withinMs), [0, null]);
});

const fills = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 200_000 }), side: fc.constantFrom('buy' as const, 'sell' as const) }),
  { maxLength: 12 },
);

test('matches each fill at most once, nearest first', () => {
  fc.assert(
    fc.property(fills, fills, (own, others) => {
      const matched = matchFills(own, others, withinMs);
      const taken = matched.filter((index) => index !== null);
      assert.equal(matched.length, own.length);
      assert.equal(new Set(taken).size, taken.length);
      const away = (index: number, other: number) => Math.abs(own[index]!.at - others[other]!.at);
      const awayOf = (index: number | undefined, other: number | null | undefined) =>
        index === undefined || index < 0 || other == null ? Number.POSITIVE_INFINITY : away(index, other);
      for (const [index, { side }] of own.entries()) {
        for (const [other, { side: otherSide }] of others.entries()) {
          const pairable = side === otherSide && away(index, other) <= withinMs;
          if (matched[index] === other) assert.ok(pairable);
          if (!pairable) continue;
          // A pair that is not taken gave way to one at least as near, on one of its two sides.
          const rivals = [awayOf(index, matched[index]), awayOf(matched.indexOf(other), other)];
          assert.ok(Math.min(...rivals) <= away(index, other));
        }
      }
    }),
  );
});
