import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { instrumentDirectory } from '#domain/instruments/directory.ts';
import { initialHistory, instrumentState } from '#domain/instruments/instrument-changes.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { ReadExecution } from '#ports/execution-format.ts';
import { offTickTally } from './off-tick.ts';
import { rowSorter } from './stage-file.ts';

const rowAt = (instrument: string, executedAt: string, other: Partial<ReadExecution> = {}): ReadExecution => ({
  kind: 'execution',
  row: 2,
  part: 0,
  tradedAs: 'any',
  otherNames: [],
  stated: { currency: null, pointValue: null },
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

const share = (id: string, isin: string): InstrumentFacts => ({
  id,
  assetClass: 'share',
  name: id,
  calendar: 'NYSE',
  currency: 'USD',
  exchange: 'XNAS',
  isin,
  wkn: null,
  fundType: null,
  ...noTerms,
  spellings: {},
});
const shares = [share('AAPL', 'US0378331005'), share('ES', 'US30040W1080')];
const catalogue = productCatalogue();
const states = new Map(shares.map((facts) => [facts.id, instrumentState(initialHistory(facts))]));
const known = { catalogue, directory: instrumentDirectory(catalogue, states) };

test('reads a one-digit year by the month of each fill, also within one file', () => {
  const sort = rowSorter(known, { cellsOf: () => ({}) });
  const { staged } = sort([rowAt('MNQH5', '2025-02-03T15:00:00Z'), rowAt('MNQH5', '2025-11-03T15:00:00Z')]);
  assert.deepEqual(
    staged.map(({ instrument }) => instrument),
    ['MNQ MAR25', 'MNQ MAR35'],
  );
});

const march = '2025-02-03T15:00:00Z';
const sorted = (instrument: string, other: Partial<ReadExecution>) => {
  const { staged, held } = rowSorter(known, { cellsOf: () => ({ Commission: 'x' }) })([
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

test('holds a future without its month, and takes in what a person has entered under a bare name', () => {
  assert.deepEqual(sorted('MNQ', {}), {
    row: 2,
    reason: 'NO_CONTRACT_MONTH',
    field: 'Instrument',
    expected: 'a contract with its month, such as MNQ MAR25',
    found: 'MNQ',
    cells: { Commission: 'x' },
  });
  assert.notEqual(sorted('MNQ', { tradedAs: 'future' }), 'staged');
  const index = { ...catalogue.find('MNQ')!, root: 'US100', custom: true };
  const sort = rowSorter({ ...known, catalogue: productCatalogue([index]) }, { cellsOf: () => ({}) });
  assert.equal(sort([rowAt('US100', march)]).staged.length, 1);
});

test('counts prices off the tick of their product, and takes them in', () => {
  const offTick = offTickTally();
  const { staged } = rowSorter(
    known,
    { cellsOf: () => ({}) },
    offTick,
  )([
    rowAt('MNQ MAR25', march, { price: '21000.25' }),
    rowAt('MNQ MAR25', march, { price: '21000.1', row: 3 }),
    rowAt('MNQ MAR25', march, { price: '-0.3', row: 4 }),
    rowAt('MNQ', march, { price: '0.1', row: 5 }),
    rowAt('6E MAR25', march, { price: '1.08505' }),
    rowAt('AAPL', march, { price: '230.123', tradedAs: 'listed' }),
  ]);
  assert.equal(staged.length, 5);
  assert.deepEqual(offTick.all(), [{ instrument: 'MNQ MAR25', tickSize: '0.25', count: 2, row: 3, price: '21000.1' }]);
});

test('resolves what is listed by its surest name, and never takes it for a contract', () => {
  const listed = { tradedAs: 'listed', price: '230' } as const;
  assert.equal(sorted('Apple Inc', { ...listed, otherNames: ['US0378331005', 'AAPL'] }), 'staged');
  assert.equal(sorted('AAPL', listed), 'staged');
  assert.deepEqual(sorted('TSLA', listed), {
    row: 2,
    reason: 'UNKNOWN_INSTRUMENT',
    field: 'Instrument',
    expected: 'an instrument of the directory',
    found: 'TSLA',
    root: 'TSLA',
    cells: { Commission: 'x' },
  });
  // Eversource Energy and the E-mini share a symbol.
  assert.notEqual(sorted('ES', listed), 'staged');
  assert.notEqual(sorted('MNQ MAR25', listed), 'staged');
});

test('takes the bare name of an exchange for no lot of a broker', () => {
  assert.notEqual(sorted('NQ', { tradedAs: 'lot' }), 'staged');
  assert.equal(sorted('NQH25', { tradedAs: 'lot' }), 'staged');
});

test('holds a row whose currency or multiplier is not that of the instrument', () => {
  assert.notEqual(sorted('NQ MAR25', { stated: { currency: 'EUR', pointValue: null } }), 'staged');
  assert.notEqual(sorted('NQ MAR25', { stated: { currency: 'USD', pointValue: '50' } }), 'staged');
  assert.equal(sorted('NQ MAR25', { stated: { currency: 'USD', pointValue: '20.0' } }), 'staged');
});

test('holds or stages the executions of one row together, and holds it once', () => {
  const sort = rowSorter(known, { cellsOf: () => ({}) });
  const trip = (row: number, entry: string, exit: string) => [
    rowAt(entry, march, { row, part: 0 }),
    rowAt(exit, march, { row, part: 1, side: 'sell' }),
  ];
  const { staged, held } = sort([
    ...trip(2, 'NQ MAR25', 'QXZ MAR25'),
    ...trip(3, 'QXZ MAR25', 'NQ MAR25'),
    ...trip(4, 'NQ MAR25', 'NQ MAR25'),
  ]);
  assert.deepEqual(
    staged.map(({ row, part }) => [row, part]),
    [
      [4, 0],
      [4, 1],
    ],
  );
  assert.deepEqual(
    held.map(({ row }) => row),
    [2, 3],
  );
});
