import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDecimal, zero } from '#domain/values/decimal.ts';
import { intradayDrawdowns } from './intraday-drawdowns.ts';

const stretches = (...rows: readonly (readonly [string, string])[]) =>
  rows.map(([low, high], nth) => ({
    at: nth * 60,
    to: nth * 60 + 60,
    low: parseDecimal(low),
    high: parseDecimal(high),
    end: parseDecimal(low),
    knownLow: parseDecimal(low),
    knownHigh: parseDecimal(high),
    flow: zero,
    held: { most: {}, after: {} },
  }));

test('a drawdown goes from a high to its recovery, by the worst of each stretch', () => {
  // Up to 100, down to 40, back at 100 in the fourth; then 130 and down to 110, where it ends.
  const found = intradayDrawdowns(
    zero,
    stretches(['90', '100'], ['40', '70'], ['60', '90'], ['80', '100'], ['110', '130']),
  );
  assert.deepEqual(
    found.map(({ from, valley, recovery, depth }) => [from, valley, recovery, depth]),
    [
      [0, 120, 180, -60],
      [180, 240, 240, -20],
      [240, 300, null, -20],
    ],
  );
});

test('what there was before the first stretch is a high too', () => {
  assert.deepEqual(intradayDrawdowns(zero, stretches(['-30', '-10'], ['-5', '0'])), [
    { from: 0, valley: 60, recovery: 60, depth: -30 },
    { from: 60, valley: 120, recovery: null, depth: -5 },
  ]);
  assert.deepEqual(intradayDrawdowns(zero, []), []);
});
