import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type AppError, isAppError } from '#domain/errors.ts';
import type { BarsRequest } from '#ports/bar-source.ts';
import { eodhdDouble } from '#test/support/sources/eodhd-double.ts';
import { json, type SourceDouble } from '#test/support/sources/source-double.ts';
import { eodhdBars } from './bars.ts';
import { eodhdSearch } from './symbol-search.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const at = Date.parse;

let double: SourceDouble;
let asked = 0;
before(async () => {
  double = await eodhdDouble();
});
beforeEach(() => {
  double.clear();
  asked = double.requests.length;
});
after(() => double.close());

const options = () => ({ baseUrl: `${double.url}`, now: () => now, key: async () => 'KEY4711' });
const fetchBars = (more: Partial<BarsRequest> = {}) =>
  eodhdBars(options()).fetchBars({
    symbol: 'SAP.XETRA',
    interval: '1d',
    from: at('2026-10-01T00:00Z'),
    to: at('2026-11-21T00:00Z'),
    ...more,
  });
const row = (date: string, more: object = {}) => ({
  date,
  open: 1.5,
  high: 3,
  low: 1,
  close: 2.25,
  adjusted_close: 1,
  volume: 7,
  ...more,
});

test('says how the key, its plan and its quota stand', async () => {
  const failure = async (status: number, body: string) => {
    double.next({ status, body });
    return (await fetchBars().catch((thrown: unknown) => thrown)) as AppError;
  };
  for (const status of [401, 403]) assert.ok(isAppError(await failure(status, 'Unauthenticated'), 'SOURCE_KEY'));
  const used = await failure(402, 'You exceeded your daily API requests limit.');
  assert.ok(isAppError(used, 'SOURCE_LIMITED'));
  assert.equal(used.details.until, '2026-11-21T00:00:00.000Z');
  const errors = { errors: { to: ['Max period length is 120 days'] } };
  double.next(json(errors, 422));
  await assert.rejects(fetchBars(), (error) => isAppError(error, 'SOURCE_UNREACHABLE'));
});

test('dates days by the exchange, over the change of clocks, and leaves out the day that runs and rows of NA', async () => {
  const rows = [
    row('2026-10-23'),
    row('2026-10-26'),
    row('2026-10-27', { close: 'NA' }),
    row('2026-10-28', { volume: 'NA', open: '1.75' }),
    row('2026-11-20'),
    row('0001-01-01'),
    row('9999-12-31'),
  ];
  double.next(json(rows), json([]), json([]));
  const { bars } = await fetchBars();
  assert.deepEqual(
    Array.from(bars.time, (time) => new Date(time).toISOString().slice(0, 16)),
    ['2026-10-22T22:00', '2026-10-25T23:00', '2026-10-27T23:00'],
  );
  assert.deepEqual([bars.open[2], bars.volume[2], bars.volume[1]], [1.75, 0, 7]);
  const { path, query } = double.requests[asked]!;
  assert.deepEqual([path, query.get('from'), query.get('to')], ['/eod/SAP.XETRA', '2026-10-01', '2026-11-21']);
});

test('gives splits, and dividends as they were paid', async () => {
  double.next(
    json([row('2026-10-26')]),
    json([{ date: '2026-10-27', split: '4.000000/1.000000' }, { date: '2026-10-28', split: '0/1' }, {}]),
    json([
      { date: '2026-10-26', value: 0.205, unadjustedValue: 0.82, currency: 'EUR' },
      { date: '2026-11-02', value: '1.10', unadjustedValue: 'NA', currency: '' },
      { date: 'NA', value: 1 },
    ]),
  );
  assert.deepEqual((await fetchBars()).actions, [
    { kind: 'split', at: at('2026-10-26T23:00Z'), numerator: '4', denominator: '1' },
    { kind: 'dividend', at: at('2026-10-25T23:00Z'), amount: '0.82', currency: 'EUR' },
    { kind: 'dividend', at: at('2026-11-01T23:00Z'), amount: '1.1', currency: null },
  ]);
});

test('asks nobody for splits of what has none', async () => {
  double.next(json([row('2026-10-26')]));
  const { bars } = await fetchBars({ symbol: 'EURUSD.FOREX' });
  assert.deepEqual([bars.time[0], double.requests.length - asked], [at('2026-10-26T00:00Z'), 1]);
  double.next(json([row('2026-10-26')]));
  assert.equal((await fetchBars({ symbol: 'GSPC.INDX' })).bars.time[0], at('2026-10-26T04:00Z'));
});

