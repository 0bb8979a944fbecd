import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDecimal, parseDecimal } from '#domain/values/decimal.ts';
import { convert, crossCourse, crossRate } from './cross-rate.ts';

test('gives the published rate from the euro, digit for digit', () => {
  assert.equal(crossRate('1', '1.0950'), '1.0950');
  assert.equal(crossRate('1', '1836200'), '1836200');
});

test('divides by the other rate, rounded to twelve digits', () => {
  assert.equal(crossRate('1.0950', '1'), '0.913242009132');
  assert.equal(crossRate('186.75', '1.1684'), '0.00625649263722');
  assert.equal(crossRate('0.5', '1836200'), '3672400');
});

test('gives one for a currency in itself', () => assert.equal(crossRate('1.0950', '1.0950'), '1'));

test('converts an amount with one rounding', () => {
  const rates = { basePerEuro: '1.0950', quotePerEuro: '1' };
  assert.equal(formatDecimal(convert(parseDecimal('198.52'), rates, 2, 'half-up')), '181.30');
});

test('has no rate on a day on which one of the two was not quoted', () => {
  const day = (rate: string | null, other: string | null) =>
    crossCourse([{ date: '2026-01-02', rate }], [{ date: '2026-01-02', rate: other }])[0]!.rate;
  assert.deepEqual([day(null, '1'), day('1', null), day('2', '3')], [null, null, '1.5']);
});

const anyRate = fc
  .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([coefficient, scale]) => formatDecimal({ coefficient, scale }));

test('there and back is one, but for the rounding', () => {
  fc.assert(
    fc.property(anyRate, anyRate, (one, two) => {
      const product = Number(crossRate(one, two)) * Number(crossRate(two, one));
      assert.ok(Math.abs(product - 1) < 1.1e-11, `${product}`);
    }),
  );
});
