import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wealthCurve } from './compound.ts';
import { listDrawdowns, underwaterCurve } from './drawdowns.ts';

const drawdowns = (...returns: readonly number[]) => {
  const days = Int32Array.from(returns, (_, index) => 100 + index);
  return listDrawdowns(days, underwaterCurve(wealthCurve(Float64Array.from(returns))));
};

test('lists where a drawdown begins, is deepest, ends and is made good, in calendar days', () => {
  assert.deepEqual(drawdowns(0.1, -0.5, -0.5, 1, 1.2, 0.1), [
    { start: 101, valley: 102, end: 103, recovery: 104, depth: -0.75, days: 3, recoveryDays: 2 },
  ]);
});

test('lets a loss and the gain that just makes it good end the drawdown, whatever float64 leaves of it', () => {
  assert.equal(drawdowns(-0.1, 1 / 9)[0]!.recovery, 101);
  assert.equal(drawdowns(-0.3, 3 / 7)[0]!.recovery, 101);
  assert.equal(drawdowns(0.07, -0.03, 3 / 97)[0]!.recovery, 102);
});

test('leaves a drawdown open at the end of the series', () => {
  const [open] = drawdowns(-0.2, 0.1);
  assert.deepEqual([open!.start, open!.end, open!.recovery, open!.recoveryDays], [100, 101, null, null]);
});

test('has none in a series that only rises', () => {
  assert.deepEqual(drawdowns(0.1, 0, 0.2), []);
});
