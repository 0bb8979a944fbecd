import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newProduct } from './products.ts';

const entered = {
  root: 'XYZ',
  name: 'Xyz',
  exchange: 'CME',
  pointValue: '0.5',
  tickSize: '0.25',
  currency: 'USD',
  calendar: 'CME-EQUITY',
};
const problemsOf = (change: Partial<typeof entered>) =>
  (newProduct.safeParse({ ...entered, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'));

test('reads symbols, currencies and calendars in any letter case', () => {
  const read = newProduct.parse({ ...entered, root: ' xyz ', currency: 'usd', calendar: 'cme-equity' });
  assert.deepEqual(read, entered);
});

test('takes every symbol that an import can hold rows for', () => {
  for (const root of ['6E', 'BRK.B', 'BTC/USD', 'EURUSD', 'BTCUSDTPERP', '^GSPC']) {
    assert.deepEqual(problemsOf({ root }), [], root);
  }
  for (const root of ['', 'A B', 'MNQ FOO25', '.B']) assert.deepEqual(problemsOf({ root }), ['root'], root);
});

test('refuses an amount that is no decimal above zero, with one reason', () => {
  for (const pointValue of ['0', '0.00', '-1', '1,5', '1e5', '', 'NaN']) {
    assert.deepEqual(problemsOf({ pointValue }), ['pointValue'], pointValue);
  }
  for (const pointValue of ['12500000', '0.0000001', '10'])
    assert.deepEqual(problemsOf({ pointValue }), [], pointValue);
});
