import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pauseAfter, periodToFetch } from './catch-up.ts';
import { publishesOn } from './publication-days.ts';

test('fetches the smallest file that closes the gap', () => {
  const period = (last: string | null, due: string) => periodToFetch(last, due, publishesOn);
  assert.equal(period(null, '2026-11-20'), 'all');
  assert.equal(period('2026-11-20', '2026-11-20'), null);
  assert.equal(period('2026-11-23', '2026-11-20'), null);
  assert.equal(period('2026-11-19', '2026-11-20'), 'day');
  assert.equal(period('2026-11-20', '2026-11-23'), 'day');
  assert.equal(period('2026-11-18', '2026-11-20'), '90-days');
  assert.equal(period('2026-09-01', '2026-11-20'), '90-days');
  assert.equal(period('2026-08-31', '2026-11-20'), 'all');
});

test('waits twice as long after each failure, six hours at most', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7].map((failures) => pauseAfter(failures) / 60_000),
    [15, 30, 60, 120, 240, 360, 360],
  );
});
