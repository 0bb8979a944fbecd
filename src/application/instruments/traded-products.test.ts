import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryChangeStore } from '#adapters/memory/change-store.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { InstrumentAdded } from '#domain/ledger/events.ts';
import { tradedProducts } from './traded-products.ts';

const apple: InstrumentAdded = {
  id: 'AAPL',
  assetClass: 'share',
  name: 'Apple Inc.',
  calendar: 'NYSE',
  currency: 'USD',
  exchange: null,
  isin: 'US0378331005',
  wkn: null,
  fundType: null,
  ...noTerms,
  spellings: {},
};
const added = { type: 'InstrumentAdded', data: apple, number: 1, at: 0, by: 'anna', undone: null } as const;

const opened = async () => {
  const changes = memoryChangeStore();
  await changes.put('main', 'instrument-AAPL', added);
  return { changes, settings: { products: async () => [] } };
};

test('values a contract by its product, and what is listed by its price', async () => {
  const productOf = await tradedProducts(await opened(), 'main');
  const of = async (id: string) => {
    const { pointValue, currency, calendar } = await productOf(id);
    return [pointValue, currency, calendar];
  };
  assert.deepEqual(await of('MNQ MAR25'), ['2', 'USD', 'CME-EQUITY']);
  assert.deepEqual(await of('AAPL'), ['1', 'USD', 'NYSE']);
  assert.deepEqual(await of('EUR/USD'), ['1', 'USD', 'FOREX']);
});

test('values the fills of an instrument that was taken back as what it was', async () => {
  const ports = await opened();
  await ports.changes.setUndone('main', 'instrument-AAPL', 1, { at: 1, by: 'anna', number: 2 });
  assert.equal((await (await tradedProducts(ports, 'main'))('AAPL')).pointValue, '1');
});

test('has no value for what nobody ever said', async () => {
  const productOf = await tradedProducts(await opened(), 'main');
  await assert.rejects(productOf('QXZ MAR25'), { code: 'PRODUCT_UNKNOWN' });
  await assert.rejects(productOf('TSLA'), { code: 'PRODUCT_UNKNOWN' });
});
