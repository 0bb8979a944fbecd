import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PreviewBody } from '#contract/imports.ts';
import { newInstrument } from '#contract/instruments.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';

const { useCases, context: main } = await testKontor();

let count = 0;
/** A ledger of its own that takes fixtures in, and says what it holds after each. */
const newBooks = (own?: LedgerContext) => {
  count += 1;
  const context = own ?? ledgerContext(`broker-${count}`);
  const upload = async (fixture: string): Promise<string> => {
    const bytes = readFileSync(join(import.meta.dirname, '../../src/adapters', fixture));
    return (await useCases.upload(context, { fileName: 'file.csv', content: Readable.from([bytes]) })).upload;
  };
  /** What is unknown is added as the file suggests it; a class that the file leaves open is a share here. */
  const answersFor = async (fixture: string, answers: PreviewBody): Promise<PreviewBody> => {
    const { activities } = await useCases.previewImport(context, await upload(fixture), answers);
    const instruments = (activities?.instruments ?? []).map(({ key, suggestion }) => {
      const { id, assetClass, name, currency, calendar, isin } = suggestion;
      const said = { id: id ?? key, assetClass: assetClass ?? 'share', name: name ?? key };
      return { key, add: newInstrument.parse({ ...said, ...defined({ currency, calendar, isin }) }) };
    });
    return { ...answers, instruments };
  };
  return {
    take: async (fixture: string, answers: PreviewBody = {}) => {
      const said = await answersFor(fixture, answers);
      const preview = await useCases.previewImport(context, await upload(fixture), said);
      const taken = await useCases.commitImport(context, await upload(fixture), said);
      const again = await useCases.commitImport(context, await upload(fixture), said);
      return { ...told(preview), taken: taken.activities, content: taken.content, again: again.activities?.added };
    },
    context,
    upload,
  };
};

