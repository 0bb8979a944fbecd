import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDateOfDay } from '#domain/values/zone.ts';
import { dateTicks, logTicks, roundTicks, tickDigits } from './ticks.ts';

const day = (date: string): number => Date.parse(date) / 86_400_000;
const firsts = (from: string, to: string, count: number): readonly string[] =>
  dateTicks(day(from), day(to), count).map((tick) => isoDateOfDay(tick.day));

test('divides a range at round values that enclose it', () => {
  assert.deepEqual(roundTicks(0, 10, 5), [0, 2, 4, 6, 8, 10]);
  assert.deepEqual(roundTicks(-0.3, 1, 3), [-0.5, 0, 0.5, 1]);
  assert.deepEqual(roundTicks(3, 3, 5), [3]);
});

test('divides a range by factors', () => {
  assert.deepEqual(logTicks(0.8, 16), [0.5, 1, 2, 5, 10, 20]);
  assert.deepEqual(logTicks(1, 1000), [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]);
});

test('writes as many digits as neighbours need to differ', () => {
  assert.equal(tickDigits([0, 0.05, 0.1], 100), 0);
  assert.equal(tickDigits([0, 0.005, 0.01], 100), 1);
  assert.equal(tickDigits([0, 0.2, 0.4], 1), 1);
  assert.equal(tickDigits([0, 20], 1), 0);
});

test('names firsts of months, so many that they can be read', () => {
  assert.deepEqual(firsts('2024-01-15', '2024-05-02', 8), ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01']);
  assert.deepEqual(firsts('2023-11-15', '2025-03-02', 3), ['2024-01-01', '2024-07-01', '2025-01-01']);
  assert.equal(firsts('1990-01-01', '2024-12-31', 8).length <= 8, true);
  assert.deepEqual(firsts('2024-01-15', '2024-01-20', 8), []);
});
