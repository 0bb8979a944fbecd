import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationBounds } from '#application/statistics/dimensions.ts';
import { durationBoundsSeconds } from '#contract/statistics.ts';

test('names the groups of durations as they are made', () => {
  assert.deepEqual(
    durationBoundsSeconds.map((seconds) => seconds * 1_000),
    [...durationBounds],
  );
});