const defined = (values: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const told = ({ activities }: Awaited<ReturnType<typeof useCases.previewImport>>) => ({
  units: activities!.holdings.units
    .map(({ account, instrument, after }) => `${account}: ${after} ${instrument}`)
    .toSorted(),
  cash: activities!.holdings.cash.map(({ account, currency, after }) => `${account}: ${after} ${currency}`),
});

describe('files of brokers and venues', () => {
  it('Kraken: both sides of a trade, staked coins in a wallet of their own, fees in coins', async () => {
    const books = newBooks();
    const { units, cash, taken, again } = await books.take('kraken/fixtures/ledgers.csv', { account: 'Kraken' });
    // 0.025 - 0.005013 - 0.01 - 0.004 - 0.00005 BTC, as the balance of the file has it: 0.005937.
    assert.deepEqual(
      units,
      [
        'Kraken: 0.005937 BTC/EUR',
        'Kraken: 5 DOT/EUR',
        'Kraken staking: 15.0345678901 DOT/EUR',
        'Kraken: 0.13 ETH/EUR',
      ].toSorted(),
    );
    // 5000 - 2005.2 - 101.5 + 897.66 - 501 - 1000.9
    assert.deepEqual(cash, ['Kraken: 2289.06 EUR', 'Kraken: 540 USD']);
    assert.deepEqual([taken!.added, taken!.held, again], [12, 2, 0]);
    const trades = await books.take('kraken/fixtures/trades.csv', { account: 'Kraken' });
    assert.deepEqual([trades.taken!.added, trades.taken!.duplicate], [1, 2], 'a trade of both files is one');
  });

  it('Coinbase: conversions, rewards and transfers', async () => {
    const { units, cash, again } = await newBooks().take('coinbase/fixtures/transactions.csv', { account: 'Coinbase' });
    assert.deepEqual(units, [
      // 0.005 + 0.0019 - 0.002 - 0.001; 0.1 - 0.05 + 0.00012345
      'Coinbase: 0.0039 BTC/EUR',
      'Coinbase: 0.05012345 ETH/EUR',
      'Coinbase: 4.25 GRT/EUR',
      'Coinbase: 50 USDC/EUR',
    ]);
    // 1000 - 405.96 - 301.80 + 169 - 100
    assert.deepEqual(cash, ['Coinbase: 361.24 EUR']);
    assert.equal(again, 0);
  });

  it('Bitpanda: metals beside coins, fees in BEST, taxes', async () => {
    const { units, cash, again } = await newBooks().take('bitpanda/fixtures/transactions.csv', { account: 'Bitpanda' });
    assert.deepEqual(units.filter((unit) => !unit.includes(' 0 ')).toSorted(), [
      'Bitpanda: 0.00194 BTC/EUR',
      'Bitpanda: 0.05 DOT/EUR',
      'Bitpanda: 1.25 XAU',
      'Bitpanda: 37 BEST/EUR',
    ]);
    // 1000 - 400 - 100 - 50 + 180 - 0.14 - 200 - 20 + 60 - 2.64
    assert.deepEqual(cash, ['Bitpanda: 467.22 EUR']);
    assert.equal(again, 0);
  });

  it('Trading 212: what was paid in the account currency, a dividend less its tax', async () => {
    const { units, cash, again } = await newBooks().take('trading212/fixtures/history.csv', { account: 'T212' });
    assert.deepEqual(units, ['T212: 1 AAPL', 'T212: 10 BP']);
    // 1000 - 300.45 - 50.33 + 104.84 + 0.20 + 0.52 - 100.15 - 50
    assert.deepEqual(cash, ['T212: 604.63 EUR', 'T212: 108 USD']);
    assert.equal(again, 0);
  });

  it('DEGIRO: transactions and account statement make one account', async () => {
    const books = newBooks();
    await books.take('degiro/fixtures/transactions-de.csv', { account: 'DEGIRO' });
    const { units, cash, again } = await books.take('degiro/fixtures/account-de.csv', { account: 'DEGIRO' });
    assert.deepEqual(units, []);
    // Trades: -2002 - 5756.40 + 838; account: 10000 - 2.50 + 2.04 + 1.23 - 1000; the dollars are exchanged at once.
    assert.deepEqual(cash, ['DEGIRO: 2080.37 EUR']);
    assert.equal(again, 0);
  });

  it('Interactive Brokers: one file is both, no trade counts twice', async () => {
    const books = newBooks();
    const { cash, taken, content, again } = await books.take('interactive-brokers/fixtures/flex-activities.xml', {
      timeZone: 'America/New_York',
    });
    assert.equal(content, 'both');
    assert.deepEqual([taken!.added, taken!.held, again], [12, 2, 0]);
    assert.equal(taken!.leftOut, 1, 'the trade');
    // Euro: 10000 - 4.5 - 500; dollars: 22.1 + 4.33 + 4.21 - 1.5 + 1.3 + 950
    assert.deepEqual(cash, ['U1000001: 9495.5 EUR', 'U1000001: 980.44 USD']);
  });

  it('a table of one’s own, by a mapping that is kept', async () => {
    const books = newBooks(main);
    const fixture = 'mapped-table/fixtures/portfolio.csv';
    const { fingerprint, suggestion } = await useCases.outlineUpload(books.context, await books.upload(fixture));
    const mapping = {
      ...suggestion,
      name: 'Haushaltsbuch',
      activities: { ...suggestion.activities!, signs: 'quantity' as const, assetClass: 'share' as const },
    };
    const shown = await useCases.previewMapping(books.context, await books.upload(fixture), mapping);
    assert.deepEqual(
      shown.rows.map((row) => (row.kind === 'activity' ? row.type : row.kind)),
      ['deposit', 'buy', 'dividend', 'sell', 'held', 'held', 'tax', 'held', 'held'],
    );
    await useCases.keepMapping(books.context, fingerprint, mapping);
    const { units, cash, again } = await books.take(fixture, { account: 'Depot' });
    assert.deepEqual(units, ['Depot: 6 DE0007164600']);
    // 5000 - 1502.50 - 1.50 + 800 - 1.50 - 10.55 - 3.21 - 2.40 of the dividend's German tax; 24 - 3.60 dollars
    assert.deepEqual(cash, ['Depot: 4278.34 EUR', 'Depot: 20.4 USD']);
    assert.equal(again, 0);
  });
});
