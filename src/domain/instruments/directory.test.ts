import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { productCatalogue } from './catalogue.ts';
import { instrumentDirectory } from './directory.ts';
import type { InstrumentState } from './instrument-changes.ts';
import type { InstrumentFacts } from './instrument-facts.ts';
import { noTerms } from './instrument-terms.ts';
import { customProduct } from './product.ts';
import { folded } from './search-instruments.ts';

const facts = (id: string, more: Partial<InstrumentFacts> = {}): InstrumentFacts => ({
  id,
  assetClass: 'share',
  name: id,
  calendar: 'XETRA',
  currency: 'EUR',
  exchange: null,
  isin: null,
  wkn: null,
  fundType: null,
  ...noTerms,
  spellings: {},
  ...more,
});
const state = (one: InstrumentFacts | null, mergedInto: string | null = null): InstrumentState => ({
  facts: one,
  mergedInto,
});
const directoryOf = (...states: readonly (readonly [string, InstrumentState])[]) =>
  instrumentDirectory(productCatalogue([]), new Map(states));

const munich = facts('MUV2', {
  name: 'Münchener Rück',
  isin: 'DE0008430026',
  wkn: '843002',
  spellings: { yahoo: 'MUV2.DE' },
});
const bitcoin = facts('BTC/EUR', {
  assetClass: 'crypto',
  name: 'Bitcoin',
  spellings: { ccxt: 'BTC/EUR', yahoo: 'BTC-EUR' },
});
const some = directoryOf(['MUV2', state(munich)], ['BTC/EUR', state(bitcoin)]);

describe('the directory', () => {
  test('finds an instrument by id, ISIN, WKN and every spelling', () => {
    for (const text of ['MUV2', 'muv2', 'DE0008430026', '843002', 'muv2.de'])
      assert.equal(some.resolve(text)?.id, 'MUV2', text);
    for (const text of ['BTC/EUR', 'btc-eur', 'btc_eur', 'BTC:EUR'])
      assert.equal(some.resolve(text)?.id, 'BTC/EUR', text);
    assert.equal(some.resolve('nothing of the kind'), null);
  });

  test('reads a currency pair that is written in one word, unless a product has this name', () => {
    const pair = facts('EUR/USD', { assetClass: 'fx', currency: 'USD' });
    const states = new Map([['EUR/USD', state(pair)]]);
    assert.equal(instrumentDirectory(productCatalogue([]), states).resolve('eurusd')?.id, 'EUR/USD');
    const product = customProduct(
      { root: 'EURUSD', name: 'X', exchange: 'X', pointValue: '1', tickSize: '1', currency: 'USD', calendar: 'FOREX' },
      '2026-01-01',
    );
    assert.equal(instrumentDirectory(productCatalogue([product]), states).resolve('eurusd')?.id, 'EURUSD');
    assert.equal(some.resolve('btceur'), null);
  });

  test('reads a futures contract in any spelling, and its root alone', () => {
    for (const text of ['MNQ 03-25', 'MNQH25', 'mnq mrz25', 'MNQH25.CME'])
      assert.equal(some.resolve(text)?.id, 'MNQ MAR25', text);
    assert.equal(some.find('MNQ')?.assetClass, 'future');
    assert.equal(some.find('QQZ MAR25'), null);
  });

  test('asks which of several is meant, unless the source says it', () => {
    const two = directoryOf(
      ['AAA', state(facts('AAA', { spellings: { yahoo: 'X' } }))],
      ['BBB', state(facts('BBB', { spellings: { eodhd: 'X' } }))],
    );
    assert.throws(() => two.resolve('x'), { code: 'INVALID_INPUT', message: /AAA or BBB/ });
    assert.equal(two.resolve('x', { source: 'eodhd' })?.id, 'BBB');
  });

  test('answers for what was merged, by way of others too', () => {
    const merged = directoryOf(
      ['MUV2.DE', state(facts('MUV2.DE', { isin: 'DE0008430026', spellings: { eodhd: 'MUV2.XETRA' } }), 'MUV')],
      ['MUV', state(null, 'MUV2')],
      ['MUV2', state(facts('MUV2', { wkn: '843002' }))],
    );
    for (const text of ['MUV2.DE', 'MUV', 'DE0008430026', 'muv2.xetra', '843002'])
      assert.equal(merged.resolve(text)?.id, 'MUV2', text);
    assert.deepEqual(merged.idsOf('MUV'), ['MUV2', 'MUV', 'MUV2.DE']);
    assert.equal(merged.find('MUV2')?.isin, 'DE0008430026');
    assert.deepEqual(
      merged.all.filter(({ root }) => root === null).map(({ id }) => id),
      ['MUV2'],
    );
    assert.equal(merged.search('xetra')[0]?.id, 'MUV2');
  });

  test('lets one of two stand that were merged into each other', () => {
    const ring = directoryOf(['BBB', state(facts('BBB'), 'AAA')], ['AAA', state(facts('AAA'), 'BBB')]);
    assert.equal(ring.standing('AAA'), 'AAA');
    assert.equal(ring.standing('BBB'), 'AAA');
    assert.equal(ring.find('BBB')?.id, 'AAA');
  });
});

describe('the search', () => {
  const shares = directoryOf(
    ...[
      facts('SAP', { name: 'SAP' }),
      facts('SAPX', { name: 'Something else' }),
      facts('XYZ', { name: 'Old Sap Works' }),
      facts('QQQ', { name: 'Disappear' }),
      facts('ZZZ', { name: 'Works of the old sort' }),
    ].map((one) => [one.id, state(one)] as const),
  );

  test('puts the whole before a start, a start before a word, a word before a part', () => {
    assert.deepEqual(
      shares.search('sap').map(({ id }) => id),
      ['SAP', 'SAPX', 'XYZ', 'QQQ'],
    );
    assert.deepEqual(
      shares.search('old works').map(({ id }) => id),
      ['XYZ', 'ZZZ'],
    );
    assert.deepEqual(shares.search('nothing'), []);
  });

  test('gives all by class and id for no text', () => {
    const all = some.search(' ').map(({ assetClass }) => assetClass);
    assert.deepEqual([all[0], all[1], all.at(-1)], ['share', 'crypto', 'future']);
  });

  test('folds case and diacritics', () => {
    assert.equal(folded('Münchener  Rück, Straße'), 'munchener ruck, strasse');
    for (const text of ['munchener', 'MÜNCHENER RÜCK', 'rück', 'DE00084', '8430', 'muv2de'])
      assert.equal(some.search(text)[0]?.id, 'MUV2', text);
    assert.equal(some.search('btceur')[0]?.id, 'BTC/EUR');
  });

  test('finds products by root and name, and any contract of them', () => {
    assert.equal(some.search('mnq')[0]?.id, 'MNQ');
    assert.ok(some.search('micro e-mini').some(({ id }) => id === 'MNQ'));
    assert.equal(some.search('MNQH25')[0]?.id, 'MNQ MAR25');
  });
});
