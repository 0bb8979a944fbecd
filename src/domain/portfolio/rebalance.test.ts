import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planRebalancing, type RebalanceTarget } from './rebalance.ts';

const holding = (instrument: string, value: number) => ({
  subject: { kind: 'instrument', instrument } as const,
  value,
});
const free = { money: 0, mode: 'buy-and-sell', leastOrder: 0, taxOf: () => 0 } as const;

test('new money goes where it lacks most, and nothing is sold', () => {
  const plan = planRebalancing(
    [
      { category: 'shares', targetShare: 0.6, holdings: [holding('WORLD', 700)] },
      { category: 'bonds', targetShare: 0.4, holdings: [holding('BUND', 300)] },
    ],
    { ...free, mode: 'buy-only', money: 100 },
  );
  // 1 100 in all: shares are meant to have 660 and have 700, bonds lack 140.
  assert.deepEqual(plan.orders, [
    { category: 'bonds', subject: { kind: 'instrument', instrument: 'BUND' }, amount: 100, tax: 0 },
  ]);
  assert.equal(plan.rest, 0);
});

test('sells first what costs the least tax, and buys with what is left after it', () => {
  const plan = planRebalancing(
    [
      { category: 'shares', targetShare: 0.5, holdings: [holding('DEAR', 600), holding('CHEAP', 200)] },
      { category: 'bonds', targetShare: 0.5, holdings: [] },
    ],
    {
      ...free,
      taxOf: (subject, amount) => (subject.kind === 'instrument' && subject.instrument === 'DEAR' ? amount / 4 : 0),
    },
  );
  assert.deepEqual(
    plan.orders.map(({ amount, subject, tax }) => [
      subject?.kind === 'instrument' ? subject.instrument : null,
      amount,
      tax,
    ]),
    [
      ['CHEAP', -200, 0],
      ['DEAR', -200, 50],
      [null, 350, 0],
    ],
  );
  assert.equal(plan.tax, 50);
});

test('a sale whose tax cannot be said leaves the tax of the plan unsaid', () => {
  const targets = [
    { category: 'shares', targetShare: 0, holdings: [holding('X', 10)] },
    { category: 'bonds', targetShare: 1, holdings: [holding('Y', 10)] },
  ];
  assert.equal(planRebalancing(targets, { ...free, taxOf: () => null }).tax, null);
});

const targetSets: fc.Arbitrary<readonly RebalanceTarget[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => {
    const sum = list.reduce((total, [weight]) => total + weight, 0);
    return list.map(([weight, values], nth) => ({
      category: `c${nth}`,
      targetShare: weight / sum,
      holdings: values.map((value, index) => holding(`i${nth}-${index}`, value)),
    }));
  });

test('free of tax and of least orders, selling and buying reaches every target; nothing is sold beyond what is held', () => {
  fc.assert(
    fc.property(targetSets, fc.integer({ min: 0, max: 10_000 }), (targets, money) => {
      const plan = planRebalancing(targets, { ...free, money });
      const whole = targets.flatMap(({ holdings }) => holdings).reduce((sum, { value }) => sum + value, 0) + money;
      if (whole === 0) return;
      for (const { category, value } of plan.after)
        assert.ok(
          Math.abs(value - whole * targets.find((one) => one.category === category)!.targetShare) < 1e-6 * whole,
        );
      assert.ok(Math.abs(plan.rest) < 1e-6 * whole);
    }),
  );
});

test('buying alone never sells and never spends more than comes in', () => {
  fc.assert(
    fc.property(targetSets, fc.integer({ min: 0, max: 10_000 }), (targets, money) => {
      const plan = planRebalancing(targets, { ...free, mode: 'buy-only', money });
      assert.ok(plan.orders.every(({ amount }) => amount >= 0));
      assert.ok(plan.rest >= -1e-6);
    }),
  );
});
