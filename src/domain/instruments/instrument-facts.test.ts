import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalId } from './canonical-id.ts';
import { assertFacts, factProblems, type InstrumentFacts } from './instrument-facts.ts';
import { noTerms } from './instrument-terms.ts';

const share: InstrumentFacts = {
  id: 'AAPL',
  assetClass: 'share',
  name: 'Apple',
  calendar: 'NYSE',
  currency: 'USD',
  exchange: 'XNAS',
  isin: 'US0378331005',
  wkn: '865985',
  fundType: null,
  ...noTerms,
  spellings: { yahoo: 'AAPL' },
};
const fields = (facts: Partial<InstrumentFacts>) => factProblems({ ...share, ...facts }).map(({ field }) => field);

describe('an id', () => {
  test('is made in one way, whatever the spelling', () => {
    assert.equal(canonicalId('share', ' brk.b '), 'BRK.B');
    for (const text of ['btc-eur', 'BTC/EUR', 'Btc_Eur', 'BTC:EUR'])
      assert.equal(canonicalId('crypto', text), 'BTC/EUR');
    for (const text of ['eurusd', 'EUR-USD', 'EUR/USD']) assert.equal(canonicalId('fx', text), 'EUR/USD');
    for (const text of ['spx', '^SPX']) assert.equal(canonicalId('index', text), '^SPX');
  });

  test('stays what it is', () => {
    for (const [assetClass, text] of [
      ['share', 'brk.b'],
      ['crypto', 'btc-usdt'],
      ['fx', 'eurusd'],
      ['index', 'spx'],
    ] as const) {
      const id = canonicalId(assetClass, text);
      assert.equal(canonicalId(assetClass, id), id);
    }
  });

  test('is refused where the class has no such thing', () => {
    for (const [assetClass, text] of [
      ['share', 'BTC/EUR'],
      ['share', 'Apple Inc'],
      ['share', ''],
      ['crypto', 'EUR/USD'],
      ['crypto', 'BTC'],
      ['fx', 'BTC/EUR'],
      ['fx', 'EUR/EUR'],
      ['future', 'MNQ MAR25'],
    ] as const)
      assert.throws(() => canonicalId(assetClass, text), { code: 'INVALID_INPUT' }, `${assetClass} ${text}`);
  });
});

describe('the facts of an instrument', () => {
  test('of every class are taken', () => {
    assertFacts(share);
    assertFacts({ ...share, id: 'EUNL', assetClass: 'fund', isin: 'IE00B4L5Y983', wkn: 'A0RPWH', fundType: 'equity' });
    const pair = { isin: null, wkn: null, exchange: null, calendar: 'ALWAYS-OPEN' } as const;
    assertFacts({ ...share, ...pair, id: 'BTC/EUR', assetClass: 'crypto', currency: 'EUR' });
    assertFacts({ ...share, ...pair, id: 'BTC/USDT', assetClass: 'crypto', currency: 'USDT' });
    assertFacts({ ...share, ...pair, id: 'EUR/USD', assetClass: 'fx' });
    assertFacts({ ...share, id: '^SPX', assetClass: 'index', isin: null, wkn: null });
  });

  test('name the field that is wrong', () => {
    assert.deepEqual(fields({}), []);
    assert.deepEqual(fields({ id: 'aapl' }), ['id']);
    assert.deepEqual(fields({ isin: 'US0378331006' }), ['isin']);
    assert.deepEqual(fields({ wkn: '86598O' }), ['wkn']);
    assert.deepEqual(fields({ currency: 'XYZ' }), ['currency']);
    assert.deepEqual(fields({ calendar: 'MOON' as 'NYSE' }), ['calendar']);
    assert.deepEqual(fields({ fundType: 'equity' }), ['fundType']);
    assert.deepEqual(fields({ name: ' ' }), ['name']);
    assert.deepEqual(fields({ spellings: { Yahoo: 'AAPL' } }), ['spellings']);
    assert.deepEqual(fields({ spellings: { yahoo: '' } }), ['spellings']);
  });

  test('of a pair are in what it is quoted in', () => {
    const pair = { ...share, id: 'EUR/USD', assetClass: 'fx', isin: null, wkn: null } as const;
    assert.deepEqual(fields({ ...pair, currency: 'EUR' }), ['currency']);
  });

  test('say everything that is wrong at once', () => {
    assert.throws(() => assertFacts({ ...share, isin: 'X', wkn: 'X' }), /isin: expected .*; wkn: expected/);
  });
});
