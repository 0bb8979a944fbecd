import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import type { ReadExecution } from '#ports/execution-format.ts';
import { rowSorter } from './stage-file.ts';

const rowAt = (instrument: string, executedAt: string, other: Partial<ReadExecution> = {}): ReadExecution => ({
  kind: 'execution',
  row: 2,
  account: 'Sim101',
  executionId: '1',
  orderId: null,
  instrument,
  side: 'buy',
  quantity: '1',
  price: '21000',
  commission: '0',
  commissionCurrency: null,
  executedAt: Date.parse(executedAt),
  sourceZone: 'UTC',
  hints: {},
  record: [],
  ...other,
});

test('reads a one-digit year by the month of each fill, also within one file', () => {
  const sort = rowSorter(productCatalogue(), { cellsOf: () => ({}) });
  const { staged } = sort([rowAt('MNQH5', '2025-02-03T15:00:00Z'), rowAt('MNQH5', '2025-11-03T15:00:00Z')]);
  assert.deepEqual(
    staged.map(({ instrument }) => instrument),
    ['MNQ MAR25', 'MNQ MAR35'],
  );
});

const march = '2025-02-03T15:00:00Z';
const sorted = (instrument: string, other: Partial<ReadExecution>) => {
  const { staged, held } = rowSorter(productCatalogue(), { cellsOf: () => ({ Commission: 'x' }) })([
    rowAt(instrument, march, other),
  ]);
  return staged.length === 1 ? 'staged' : held[0];
};

test('holds a commission in another currency than the product has', () => {
  assert.deepEqual(sorted('MNQ MAR25', { commission: '1.5', commissionCurrency: 'EUR' }), {
    row: 2,
    reason: 'COMMISSION_CURRENCY',
    field: 'Commission',
    expected: 'an amount in USD, the currency of MNQ',
    found: '1.5 EUR',
    cells: { Commission: 'x' },
  });
  assert.notEqual(sorted('FDAX MAR25', { commission: '1.5', commissionCurrency: '$' }), 'staged');
});

test('takes a commission in where its currency fits, is not said, or does not matter', () => {
  assert.equal(sorted('MNQ MAR25', { commission: '0.52', commissionCurrency: '$' }), 'staged');
  assert.equal(sorted('FDAX MAR25', { commission: '0.62', commissionCurrency: '€' }), 'staged');
  assert.equal(sorted('FDAX MAR25', { commission: '0.62', commissionCurrency: null }), 'staged');
  assert.equal(sorted('MNQ MAR25', { commission: '0', commissionCurrency: '€' }), 'staged');
});

test('holds a part of a futures contract', () => {
  assert.deepEqual(sorted('MNQ MAR25', { quantity: '1.5' }), {
    row: 2,
    reason: 'MALFORMED',
    field: 'Quantity',
    expected: 'a whole number of contracts',
    found: '1.5',
    cells: { Commission: 'x' },
  });
});
