import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryRateStore } from '#adapters/memory/rate-store.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { readRateOn, readRates } from './read-rates.ts';

const stored = async (source: string, ...days: readonly string[]) => {
  const rates = memoryRateStore();
  const publications = days.map((date) => ({ date, rates: { USD: '1.0950', JPY: '186.75' } }));
  await rates.upsert('main', source, publications, 0);
  return { rates };
};
const ledgerContext = (ledger: string): LedgerContext => ({ ledger, actor: 'a', role: 'viewer', correlation: 'c' });
const context = ledgerContext('main');
const dollars = { base: 'EUR', quote: 'USD' };

describe('the rate of a day', () => {
  it('names the publication that stands in at a weekend', async () => {
    const ports = await stored('ecb', '2026-11-20');
    assert.deepEqual(await readRateOn(ports, context, { ...dollars, date: '2026-11-22' }), {
      ...dollars,
      date: '2026-11-22',
      source: 'ecb',
      rate: '1.0950',
      rateDate: '2026-11-20',
      kind: 'previous',
      reason: null,
      publication: '2026-11-20',
    });
  });

  it('crosses two currencies through the euro', async () => {
    const ports = await stored('ecb', '2026-11-20');
    const rateOf = async (base: string, quote: string) =>
      (await readRateOn(ports, context, { base, quote, date: '2026-11-20' })).rate;
    assert.equal(await rateOf('USD', 'EUR'), '0.913242009132');
    assert.equal(await rateOf('USD', 'JPY'), '170.547945205');
    assert.equal(await rateOf('EUR', 'EUR'), '1');
    assert.equal(await rateOf('EUR', 'DEM'), null);
  });

  it('says why there is none', async () => {
    const ports = await stored('ecb', '2026-11-19');
    const { rate, reason, publication } = await readRateOn(ports, context, { ...dollars, date: '2026-11-20' });
    assert.deepEqual([rate, reason, publication], [null, 'not-published-yet', '2026-11-19']);
    const nothing = await readRateOn({ rates: memoryRateStore() }, context, { ...dollars, date: '2026-11-20' });
    assert.deepEqual([nothing.rate, nothing.reason, nothing.source], [null, 'before-first', null]);
  });

  it("never mixes the demo's rates with real ones, nor one ledger's with another's", async () => {
    const ports = await stored('demo', '2026-11-19', '2026-11-20');
    const sourceOn = async (date: string) => (await readRateOn(ports, context, { ...dollars, date })).source;
    assert.equal(await sourceOn('2026-11-20'), 'demo');
    await ports.rates.upsert('main', 'ecb', [{ date: '2026-11-20', rates: { USD: '1.1510' } }], 0);
    assert.equal(await sourceOn('2026-11-20'), 'ecb');
    assert.equal((await readRateOn(ports, context, { ...dollars, date: '2026-11-19' })).rate, null);
    assert.equal((await readRateOn(ports, ledgerContext('other'), { ...dollars, date: '2026-11-20' })).source, null);
  });
});

describe('the course of a rate', () => {
  it('has the days on which both were quoted', async () => {
    const ports = await stored('ecb', '2026-11-18', '2026-11-19', '2026-11-20');
    await ports.rates.upsert('main', 'ecb', [{ date: '2026-11-17', rates: { USD: '1.09' } }], 0);
    const days = async (query: object) =>
      (await readRates(ports, context, { base: 'USD', quote: 'JPY', ...query })).rates.map(({ date }) => date);
    assert.deepEqual(await days({}), ['2026-11-18', '2026-11-19', '2026-11-20']);
    assert.deepEqual(await days({ from: '2026-11-19', to: '2026-11-19' }), ['2026-11-19']);
  });
});
