import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DatedFlow, moneyWeightedReturn } from './money-weighted.ts';

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

test('agrees with the published example of XIRR', () => {
  // Microsoft, Excel functions, XIRR: result 0.373362535 (money put in below zero there, above zero here).
  const flows = [
    ['2008-01-01', 10_000],
    ['2008-03-01', -2_750],
    ['2008-10-30', -4_250],
    ['2009-02-15', -3_250],
    ['2009-04-01', -2_750],
  ] as const;
  const result = moneyWeightedReturn(flows.map(([date, amount]) => ({ day: dayOf(date), amount })));
  assert.equal(result.kind, 'rate');
  assert.ok(result.kind === 'rate' && Math.abs(result.annual - 0.373362535) < 5e-9);
  assert.ok(result.kind === 'rate' && Math.abs(result.ofPeriod - (1.373362535 ** (456 / 365) - 1)) < 1e-8);
});

test('gives every root where there are several', () => {
  // −1000 x² + 2500 x − 1560 = 0 has the roots 1.2 and 1.3.
  const result = moneyWeightedReturn([
    { day: 0, amount: 1_000 },
    { day: 365, amount: -2_500 },
    { day: 730, amount: 1_560 },
  ]);
  assert.equal(result.kind, 'several');
  assert.deepEqual(result.kind === 'several' && result.annual.map((rate) => Number(rate.toFixed(9))), [0.2, 0.3]);
});

test('says why there is no rate', () => {
  assert.deepEqual(moneyWeightedReturn([]), { kind: 'none', reason: 'no-flows' });
  assert.deepEqual(moneyWeightedReturn([{ day: 1, amount: 5 }]), { kind: 'none', reason: 'one-sided' });
  assert.deepEqual(
    moneyWeightedReturn([
      { day: 1, amount: 5 },
      { day: 1, amount: -6 },
    ]),
    { kind: 'none', reason: 'one-day' },
  );
  // 1000 x² − 2000 x + 1500 = 0 has no real root.
  const flows: readonly DatedFlow[] = [
    { day: 0, amount: 1_000 },
    { day: 365, amount: -2_000 },
    { day: 730, amount: 1_500 },
  ];
  assert.deepEqual(moneyWeightedReturn(flows), { kind: 'none', reason: 'no-root' });
});

test('a rate that is found brings the flows to nothing, in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ day: fc.integer({ min: 0, max: 3_000 }), amount: fc.integer({ min: 1, max: 100_000 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.double({ min: -0.5, max: 3, noNaN: true }),
      (deposits, annual) => {
        const last = Math.max(...deposits.map(({ day }) => day)) + 30;
        const end = deposits.reduce((sum, { day, amount }) => sum + amount * (1 + annual) ** ((last - day) / 365), 0);
        const flows = [...deposits, { day: last, amount: -end }];
        const result = moneyWeightedReturn(flows);
        assert.equal(result.kind, 'rate');
        assert.ok(result.kind === 'rate' && Math.abs(result.annual - annual) < 1e-6 * (1 + Math.abs(annual)));
        assert.deepEqual(moneyWeightedReturn(flows.toReversed()).kind, 'rate');
      },
    ),
  );
});

test('finds what a few days made, however much a year of it would be', () => {
  const rateOf = (end: number) =>
    moneyWeightedReturn([
      { day: 0, amount: 1000 },
      { day: 2, amount: -end },
    ]);
  for (const end of [1200, 3000, 500, 20]) {
    const rate = rateOf(end);
    assert.ok(rate.kind === 'rate' && Math.abs(rate.ofPeriod - (end / 1000 - 1)) < 1e-9, JSON.stringify(rate));
    assert.ok(Number.isFinite(rate.annual));
  }
});
