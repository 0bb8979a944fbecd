import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMoney, minorDigits } from './currency.ts';
import { parseDecimal } from './decimal.ts';

test('knows the minor units of a currency', () => {
  assert.deepEqual(['USD', 'EUR', 'JPY', 'KWD'].map(minorDigits), [2, 2, 0, 3]);
});

test('writes money with at least its minor units and loses no digit', () => {
  const written = (text: string, currency: string) => formatMoney(parseDecimal(text), currency);
  assert.equal(written('500', 'USD'), '500.00');
  assert.equal(written('-0.5', 'EUR'), '-0.50');
  assert.equal(written('15.6250', 'USD'), '15.625');
  assert.equal(written('500.00', 'JPY'), '500');
  assert.equal(written('0.000', 'USD'), '0.00');
});
