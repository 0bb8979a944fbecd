import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canName } from './currency-sign.ts';

const cases: readonly (readonly [named: string, currency: string, fits: boolean])[] = [
  ['$', 'USD', true],
  ['$', 'CAD', true],
  ['$$', 'USD', true],
  ['$', 'EUR', false],
  ['€', 'EUR', true],
  ['€', 'USD', false],
  ['EUR', 'EUR', true],
  ['EUR', 'USD', false],
  ['US$', 'USD', true],
  ['US$', 'CAD', false],
  ['CA$', 'CAD', true],
  ['USD$', 'USD', true],
  ['¥', 'JPY', true],
  ['Fr.', 'CHF', true],
  ['kr', 'SEK', true],
  ['zł', 'PLN', true],
  ['$ USD', 'USD', true],
  ['$ EUR', 'USD', false],
  ['Q$', 'USD', false],
];

for (const [named, currency, fits] of cases)
  test(`${named} ${fits ? 'can be' : 'is never'} ${currency}`, () => assert.equal(canName(named, currency), fits));
