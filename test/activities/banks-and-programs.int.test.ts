import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { activityQuery } from '#contract/activities.ts';
import type { PreviewBody } from '#contract/imports.ts';
import { newInstrument } from '#contract/instruments.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';

const { useCases } = await testKontor();
const adapters = join(import.meta.dirname, '../../src/adapters');
const fixture = (path: string): Buffer => readFileSync(join(adapters, path));

const instruments = [
  { id: 'SAP', assetClass: 'share', name: 'SAP', currency: 'EUR', isin: 'DE0007164600' },
  { id: 'AAPL', assetClass: 'share', name: 'Apple', currency: 'USD', isin: 'US0378331005' },
  { id: 'MSFT', assetClass: 'share', name: 'Microsoft', currency: 'USD' },
  { id: 'AI', assetClass: 'share', name: 'Air Liquide', currency: 'EUR', isin: 'FR0000120073' },
  { id: 'VWCE', assetClass: 'fund', name: 'World', currency: 'EUR', isin: 'IE00BK5BQT80' },
  { id: 'EUNL', assetClass: 'fund', name: 'Planet', currency: 'EUR', isin: 'IE00B4L5Y983' },
  { id: 'NORDWIND', assetClass: 'share', name: 'Nordwind', currency: 'EUR' },
  { id: 'OCEAN', assetClass: 'share', name: 'Ocean', currency: 'USD' },
].map((facts) => newInstrument.parse({ calendar: 'XETRA', ...facts }));

let count = 0;
const newBooks = async () => {
  count += 1;
  const context = ledgerContext(`banks-${count}`);
  for (const facts of instruments) await useCases.addInstrument(context, facts);
  const upload = async (content: Uint8Array): Promise<string> =>
    (await useCases.upload(context, { fileName: 'statement', content: Readable.from([Buffer.from(content)]) })).upload;
  return {
    context,
    preview: async (content: Uint8Array, answers: PreviewBody) =>
      useCases.previewImport(context, await upload(content), answers),
    take: async (content: Uint8Array, answers: PreviewBody) =>
      useCases.commitImport(context, await upload(content), answers),
    all: async () => (await useCases.listActivities(context, activityQuery.parse({ limit: 500 }))).rows,
  };
};

type Case = {
  readonly file: string;
  readonly format: string;
  readonly answers?: PreviewBody;
  readonly added: number;
  readonly held: number;
  /** As the `SOURCES.md` beside the file has them, added up by hand. */
  readonly cash: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
};

const said: PreviewBody = { account: 'Depot', timeZone: 'Europe/Berlin' };
const named: PreviewBody = {
  ...said,
  instruments: [
    { key: 'Nordwind Industrie AG', use: 'NORDWIND' },
    { key: 'Blue Ocean Inc.', use: 'OCEAN' },
  ],
};

const cases: readonly Case[] = [
  {
    file: 'trade-republic/fixtures/export.csv',
    format: 'trade-republic',
    added: 16,
    held: 2,
    cash: { 'Depot EUR': '1713.15', 'Depot JUNIOR EUR': '25' },
    units: { 'Depot AAPL': '0.223214', 'Depot AI': '1', 'Depot BTC/EUR': '0.0015', 'Depot EUNL': '2' },
  },
  {
    file: 'trade-republic/fixtures/export-semicolons.csv',
    format: 'trade-republic',
    added: 5,
    held: 0,
    cash: { 'Depot EUR': '1164.63' },
    units: {},
  },
  {
    file: 'portfolio-performance/fixtures/pytr.csv',
    format: 'trade-republic-pytr',
    added: 6,
    held: 0,
    cash: { 'Depot EUR': '784.94' },
    units: { 'Depot AAPL': '0.75' },
  },
  {
    file: 'scalable-capital/fixtures/transactions.csv',
    format: 'scalable-capital',
    added: 10,
    held: 3,
    cash: { 'Depot EUR': '1167.56' },
    units: { 'Depot VWCE': '4.823045' },
  },
  {
    file: 'portfolio-performance/fixtures/portfolio.xml',
    format: 'portfolio-performance-xml',
    added: 8,
    held: 0,
    cash: { 'Verrechnungskonto EUR': '4034.59', 'Tagesgeld EUR': '100' },
    units: { 'Depot SAP': '4', 'Zweitdepot SAP': '2' },
  },
  {
    file: 'portfolio-performance/fixtures/portfolio-ids.xml',
    format: 'portfolio-performance-xml',
    added: 2,
    held: 0,
    cash: { 'Konto EUR': '499' },
    units: { 'ETF-Depot VWCE': '4.12345678' },
  },
  {
    file: 'portfolio-performance/fixtures/transactions-german.csv',
    format: 'portfolio-performance-transactions',
    added: 17,
    held: 1,
    cash: { 'Depot EUR': '3597.05' },
    units: { 'Depot SAP': '6', 'Depot AI': '2.12345678', 'Depot VWCE': '4' },
  },
  {
    file: 'portfolio-performance/fixtures/transactions-english.csv',
    format: 'portfolio-performance-transactions',
    added: 5,
    held: 0,
    cash: { 'Depot EUR': '4082.39', 'Depot USD': '100' },
    units: { 'Depot SAP': '6' },
  },
  {
    file: 'portfolio-performance/fixtures/table.csv',
    format: 'portfolio-performance-table',
    answers: named,
    added: 8,
    held: 0,
    cash: { 'Girokonto EUR': '9217.93', 'Dollarkonto USD': '-38.92', 'Tagesgeld EUR': '4.55' },
    units: { 'US-Depot OCEAN': '1', 'Zweitdepot NORDWIND': '6' },
  },
  {
    file: 'ghostfolio/fixtures/export.json',
    format: 'ghostfolio-json',
    added: 6,
    held: 1,
    cash: { 'Depot EUR': '-877.09', 'Wallet USD': '-0.01' },
    units: { 'Depot VWCE': '7.5', 'Wallet BTC/EUR': '0.00000015' },
  },
  {
    file: 'ghostfolio/fixtures/import.csv',
    format: 'ghostfolio-csv',
    added: 5,
    held: 1,
    cash: { 'Depot EUR': '-49', 'Depot USD': '-594.6' },
    units: { 'Depot MSFT': '2' },
  },
  {
    file: 'parqet/fixtures/activities.csv',
    format: 'parqet',
    added: 7,
    held: 1,
    cash: { 'Depot EUR': '721.12' },
    units: { 'Depot AAPL': '5', 'Depot BTC/EUR': '0.005' },
  },
  {
    file: 'comdirect/fixtures/account.csv',
    format: 'comdirect-account',
    added: 4,
    held: 3,
    cash: { 'comdirect Girokonto EUR': '2495.1', 'comdirect Tagesgeld PLUS-Konto EUR': '20.6' },
    units: {},
  },
  {
    file: 'dkb/fixtures/account.csv',
    format: 'dkb-account',
    added: 3,
    held: 4,
    cash: { 'DE00120300000000000000 EUR': '2469.64' },
    units: {},
  },
  {
    file: 'dkb/fixtures/account-old.csv',
    format: 'dkb-account',
    added: 2,
    held: 1,
    cash: { 'DE00120300000000000000 EUR': '2350.5' },
    units: {},
  },
  {
    file: 'ing/fixtures/account.csv',
    format: 'ing-account',
    added: 4,
    held: 3,
    cash: { 'DE00500105170000000000 EUR': '2482.1' },
    units: {},
  },
  {
    file: 'ing/fixtures/account-short.csv',
    format: 'ing-account',
    added: 2,
    held: 0,
    cash: { 'DE00500105170000000000 EUR': '3768.22' },
    units: {},
  },
];

