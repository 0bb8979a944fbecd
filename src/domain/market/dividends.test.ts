import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adjustedBars, splitStep } from './adjust.ts';
import { type Bars, emptyBars } from './bars.ts';
import { type Dividend, dividendSteps, type ReadDividend, readDividend } from './dividends.ts';

const day = 86_400_000;
const paid = (at: number, amount: string, currency: string | null = 'USD'): Dividend => ({ at, amount, currency });

/** Days from 0 on, each with one price and ten pieces traded. */
const days = (closes: readonly number[]): Bars => {
  const bars = emptyBars(closes.length);
  closes.forEach((price, index) => {
    bars.time[index] = index * day;
    for (const column of ['open', 'high', 'low', 'close'] as const) bars[column][index] = price;
    bars.volume[index] = 10;
  });
  return bars;
};
const closeIn = (bars: Bars) => (at: number) => {
  const index = Math.ceil(at / day) - 1;
  return index < 0 || index >= bars.count ? null : { close: bars.close[index]!, closedAt: bars.time[index]! };
};
const read = (dividend: Dividend, bars: Bars, splits: Parameters<typeof splitStep>[0][] = []): ReadDividend =>
  readDividend(dividend, { currency: 'USD', splits, closeBefore: closeIn(bars) });
const closes = ({ close }: Bars): readonly number[] => Array.from(close, (price) => Number(price.toFixed(9)));

test('takes two dividends out of the prices before them, worked by hand', () => {
  // 0.50 on day 2 after a close of 20: 19.5 ÷ 20 = 0.975. 0.80 on day 4 after a close of 25: 24.2 ÷ 25 = 0.968.
  const raw = days([18, 20, 19.5, 25, 24.2, 26]);
  const dividends = [paid(2 * day, '0.50'), paid(4 * day, '0.80')].map((one) => read(one, raw));
  assert.deepEqual(
    dividends.map(({ factor, close, closedAt }) => [factor, close, closedAt]),
    [
      [0.975, 20, day],
      [0.968, 25, 3 * day],
    ],
  );
  const total = adjustedBars(raw, dividendSteps(dividends));
  // 18 × 0.975 × 0.968 = 16.9884, 20 × 0.9438 = 18.876; 19.5 × 0.968 = 18.876: no fall on the ex-date; 25 × 0.968 = 24.2.
  assert.deepEqual(closes(total), [16.9884, 18.876, 18.876, 24.2, 24.2, 26]);
  assert.deepEqual([...total.volume], [10, 10, 10, 10, 10, 10]);
  assert.deepEqual(closes(raw), [18, 20, 19.5, 25, 24.2, 26], 'the raw bars stay as they are');
});

test('measures a dividend by the raw close before it, whatever was split later', () => {
  const raw = days([100, 99, 49.5]);
  const split = { at: 2 * day, numerator: '2', denominator: '1' };
  const steps = [splitStep(split), ...dividendSteps([read(paid(day, '1'), raw, [split])])];
  assert.deepEqual(closes(adjustedBars(raw, steps)), [49.5, 49.5, 49.5]);
});

test('leaves out what it cannot set against the price, and says why', () => {
  const raw = days([100, 100, 100]);
  const split = { at: day, numerator: '2', denominator: '1' };
  const faults: readonly (readonly [ReadDividend, string])[] = [
    [read(paid(day, '1', 'EUR'), raw), 'currency'],
    [read(paid(day, '1', null), raw), 'currency-unknown'],
    [readDividend(paid(day, '1'), { currency: null, splits: [], closeBefore: closeIn(raw) }), 'currency-unknown'],
    [read(paid(0, '1'), raw), 'no-close'],
    [read(paid(day, '1'), raw, [split]), 'split-same-day'],
    ...['100', '-1', 'much'].map((amount) => [read(paid(day, amount), raw), 'amount'] as const),
  ];
  for (const [dividend, fault] of faults) {
    assert.equal(dividend.fault, fault);
    assert.equal(dividend.factor, null);
    assert.deepEqual(dividendSteps([dividend]), []);
  }
});

test('gives each day the return of price and dividend together', () => {
  const prices = fc.array(fc.double({ min: 5, max: 500, noNaN: true }), { minLength: 2, maxLength: 20 });
  const payouts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(prices, payouts, (values, amounts) => {
      const raw = days(values);
      const dividends = values.slice(1).map((_, nth) => read(paid((nth + 1) * day, String(amounts[nth])), raw));
      const total = adjustedBars(raw, dividendSteps(dividends));
      for (let i = 1; i < raw.count; i++) {
        // The adjusted change is that of the price without what was paid out of it.
        const expected = raw.close[i]! / (raw.close[i - 1]! - amounts[i - 1]!);
        const found = total.close[i]! / total.close[i - 1]!;
        assert.ok(Math.abs(found - expected) <= 1e-9 * expected);
      }
    }),
  );
});
