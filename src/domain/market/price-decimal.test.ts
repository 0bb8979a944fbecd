import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDecimal, toNumber } from '#domain/values/decimal.ts';
import { priceDecimal } from './price-decimal.ts';

test('reads the decimal that a price was written as', () => {
  const prices = [20010.25, 0.1, -37.63, 0, 1e-7, 1.5e-9, 123456789.123];
  assert.deepEqual(
    prices.map((price) => formatDecimal(priceDecimal(price))),
    ['20010.25', '0.1', '-37.63', '0', '0.0000001', '0.0000000015', '123456789.123'],
  );
});

test('gives a decimal that reads back as the same price', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (price) => {
      assert.equal(toNumber(priceDecimal(price)), price + 0);
    }),
  );
});
