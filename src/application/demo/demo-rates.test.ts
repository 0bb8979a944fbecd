import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ecbRateFiles } from '#adapters/ecb/rate-files.ts';
import { rateOn } from '#domain/rates/rate-on.ts';
import { makeDemoRates } from './demo-rates.ts';
import { tradingDays } from './trading-days.ts';

const now = Date.UTC(2026, 10, 20, 12);

test('has a rate for every day that the demo trades on', () => {
  const rates = makeDemoRates(now);
  const course = rates.map(({ date, rates: { USD } }) => ({ date, rate: USD! }));
  for (const { date } of tradingDays(now)) {
    const { rate } = rateOn(course, date.toISOString().slice(0, 10));
    assert.ok(Number(rate) > 0.9 && Number(rate) < 1.4, `${date.toISOString()} ${rate}`);
  }
  assert.equal(rates.at(-1)?.date, '2026-11-19', 'none that the bank would not have published yet');
});

test('is the same for the same day, in the shape of published rates', () => {
  assert.deepEqual(makeDemoRates(now), makeDemoRates(now + 1));
  const csv = makeDemoRates(now).map(({ date, rates }) => `${date},${Object.values(rates).join(',')},`);
  const read = ecbRateFiles().read(new TextEncoder().encode(['Date,USD,GBP,CHF,JPY,', ...csv].join('\n')));
  assert.deepEqual(read, makeDemoRates(now));
});
