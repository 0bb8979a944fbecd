import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lotTermsOf } from './lot-terms-of.ts';

const plain = { multiplier: null, taxClass: null } as const;

suite('terms of an instrument', () => {
  test('of a future are those of its contract, and unknown without', () => {
    assert.deepEqual(lotTermsOf({ assetClass: 'future', multiplier: '2', taxClass: null }), {
      settles: 'difference',
      multiplier: '2',
    });
    assert.deepEqual(lotTermsOf({ assetClass: 'future', ...plain }), { settles: 'difference', multiplier: null });
  });

  test('of a bond are percent, of an option its contract, of all else one', () => {
    assert.deepEqual(lotTermsOf({ assetClass: 'bond', ...plain }), { settles: 'worth', multiplier: '0.01' });
    assert.deepEqual(lotTermsOf({ assetClass: 'option', ...plain }), { settles: 'worth', multiplier: null });
    const option = { assetClass: 'option', multiplier: '100', taxClass: null } as const;
    assert.deepEqual(lotTermsOf(option), { settles: 'worth', multiplier: '100' });
    const warrant = { assetClass: 'warrant', multiplier: '0.1', taxClass: null } as const;
    assert.deepEqual(lotTermsOf(warrant), { settles: 'worth', multiplier: '1' });
  });

  test('of a contract for difference are those of a difference, whatever class it is listed under', () => {
    const perpetual = { assetClass: 'crypto', multiplier: '1', taxClass: 'crypto-derivative' } as const;
    assert.deepEqual(lotTermsOf(perpetual), { settles: 'difference', multiplier: '1' });
  });
});
