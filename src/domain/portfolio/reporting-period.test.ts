import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOfPeriod, type ReportingPeriod } from './reporting-period.ts';

const cases: readonly (readonly [ReportingPeriod, string, string | null, string])[] = [
  [{ kind: 'all' }, '2026-03-31', null, '2026-03-31'],
  [{ kind: 'today' }, '2026-03-31', '2026-03-31', '2026-03-31'],
  [{ kind: 'week-to-date' }, '2026-11-22', '2026-11-16', '2026-11-22'],
  [{ kind: 'month-to-date' }, '2026-03-31', '2026-03-01', '2026-03-31'],
  [{ kind: 'quarter-to-date' }, '2026-11-22', '2026-10-01', '2026-11-22'],
  [{ kind: 'year-to-date' }, '2026-03-31', '2026-01-01', '2026-03-31'],
  [{ kind: 'previous-day' }, '2026-03-01', '2026-02-28', '2026-02-28'],
  [{ kind: 'previous-week' }, '2026-11-22', '2026-11-09', '2026-11-15'],
  [{ kind: 'previous-month' }, '2026-01-15', '2025-12-01', '2025-12-31'],
  [{ kind: 'previous-quarter' }, '2026-02-15', '2025-10-01', '2025-12-31'],
  [{ kind: 'previous-year' }, '2026-02-15', '2025-01-01', '2025-12-31'],
  [{ kind: 'last', count: 30, unit: 'days' }, '2026-03-31', '2026-03-02', '2026-03-31'],
  [{ kind: 'last', count: 1, unit: 'months' }, '2026-03-31', '2026-03-01', '2026-03-31'],
  [{ kind: 'last', count: 3, unit: 'years' }, '2028-02-29', '2025-03-01', '2028-02-29'],
  [{ kind: 'year', year: 2024 }, '2026-03-31', '2024-01-01', '2024-12-31'],
  [{ kind: 'year', year: 2026 }, '2026-03-31', '2026-01-01', '2026-03-31'],
  [{ kind: 'since', date: '2025-05-05' }, '2026-03-31', '2025-05-05', '2026-03-31'],
  [{ kind: 'between', from: '2025-05-05', to: '2025-06-06' }, '2026-03-31', '2025-05-05', '2025-06-06'],
];

for (const [period, today, from, to] of cases)
  test(`${JSON.stringify(period)} on ${today} is ${from} to ${to}`, () => {
    assert.deepEqual(daysOfPeriod(period, today), { from, to });
  });

test('refuses a period that ends before it starts', () => {
  assert.throws(() => daysOfPeriod({ kind: 'since', date: '2026-04-01' }, '2026-03-31'), { code: 'INVALID_INPUT' });
});
