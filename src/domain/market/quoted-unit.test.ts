import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quotedUnitOf, wholePrice } from './quoted-unit.ts';

test('knows pence from pounds, and leaves whole currencies alone', () => {
  for (const code of ['GBX', 'GBp']) assert.deepEqual(quotedUnitOf(code), { currency: 'GBP', divisor: 100 });
  assert.deepEqual(quotedUnitOf('GBP'), { currency: 'GBP', divisor: 1 });
  assert.deepEqual(quotedUnitOf('ZAc').currency, 'ZAR');
  assert.deepEqual(quotedUnitOf('ILA').currency, 'ILS');
  assert.deepEqual(quotedUnitOf(null), { currency: null, divisor: 1 });
});

test('moves the point and no digit', () => {
  assert.equal(wholePrice(73.14, 100), 0.7314);
  assert.equal(wholePrice(1234.5, 1), 1234.5);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (units) => {
      const text = String(units).padStart(5, '0');
      assert.equal(wholePrice(units / 100, 100), Number(`${text.slice(0, -4)}.${text.slice(-4)}`));
    }),
  );
});
