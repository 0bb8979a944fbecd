import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { add, decimalOf, formatDecimal, parseDecimal, zero } from '#domain/values/decimal.ts';
import { type BalanceEntry, balanceCourse, dailyPoints, inOrder, timeWeightedReturn } from './balance-course.ts';

const day = 86_400_000;
const flow = (at: number, amount: string): BalanceEntry => ({ at, kind: 'flow', amount: parseDecimal(amount) });
const result = (at: number, amount: string): BalanceEntry => ({ at, kind: 'result', amount: parseDecimal(amount) });
const texts = (entries: readonly BalanceEntry[]) =>
  balanceCourse(entries).map(({ at, balance }) => [at, formatDecimal(balance)]);

suite('the course of a balance', () => {
  test('has one point for each instant, exact', () => {
    const entries = inOrder([result(2, '0.1'), flow(0, '1000'), result(2, '0.2'), flow(3, '-500.05')]);
    assert.deepEqual(texts(entries), [
      [0, '1000'],
      [2, '1000.3'],
      [3, '500.25'],
    ]);
  });

  test('by day keeps the last of each', () => {
    const points = balanceCourse([flow(1, '1'), result(2, '1'), result(day, '1'), result(day + 5, '1')]);
    assert.deepEqual(
      dailyPoints(points).map(({ at }) => at),
      [2, day + 5],
    );
  });
});

suite('the time-weighted return', () => {
  test('leaves out what came and went: 10 % on 1000, then 20 % on 2100', () => {
    // 1000 → 1100 (+10 %); deposit 1000: 2100 → 2520 (+20 %); 1.1 × 1.2 − 1 = 32 %.
    const found = timeWeightedReturn([flow(0, '1000'), result(1, '100'), flow(2, '1000'), result(3, '420')]);
    assert.ok(found.kind === 'return' && Math.abs(found.value - 0.32) < 1e-12);
    assert.equal(found.periods, 2);
  });

  test('is that of the plain quotient where nothing came or went', () => {
    const found = timeWeightedReturn([flow(0, '50000'), result(1, '-250.50'), result(2, '1000')]);
    assert.ok(found.kind === 'return' && Math.abs(found.value - 749.5 / 50_000) < 1e-12);
  });

  test('is earned on what came in at the same instant: 200 on 2000 is 10 %', () => {
    const found = timeWeightedReturn(inOrder([flow(0, '1000'), result(1, '200'), flow(1, '1000')]));
    assert.ok(found.kind === 'return' && Math.abs(found.value - 0.1) < 1e-12);
  });

  test('goes on after everything was taken out and came back', () => {
    const entries = [flow(0, '100'), result(1, '10'), flow(2, '-110'), flow(3, '200'), result(4, '20')];
    const found = timeWeightedReturn(entries);
    assert.ok(found.kind === 'return' && Math.abs(found.value - 0.21) < 1e-12);
  });

  test('says where there was nothing to earn on, and where nothing is known', () => {
    assert.deepEqual(timeWeightedReturn([flow(0, '100'), result(1, '-150'), flow(2, '0'), result(3, '1')]), {
      kind: 'no-balance',
      at: 3,
    });
    assert.deepEqual(timeWeightedReturn([result(1, '5')]), { kind: 'nothing' });
    assert.deepEqual(timeWeightedReturn([]), { kind: 'nothing' });
  });

  test('does not change with a flow that goes in and out at once, nor with the order of what is given', () => {
    const entries = fc.array(
      fc.record({ at: fc.integer({ min: 1, max: 50 }), cents: fc.integer({ min: -900, max: 900 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 50 }), (rows, at) => {
        const own = [
          flow(0, '100000'),
          ...rows.map((row): BalanceEntry => ({ at: row.at, kind: 'result', amount: decimalOf(row.cents, 2) })),
        ];
        const plain = timeWeightedReturn(inOrder(own));
        const passed = timeWeightedReturn(inOrder([...own, flow(at, '5000'), flow(at, '-5000')].reverse()));
        assert.ok(plain.kind === 'return' && passed.kind === 'return');
        assert.ok(Math.abs(plain.value - passed.value) < 1e-9);
        const end = balanceCourse(inOrder(own)).at(-1)!.balance;
        const sum = own.reduce((total, { amount }) => add(total, amount), zero);
        assert.equal(formatDecimal(end, 2), formatDecimal(sum, 2));
      }),
    );
  });
});
