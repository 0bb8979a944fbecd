import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { emptyBars, type Interval } from '#domain/market/bars.ts';
import { assertSpacing } from './bar-spacing.ts';

const hour = 3_600_000;
const spaced = (gaps: readonly number[], interval: Interval): void => {
  const bars = emptyBars(gaps.length + 1);
  gaps.forEach((gap, index) => {
    bars.time[index + 1] = bars.time[index]! + gap;
  });
  assertSpacing(bars, interval);
};
const refuses = (found: string) => (error: unknown) =>
  isAppError(error, 'INVALID_INPUT') && error.details.found === found;

test('takes bars with gaps, closed nights and sessions that end within a bar', () => {
  spaced([hour, hour, 20 * hour, hour, hour, 64 * hour], '1h');
  spaced([4 * hour, 4 * hour, 3 * hour, 4 * hour, 4 * hour], '4h');
  spaced([60_000, 60_000, 180_000, 60_000], '1m');
});

test('takes the days on which the clocks change', () => {
  spaced([24 * hour, 23 * hour, 24 * hour, 25 * hour], '1d');
});

test('refuses bars that are all farther apart, and bars that are mostly closer', () => {
  assert.throws(() => spaced([hour, hour, hour], '1m'), refuses('1h'));
  assert.throws(() => spaced([60_000, 60_000, 60_000], '1h'), refuses('1m'));
  assert.throws(() => spaced([120_000, 120_000, 180_000], '1m'), refuses('2 minutes'));
});

test('has nothing to say of two bars', () => {
  spaced([hour], '1m');
});
