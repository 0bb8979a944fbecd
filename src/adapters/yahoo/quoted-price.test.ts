import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quotedPrice } from './quoted-price.ts';

test('takes the noise of single precision out of any price of two digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (cents) => {
      const price = cents / 100;
      assert.equal(quotedPrice(Math.fround(price), 2, 1, 1), price);
      assert.equal(quotedPrice(price, 2, 1, 1), price);
    }),
  );
});

test('keeps every digit that is more than noise', () => {
  assert.equal(quotedPrice(4500.3499999, 2, 1, 1), 4500.35);
  assert.equal(quotedPrice(12.3456, 2, 1, 1), 12.3456);
  for (const tick of [110.03125, 107.0078125, 103.00390625, 119.99609375])
    for (const digits of [null, 2, 4]) assert.equal(quotedPrice(tick, digits, 1, 1), tick);
  assert.equal(quotedPrice(64234.12109375, 2, 1, 1), 64234.12);
  assert.equal(quotedPrice(Math.fround(0.0067255), 7, 1, 1), 0.0067255);
  assert.equal(quotedPrice(1.0854321, 4, 1, 1), 1.0854321);
  assert.equal(quotedPrice(1.0854321, null, 1, 1), 1.0854321);
});

test('finds prices of before splits, divided and rounded to six digits since', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 1_000_000 }),
      fc.constantFrom(2, 3, 4, 7, 20, 28, 224, 0.1),
      (cents, ratio) => {
        const price = cents / 100;
        const adjusted = Math.fround(Number((price / ratio).toFixed(6)));
        assert.equal(quotedPrice(adjusted, 2, ratio, 1), price);
      },
    ),
  );
  assert.equal(quotedPrice(0.1283479928970337, 2, 224, 1), 28.75);
});

test('divides pence without a rest', () => {
  assert.equal(quotedPrice(392.1000061035156, 2, 1, 100), 3.921);
  assert.equal(quotedPrice(1234.5, 2, 1, 100), 12.345);
});