describe('a file of a bank or a portfolio program', () => {
  for (const { file, format, answers = said, added, held, cash, units } of cases)
    it(`leads to the cash and units added up by hand, once: ${file}`, async () => {
      const books = await newBooks();
      const content = fixture(file);
      const preview = await books.preview(content, answers);
      assert.deepEqual([preview.format, preview.questions], [format, []]);
      const { holdings } = preview.activities!;
      assert.deepEqual(
        Object.fromEntries(holdings.cash.map(({ account, currency, after }) => [`${account} ${currency}`, after])),
        cash,
      );
      assert.deepEqual(
        Object.fromEntries(holdings.units.map(({ account, instrument, after }) => [`${account} ${instrument}`, after])),
        units,
      );
      const taken = await books.take(content, answers);
      assert.deepEqual([taken.added, taken.held], [added, held]);
      assert.equal((await books.take(content, answers)).added, 0, 'the same file again adds nothing');
      await useCases.undoImport(books.context, taken.batch);
      assert.deepEqual(await books.all(), []);
    });

  it('asks for the account and the zone where it names none', async () => {
    const books = await newBooks();
    const asked = async (file: string) => (await books.preview(fixture(file), {})).questions;
    assert.deepEqual(await asked('trade-republic/fixtures/export.csv'), ['account']);
    assert.deepEqual(await asked('portfolio-performance/fixtures/transactions-german.csv'), ['timezone', 'account']);
    assert.deepEqual(await asked('ing/fixtures/account.csv'), []);
  });

  it('is read compressed as well', async () => {
    const books = await newBooks();
    const packed = zipSync({ 'data.xml': fixture('portfolio-performance/fixtures/portfolio.xml') });
    assert.equal((await books.take(packed, said)).added, 8);
    const again = await books.take(fixture('portfolio-performance/fixtures/portfolio.xml'), said);
    assert.deepEqual([again.added, again.duplicate], [0, 8], 'its bookings have the same ids');
  });

  it('adds only what a later export has more', async () => {
    const books = await newBooks();
    const lines = fixture('dkb/fixtures/account.csv').toString('utf8').split('\r\n');
    const earlier = Buffer.from([...lines.slice(0, 5), ...lines.slice(7)].join('\r\n'));
    assert.equal((await books.take(earlier, said)).added, 2);
    const later = await books.take(fixture('dkb/fixtures/account.csv'), said);
    assert.deepEqual([later.added, later.duplicate], [1, 2], 'of two equal payments the second is new');
  });

  it('keeps what the bank states in euro and what it withheld', async () => {
    const books = await newBooks();
    await books.take(fixture('trade-republic/fixtures/export.csv'), said);
    const dividend = (await books.all()).find(({ activity }) => activity.currency === 'USD')!.activity;
    assert.deepEqual(
      [
        dividend.gross,
        dividend.euro?.gross,
        dividend.euro?.rate,
        dividend.withheld.unsplit,
        dividend.settlement?.amount,
      ],
      ['5.43', '5', '1.086', '0.75', '4.25'],
    );
  });
});