test('takes bars within the day by their timestamp', async () => {
  const bar = { gmtoffset: 0, datetime: '2026-11-19 14:35:00', open: 1, high: 2, low: 1, close: 2, volume: null };
  const rows = ['2026-11-19T14:35Z', '2026-11-20T11:58Z'].map((time) => ({ ...bar, timestamp: at(time) / 1000 }));
  double.next(json([...rows, { ...bar, timestamp: 'NA' }]));
  const { bars } = await fetchBars({ interval: '5m', symbol: 'AAPL.US' });
  assert.deepEqual([[...bars.time], bars.volume[0]], [[at('2026-11-19T14:35Z')], 0]);
});

test('finds symbols by name or ISIN', async () => {
  const found = {
    Code: 'SAP',
    Exchange: 'XETRA',
    Name: 'SAP SE',
    Type: 'Common Stock',
    Country: 'Germany',
    Currency: 'EUR',
    ISIN: 'DE0007164600',
  };
  double.next(json([found, { ...found, Code: 'NA', Exchange: 'TO', Type: 'Bond', ISIN: null }, { Name: 'nothing' }]));
  assert.deepEqual(await eodhdSearch(options()).search('DE0007164600'), [
    {
      symbol: 'SAP.XETRA',
      plain: 'SAP',
      name: 'SAP SE',
      assetClass: 'share',
      currency: 'EUR',
      exchange: 'XETRA',
      mic: 'XETR',
      calendar: 'XETRA',
      isin: 'DE0007164600',
    },
    {
      symbol: 'NA.TO',
      plain: 'NA',
      name: 'SAP SE',
      assetClass: null,
      currency: 'EUR',
      exchange: 'TO',
      mic: 'XTSE',
      calendar: 'XTSE',
      isin: null,
    },
  ]);
  assert.equal(double.requests.at(-1)!.path, '/search/DE0007164600');
});

test('searches with a key only, and shows it to nobody', async () => {
  const sent = double.requests.length;
  await assert.rejects(eodhdSearch({ ...options(), key: async () => null }).search('DE0007164600'), (error) =>
    isAppError(error, 'SOURCE_KEY'),
  );
  assert.equal(double.requests.length, sent);
  double.next({ status: 429, body: 'KEY4711 has asked too often' });
  await assert.rejects(eodhdSearch(options()).search('DE0007164600'), (error) => {
    assert.doesNotMatch(String(error), /KEY4711/);
    return isAppError(error, 'SOURCE_LIMITED');
  });
});

test('turns pence into pounds once a search has said that it is pence, and pounds and dollars into nothing else', async () => {
  const listed = (Currency: string | null) => json([{ Code: 'VOD', Exchange: 'LSE', Name: 'Vodafone', Currency }]);
  const span = { symbol: 'VOD.LSE', from: at('2026-09-30T00:00Z'), to: at('2026-10-03T00:00Z') };
  const source = eodhdBars(options());
  assert.equal(source.callsOf!({ ...span, interval: '1d' }), 4);
  const dividend = [{ date: '2026-10-02', value: 4.5, unadjustedValue: 4.5, currency: 'GBX' }];
  const days = [row('2026-10-01', { open: 73.14, high: 74, low: 73, close: 73.5 })];
  double.next(listed('GBX'), json(days), json([]), json(dividend));
  const pence = await source.fetchBars({ ...span, interval: '1d' });
  assert.equal(pence.currency, 'GBP');
  assert.deepEqual([pence.bars.open[0], pence.bars.close[0], pence.bars.volume[0]], [0.7314, 0.735, 7]);
  assert.deepEqual(
    pence.actions.map((action) => action.kind === 'dividend' && [action.amount, action.currency]),
    [['0.045', 'GBP']],
  );
  assert.deepEqual(
    [double.requests[asked]!.path, double.requests[asked]!.query.get('exchange')],
    ['/search/VOD', 'LSE'],
  );
  // It has said so; nobody asks again.
  assert.equal(source.callsOf!({ ...span, interval: '1d' }), 3);
  assert.equal(source.callsOf!({ ...span, interval: '1h' }), 5);

  double.next(listed('USD'), json(days), json([]), json([]));
  const dollars = await eodhdBars(options()).fetchBars({ ...span, interval: '1d' });
  assert.deepEqual([dollars.currency, dollars.bars.open[0]], ['USD', 73.14]);
});

test('gives no prices of London where nobody says whether they are pence', async () => {
  const sent = double.requests.length;
  double.next(json([{ Code: 'VOD', Exchange: 'US', Currency: 'USD' }]));
  await assert.rejects(fetchBars({ symbol: 'VOD.LSE' }), (error) => isAppError(error, 'SOURCE_UNKNOWN'));
  assert.equal(double.requests.length, sent + 1);
});
