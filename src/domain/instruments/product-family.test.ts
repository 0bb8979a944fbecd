import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productCatalogue } from './catalogue.ts';
import { productFamily } from './product-family.ts';

test('sizes of one underlying are a family, what is not known is its own', () => {
  assert.deepEqual(['MNQ', 'nq', 'FDXS', 'QM'].map(productFamily), ['NQ', 'NQ', 'FDAX', 'CL']);
  assert.deepEqual(['MCLX', '6B', 'QQQQ'].map(productFamily), ['MCLX', '6B', 'QQQQ']);
});

test('products of a family are shipped, in one currency and on one calendar', () => {
  const { products, find } = productCatalogue();
  for (const { root, currency, calendar } of products) {
    const first = find(productFamily(root));
    assert.deepEqual([first?.currency, first?.calendar], [currency, calendar], root);
  }
});
