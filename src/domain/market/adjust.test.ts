import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adjustedBars, type SplitRatio, splitStep } from './adjust.ts';
import { type Bars, emptyBars } from './bars.ts';

const day = 86_400_000;
const split = (at: number, numerator: number, denominator = 1): SplitRatio => ({
  at,
  numerator: String(numerator),
  denominator: String(denominator),
});

/** Days from 0 on, each with one price and a volume. */
const days = (rows: readonly (readonly [price: number, volume: number])[]): Bars => {
  const bars = emptyBars(rows.length);
  rows.forEach(([price, volume], index) => {
    bars.time[index] = index * day;
    for (const column of ['open', 'high', 'low', 'close'] as const) bars[column][index] = price;
    bars.volume[index] = volume;
  });
  return bars;
};
const prices = ({ close }: Bars): readonly number[] => [...close];
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

test('divides the prices before a split of 4 for 1 by four, and multiplies the volumes', () => {
  // Apple, 28 and 31 August 2020: 499.23 before, 129.04 on the day of the split.
  const raw = days([
    [500.04, 38_888_096],
    [499.23, 46_907_479],
    [129.04, 225_702_700],
  ]);
  const adjusted = adjustedBars(raw, [splitStep(split(2 * day, 4))]);
  assert.deepEqual(prices(adjusted), [125.01, 124.8075, 129.04]);
  assert.deepEqual([...adjusted.volume], [155_552_384, 187_629_916, 225_702_700]);
  assert.deepEqual(prices(raw), [500.04, 499.23, 129.04], 'the raw bars stay as they are');
});

test('refuses what is no split', () => {
  for (const one of [split(day, 0), split(day, 1, 0), split(day, Number.NaN), split(day, -4)])
    assert.throws(() => splitStep(one), { code: 'INVALID_VALUE' });
});

const someBars = fc
  .array(fc.tuple(fc.double({ min: 1, max: 1_000, noNaN: true }), fc.integer({ min: 0, max: 1_000_000 })), {
    maxLength: 20,
  })
  .map(days);
const someSplits = fc.array(
  fc
    .tuple(fc.integer({ min: -2, max: 22 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([at, numerator, denominator]) => split(at * day, numerator, denominator)),
  { maxLength: 5 },
);

test('keeps what was paid: price times volume is the same, and nothing after the last split changes', () => {
  fc.assert(
    fc.property(someBars, someSplits, (bars, splits) => {
      const adjusted = adjustedBars(bars, splits.map(splitStep));
      const last = Math.max(Number.NEGATIVE_INFINITY, ...splits.map(({ at }) => at));
      for (let i = 0; i < bars.count; i++) {
        assert.equal(adjusted.time[i], bars.time[i]);
        assert.ok(near(adjusted.close[i]! * adjusted.volume[i]!, bars.close[i]! * bars.volume[i]!));
        if (bars.time[i]! >= last) assert.equal(adjusted.close[i], bars.close[i]);
      }
    }),
  );
});

test('does not depend on the order of the actions, nor on whether they are applied together', () => {
  fc.assert(
    fc.property(someBars, someSplits, (bars, splits) => {
      const together = adjustedBars(bars, splits.map(splitStep));
      const oneByOne = splits.toReversed().reduce((before, action) => adjustedBars(before, [splitStep(action)]), bars);
      for (let i = 0; i < bars.count; i++) assert.ok(near(together.close[i]!, oneByOne.close[i]!));
    }),
  );
});
