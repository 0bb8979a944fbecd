import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forecastIncome } from './income-forecast.ts';

const day = (date: string): number => Date.parse(date) / 86_400_000;

test('repeats the payments of a year on what is held today', () => {
  const payment = { instrument: 'SAP', currency: 'EUR', perUnit: 2.2 };
  const expected = forecastIncome(
    [
      { ...payment, day: day('2024-05-14') },
      { ...payment, day: day('2025-05-14'), perUnit: 2.35 },
      { ...payment, day: day('2025-08-01'), instrument: 'SOLD' },
    ],
    new Map([['SAP', 100]]),
    day('2025-11-21'),
  );
  assert.deepEqual(expected, [
    {
      instrument: 'SAP',
      date: '2026-05-14',
      currency: 'EUR',
      amount: 235,
      repeats: { date: '2025-05-14', perUnit: 2.35 },
    },
  ]);
});
