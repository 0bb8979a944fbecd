import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { customProduct } from '#domain/instruments/product.ts';
import { lotTermsOf } from './lot-terms-of.ts';

const mnq = customProduct(
  { root: 'MNQ', name: 'Micro', exchange: 'CME', pointValue: '2', tickSize: '0.25', currency: 'USD', calendar: 'cme' },
  '2026-01-01',
);
const plain = { multiplier: null, taxClass: null } as const;

suite('terms of an instrument', () => {
  test('of a future come from its product, and from nowhere else than what is said', () => {
    assert.deepEqual(lotTermsOf({ assetClass: 'future', ...plain }, mnq), { settles: 'difference', multiplier: '2' });
    assert.deepEqual(lotTermsOf({ assetClass: 'future', ...plain }, null), { settles: 'difference', multiplier: null });
    const said = { assetClass: 'future', multiplier: '5', taxClass: null } as const;
    assert.deepEqual(lotTermsOf(said, null), { settles: 'difference', multiplier: '5' });
  });

  test('of a bond are percent, of an option its contract, of all else one', () => {
    assert.deepEqual(lotTermsOf({ assetClass: 'bond', ...plain }, null), { settles: 'worth', multiplier: '0.01' });
    assert.deepEqual(lotTermsOf({ assetClass: 'option', ...plain }, null), { settles: 'worth', multiplier: null });
    const option = { assetClass: 'option', multiplier: '100', taxClass: null } as const;
    assert.deepEqual(lotTermsOf(option, null), { settles: 'worth', multiplier: '100' });
    const warrant = { assetClass: 'warrant', multiplier: '0.1', taxClass: null } as const;
    assert.deepEqual(lotTermsOf(warrant, null), { settles: 'worth', multiplier: '1' });
  });

  test('of a contract for difference are those of a difference, whatever class it is listed under', () => {
    const perpetual = { assetClass: 'crypto', multiplier: '1', taxClass: 'crypto-derivative' } as const;
    assert.deepEqual(lotTermsOf(perpetual, null), { settles: 'difference', multiplier: '1' });
  });
});
