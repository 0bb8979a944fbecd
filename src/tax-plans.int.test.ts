import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { TaxonomyFacts } from '#contract/allocation.ts';
import { testDatabase } from '#test/support/database.ts';
import { openKontor } from './compose.ts';
import { readConfig } from './config.ts';

const database = await testDatabase();
const kontor = await openKontor(readConfig({ KONTOR_DATABASE_URL: database.url, KONTOR_SOURCES: 'none' }));
after(() => kontor.close());
const context: LedgerContext = { ledger: 'main', actor: 'test', role: 'owner', correlation: randomUUID() };
const { useCases } = kontor;

const today = new Date().toISOString().slice(0, 10);
const year = Number(today.slice(0, 4));
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Shares in two depots of two persons, and a coin that was bought 100 days ago. */
const file = {
  format: 'kontor-ledger',
  version: 1,
  taxation: {
    persons: [
      { id: 'anna', name: 'Anna' },
      { id: 'bert', name: 'Bert' },
    ],
  },
  accounts: [
    { account: 'A', owners: ['anna'], withholding: 'none' },
    { account: 'B', owners: ['anna'], withholding: 'none' },
    { account: 'C', owners: ['bert'], withholding: 'none' },
  ],
  instruments: [
    { id: 'SAP', assetClass: 'share', isin: 'DE0007164600' },
    { id: 'BTC/EUR', assetClass: 'crypto' },
  ],
  prices: [{ instrument: 'SAP', date: daysAgo(3), price: '300' }],
  activities: [
    { type: 'buy', account: 'B', date: `${year - 2}-03-02`, instrument: 'SAP', quantity: '10', price: '100' },
    { type: 'buy', account: 'A', date: `${year - 1}-03-02`, instrument: 'SAP', quantity: '10', price: '200' },
    { type: 'interest', account: 'A', date: `${year}-01-05`, gross: '1000' },
    { type: 'interest', account: 'C', date: `${year}-01-05`, gross: '50' },
    { type: 'buy', account: 'A', date: daysAgo(100), instrument: 'BTC/EUR', quantity: '1', gross: '50000' },
  ],
};

before(async () => {
  const { upload } = await useCases.upload(context, {
    fileName: 'ledger.json',
    content: Readable.from([Buffer.from(JSON.stringify(file))]),
  });
  assert.equal((await useCases.commitImport(context, upload, {})).held, 0);
});

test('lists held lots at the last price, and when a coin is free of tax', async () => {
  const { lots } = await useCases.openTaxLots(context);
  assert.deepEqual(
    lots.filter(({ instrument }) => instrument === 'SAP').map(({ account, worth, gain }) => [account, worth, gain]),
    [
      ['A', '3000.00', '1000.00'],
      ['B', '3000.00', '2000.00'],
    ],
  );
  const coin = lots.find(({ instrument }) => instrument === 'BTC/EUR')!;
  assert.ok(coin.daysUntilTaxFree! > 260 && coin.daysUntilTaxFree! < 268, String(coin.daysUntilTaxFree));
});

test('plans a sale at the last price, today, where nothing else is said', async () => {
  const planned = await useCases.planTaxedSale(context, { account: 'B', instrument: 'SAP', quantity: '10', fee: '0' });
  assert.equal(planned.sale.price, '300');
  assert.equal(planned.gain, '2000.00');
  assert.deepEqual([planned.tax.capitalGainsTax, planned.tax.solidaritySurcharge], ['500.00', '27.50']);
  assert.equal(planned.netCash, '2472.50');
  await assert.rejects(
    useCases.planTaxedSale(context, { account: 'B', instrument: 'SAP', quantity: '11', fee: '0' }),
    /at most what B holds of SAP: 10/,
  );
});

test('says of the year what is one person’s', async () => {
  const whole = await useCases.taxYear(context, year);
  assert.deepEqual(
    whole.items.map(({ account }) => account),
    ['A', 'C'],
  );
  const bert = await useCases.taxYear(context, year, 'bert');
  assert.deepEqual(
    [bert.persons.map(({ id }) => id), bert.items.map(({ account }) => account), bert.assessments.length],
    [['bert'], ['C'], 1],
  );
  await assert.rejects(useCases.taxYear(context, year, 'carl'), /has no person carl/);
});

test('says the room of each person, and writes the year as every kind of file', async () => {
  const { rooms } = await useCases.taxRoom(context, year);
  assert.deepEqual(
    rooms.map(({ persons, allowanceLeft }) => [persons[0], allowanceLeft]),
    [
      ['anna', '0.00'],
      ['bert', '950.00'],
    ],
  );
  for (const [format, magic] of [
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['csv', 'Steuerjahr'],
  ] as const) {
    const { content } = await useCases.exportTaxYear(context, year, { format, language: 'de' });
    const bytes = await buffer(Readable.from(content));
    assert.ok(bytes.subarray(0, 20).toString('latin1').startsWith(magic), format);
  }
});

test('rebalancing knows what its sales cost in tax, the oldest lots first', async () => {
  const taxonomy: TaxonomyFacts = {
    id: 'kinds',
    name: 'Kinds',
    categories: [
      { id: 'shares', parent: null, name: 'Shares', target: 0.5 },
      { id: 'rest', parent: null, name: 'Rest', target: 0.5 },
    ],
    assignments: [{ subject: { kind: 'instrument', instrument: 'SAP' }, category: 'shares', share: 1 }],
  };
  await useCases.setTaxonomy(context, taxonomy);
  const plan = await useCases.rebalance(context, {
    taxonomy: 'kinds',
    money: 0,
    mode: 'buy-and-sell',
    leastOrder: 0,
  });
  const sale = plan.orders.find(({ amount }) => amount < 0);
  assert.ok(sale?.subject?.kind === 'instrument' && sale.units !== null, JSON.stringify(plan));
  // Ten units of B come first, with a gain of 200 each; the allowance is used up by the interest.
  const gain = Math.min(-sale.units, 10) * 200 + Math.max(0, -sale.units - 10) * 100;
  assert.ok(Math.abs(sale.tax! - gain * 0.26375) < 0.02, `${sale.tax} of ${gain}`);
});
