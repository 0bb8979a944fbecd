import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Difference, differenceOfMeans, differenceOfShares } from './difference.ts';
import { isNumber } from './figure.ts';
import { momentsOf } from './moments.ts';
import { twoSidedTail } from './student-t.ts';

const near = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) <= 1e-10 * Math.max(1, Math.abs(expected)), `${found}, not ${expected}`);

const numbers = ({ difference, probability }: Difference): readonly [number, number] => {
  assert.ok(isNumber(difference) && isNumber(probability));
  return [difference, probability];
};

/** scipy 1.17.1, 2 × stats.t.sf(t, degrees); the first, second and fifth are rows of every printed table. */
const tails: readonly (readonly [t: number, degrees: number, probability: number])[] = [
  [2.228138852, 10, 0.04999999999883647],
  [1, 1, 0.5],
  [0.5, 3.7, 0.6453356333199318],
  [4.2, 58.3, 9.25742342075538e-5],
  [12.706204736, 1, 0.050000000000684656],
  [0, 5, 1],
  [1.95996, 1e6, 0.050000743051190795],
  [-30, 2.5, 0.00029106470915739535],
];

test('gives the two-sided tail of Student’s t-distribution', () => {
  for (const [t, degrees, probability] of tails) near(twoSidedTail(t, degrees), probability);
  assert.equal(twoSidedTail(Number.POSITIVE_INFINITY, 4), 0);
});

test('parts two means as scipy’s ttest_ind(equal_var=False)', () => {
  const first = Float64Array.from({ length: 25 }, (_, index) => ((index * 37) % 23) - 9.5);
  const second = Float64Array.from({ length: 40 }, (_, index) => ((index * 53) % 31) - 18.25);
  const [difference, probability] = numbers(differenceOfMeans(momentsOf(first), momentsOf(second)));
  near(difference, 4.28);
  near(probability, 0.036888189922027095);
});

test('parts two win rates by the pooled z-test', () => {
  const [difference, probability] = numbers(differenceOfShares({ hits: 45, count: 100 }, { hits: 60, count: 110 }));
  near(difference, 0.45 - 60 / 110);
  near(probability, 0.16706427691489423);
});

test('is silent below twenty trades on either side', () => {
  const few = { hits: 3, count: 7 };
  const many = { hits: 30, count: 70 };
  const { difference, probability } = differenceOfShares(few, many);
  near(difference as number, 3 / 7 - 30 / 70);
  assert.deepEqual(probability, { kind: 'too-little-data', of: 'trades', needs: 20, has: 7 });
  assert.deepEqual(differenceOfShares({ hits: 0, count: 0 }, many).difference, {
    kind: 'too-little-data',
    of: 'trades',
    needs: 20,
    has: 0,
  });
});

test('says that nothing varies where all results are alike', () => {
  const alike = momentsOf(new Float64Array(30).fill(12.5));
  assert.deepEqual(differenceOfMeans(alike, alike).probability, { kind: 'undefined', reason: 'no-variation' });
});
