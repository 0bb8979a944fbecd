import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { alphaVantageBars } from '#adapters/alphavantage/bars.ts';
import { alphaVantageSearch } from '#adapters/alphavantage/symbol-search.ts';
import { eodhdBars } from '#adapters/eodhd/bars.ts';
import { eodhdSearch } from '#adapters/eodhd/symbol-search.ts';
import { yahooBars } from '#adapters/yahoo/bars.ts';
import { yahooSearch } from '#adapters/yahoo/symbol-search.ts';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { instrumentDirectory } from '#domain/instruments/directory.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import { marketDesk } from '#test/support/market-desk.ts';
import { alphaVantageDouble } from '#test/support/sources/alphavantage-double.ts';
import { eodhdDouble } from '#test/support/sources/eodhd-double.ts';
import { json, type SourceDouble, tooMany } from '#test/support/sources/source-double.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';
import { searchSymbols } from './search-symbols.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const context = { ledger: 'main', actor: 'anna', role: 'owner', correlation: 'c' } as const;
const sap: InstrumentFacts = {
  id: 'SAP',
  assetClass: 'share',
  name: 'SAP SE',
  calendar: 'XETRA',
  currency: 'EUR',
  exchange: 'XETR',
  isin: 'DE0007164600',
  wkn: null,
  fundType: null,
  ...noTerms,
  spellings: { yahoo: 'SAP.DE' },
};

let yahoo: SourceDouble;
let eodhd: SourceDouble;
let alpha: SourceDouble;
before(async () => {
  [yahoo, eodhd, alpha] = await Promise.all([yahooDouble(), eodhdDouble(), alphaVantageDouble({ now: () => now })]);
});
beforeEach(() => {
  for (const double of [yahoo, eodhd, alpha]) double.clear();
});
after(() => Promise.all([yahoo, eodhd, alpha].map((double) => double.close())));

const desk = (more: { readonly allowed?: readonly string[]; readonly keyed?: readonly string[] } = {}) => {
  const key = async () => 'KEY4711';
  const { allowed = ['yahoo', 'eodhd', 'alphavantage'], keyed = ['eodhd', 'alphavantage'] } = more;
  const options = { now: () => now, key };
  const searches = [
    yahooSearch({ ...options, baseUrl: yahoo.url }),
    eodhdSearch({ ...options, baseUrl: eodhd.url }),
    alphaVantageSearch({ ...options, baseUrl: alpha.url }),
  ].filter(({ name }) => allowed.includes(name));
  const made = marketDesk({
    now,
    sources: () => [
      yahooBars({ ...options, baseUrl: yahoo.url }),
      eodhdBars({ ...options, baseUrl: eodhd.url }),
      alphaVantageBars({ ...options, baseUrl: alpha.url }),
    ],
    allowed,
    searches,
    keys: new Map(keyed.map((name) => [name, now - 1])),
  });
  const directory = instrumentDirectory(productCatalogue(), new Map([['SAP', { facts: sap, mergedInto: null }]]));
  return { ...made, directory: async () => directory };
};
const said = ({ sources }: Awaited<ReturnType<typeof searchSymbols>>) =>
  sources.map(({ source, code }) => `${source} ${code}`);

test('gives the choices of every source, with what each would be here', async () => {
  const found = await searchSymbols(desk(), context, 'Vodafone');
  assert.deepEqual(said(found), ['yahoo found', 'eodhd found', 'alphavantage not-needed']);
  const choices = found.symbols.map(({ source, symbol, id, currency, quotedIn, calendar, isin }) =>
    [source, symbol, id, currency, quotedIn, calendar, isin].join(' '),
  );
  assert.deepEqual(choices, ['yahoo VOD.L VOD   XLON ', 'eodhd VOD.LSE VOD GBP GBX XLON GB00BH4HKS39']);
});

test('finds by ISIN and by ticker, and names what is there already', async () => {
  const found = await searchSymbols(desk(), context, 'DE0007164600');
  assert.deepEqual(
    found.symbols.map(({ symbol, known }) => [symbol, known]),
    [
      ['SAP.DE', 'SAP'],
      ['SAP.XETRA', 'SAP'],
    ],
  );
});

test('knows by the ISIN that was searched for what a source without ISINs finds', async () => {
  yahoo.next(json({ quotes: [{ symbol: 'SAP.F', longname: 'SAP SE', quoteType: 'EQUITY', exchange: 'FRA' }] }));
  const found = await searchSymbols(desk({ allowed: ['yahoo'] }), context, 'de000 7164600');
  assert.deepEqual(
    found.symbols.map(({ symbol, isin, known, mic, calendar }) => [symbol, isin, known, mic, calendar]),
    [['SAP.F', null, 'SAP', 'XFRA', null]],
  );
});

test('keeps scarce calls for bars, until nobody else has found anything', async () => {
  const ports = desk({ allowed: ['yahoo', 'alphavantage'] });
  const sent = alpha.requests.length;
  assert.deepEqual(said(await searchSymbols(ports, context, 'SAP')).at(-1), 'alphavantage not-needed');
  assert.equal(alpha.requests.length, sent);
  yahoo.next(json({ quotes: [] }));
  const found = await searchSymbols(ports, context, 'SAP');
  assert.deepEqual(said(found), ['yahoo nothing', 'eodhd switched-off', 'alphavantage found']);
  assert.equal((await ports.sourceStates.all('main')).alphavantage!.callsToday, 1);
});

test('says who could not answer and why, keeps it, and goes on with the others', async () => {
  const ports = desk({ keyed: [] });
  yahoo.next(tooMany('120'));
  const limited = await searchSymbols(ports, context, 'SAP');
  assert.deepEqual(said(limited), ['yahoo limited', 'eodhd needs-key', 'alphavantage needs-key']);
  assert.equal(limited.sources[0]!.until, now + 120_000);
  const sent = yahoo.requests.length;
  assert.deepEqual(said(await searchSymbols(ports, context, 'SAP'))[0], 'yahoo limited');
  assert.equal(yahoo.requests.length, sent, 'who asked to be left alone is not asked');

  const broken = desk();
  yahoo.next({ status: 502, body: '' });
  eodhd.next({ status: 403, body: 'Forbidden' });
  const rest = await searchSymbols(broken, context, 'SAP');
  assert.deepEqual(said(rest), ['yahoo unreachable', 'eodhd key', 'alphavantage found']);
  assert.deepEqual(rest.sources[0]!.fault, { code: 'status', detail: '502' });
});

test('asks nobody where nobody may be asked', async () => {
  const sent = yahoo.requests.length + eodhd.requests.length + alpha.requests.length;
  const found = await searchSymbols(desk({ allowed: [] }), context, 'SAP');
  assert.deepEqual(found.symbols, []);
  assert.deepEqual(new Set(found.sources.map(({ code }) => code)), new Set(['switched-off']));
  assert.equal(yahoo.requests.length + eodhd.requests.length + alpha.requests.length, sent);
});
