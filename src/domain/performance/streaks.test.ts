import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streaksOf } from './streaks.ts';

const streaks = (...values: readonly number[]) => streaksOf(Float64Array.from(values));

test('finds the longest runs and the one that lasts, of losses below 0', () => {
  assert.deepEqual(streaks(1, 2, 3, -1, 2, -1, -2), { longestWin: 3, longestLoss: 2, current: -2 });
  assert.deepEqual(streaks(-1, 5, 1), { longestWin: 2, longestLoss: 1, current: 2 });
});

test('ends a run with what is flat', () => {
  assert.deepEqual(streaks(1, 1, 0, 1), { longestWin: 2, longestLoss: 0, current: 1 });
  assert.deepEqual(streaks(-1, 0), { longestWin: 0, longestLoss: 1, current: 0 });
  assert.deepEqual(streaks(), { longestWin: 0, longestLoss: 0, current: 0 });
});
