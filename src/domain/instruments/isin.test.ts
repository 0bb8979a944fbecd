import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isIsin, isinCheckDigit, isWkn } from './isin.ts';

describe('an ISIN', () => {
  test('has the check digit of ISO 6166', () => {
    for (const isin of ['US0378331005', 'DE0007164600', 'IE00B4L5Y983', 'GB0002634946', 'AU0000XVGZA3', 'LU0378438732'])
      assert.ok(isIsin(isin), isin);
    assert.equal(isinCheckDigit('US037833100'), '5');
  });

  test('with a digit changed or two swapped is none', () => {
    for (const isin of [
      'US0378331006',
      'US0378331050',
      'US0387331005',
      'us0378331005',
      'US037833100',
      'U50378331005',
      '',
    ])
      assert.ok(!isIsin(isin), isin);
  });
});

test('a WKN has six letters or digits, never I or O', () => {
  for (const wkn of ['865985', 'A0RPWH', '716460']) assert.ok(isWkn(wkn), wkn);
  for (const wkn of ['86598', '8659855', 'A0RPWI', 'AORPWH', 'a0rpwh']) assert.ok(!isWkn(wkn), wkn);
});
