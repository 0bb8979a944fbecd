import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { BarSource } from '#ports/bar-source.ts';
import { sourceChain } from './source-chain.ts';

const source = (name: string, more: Partial<BarSource> = {}): BarSource => ({
  name,
  classes: ['crypto'],
  reach: { '1m': { spanMs: null, backMs: null } },
  budget: { perMinute: null, perDay: null, zone: 'UTC' },
  needsKey: false,
  fetchBars: () => assert.fail('nobody is asked'),
  ...more,
});

const instrument: Instrument = {
  id: 'BTC/EUR',
  assetClass: 'crypto',
  name: 'Bitcoin',
  calendar: 'ALWAYS-OPEN',
  currency: 'EUR',
  exchange: null,
  isin: null,
  wkn: null,
  fundType: null,
  ...noTerms,
  root: null,
  spellings: { yahoo: 'BTC-EUR' },
};

test('asks a source by its own spelling, and one that knows ids by the id', async () => {
  const known = [source('yahoo'), source('onetrading', { knowsIds: true }), source('eodhd')];
  const sources = {
    any: true,
    allowed: () => true,
    searches: () => [],
    of: () => known,
    keys: async () => new Map<string, number>(),
  };
  const chain = await sourceChain(sources, 'main', instrument, '1m');
  assert.deepEqual(
    chain.map((link) => ('symbol' in link ? [link.source.name, link.symbol] : [link.source, link.code])),
    [
      ['onetrading', 'BTC/EUR'],
      ['yahoo', 'BTC-EUR'],
      ['eodhd', 'no-spelling'],
    ],
  );
});
