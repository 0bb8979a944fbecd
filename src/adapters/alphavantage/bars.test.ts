import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type AppError, type ErrorCode, isAppError } from '#domain/errors.ts';
import type { BarsRequest } from '#ports/bar-source.ts';
import { alphaVantageDouble, seriesAnswer } from '#test/support/sources/alphavantage-double.ts';
import { json, type SourceDouble } from '#test/support/sources/source-double.ts';
import { alphaVantageBars } from './bars.ts';
import { alphaVantageSearch } from './symbol-search.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const at = Date.parse;
const bar = { time: 0, open: 1.5, high: 3, low: 1, close: 2.25, volume: 7 };

let double: SourceDouble;
before(async () => {
  double = await alphaVantageDouble({ now: () => now });
});
beforeEach(() => double.clear());
after(() => double.close());

const options = () => ({ baseUrl: double.url, now: () => now, key: async () => 'KEY4711' });
const fetchBars = (more: Partial<BarsRequest> = {}) =>
  alphaVantageBars(options()).fetchBars({
    symbol: 'IBM',
    interval: '1d',
    from: at('2026-10-01T00:00Z'),
    to: at('2026-11-21T00:00Z'),
    ...more,
  });
const times = async (more: Partial<BarsRequest> = {}) =>
  Array.from((await fetchBars(more)).bars.time, (time) => new Date(time).toISOString().slice(0, 16));

describe('an answer without the data', () => {
  const cases: readonly (readonly [said: object, code: ErrorCode, until?: string])[] = [
    [
      {
        Information:
          'We have detected your API key as KEY4711 and our standard API rate limit is 25 requests per day. Please subscribe to any of the premium plans at https://www.alphavantage.co/premium/ to instantly remove all daily rate limits.',
      },
      'SOURCE_LIMITED',
      '2026-11-21T05:00:00.000Z',
    ],
    [
      {
        Information:
          'Thank you for using Alpha Vantage! Please consider spreading out your free API requests more sparingly (1 request per second). You may subscribe to any of the premium plans to lift the free key rate limit (25 requests per day), raise the per-second burst limit, and instantly unlock all premium endpoints',
      },
      'SOURCE_LIMITED',
      '2026-11-20T12:00:02.000Z',
    ],
    [
      { Note: 'Thank you for using Alpha Vantage! Our standard API call frequency is 5 calls per minute.' },
      'SOURCE_LIMITED',
      '2026-11-20T12:01:00.000Z',
    ],
    [{ Note: 'Something new.' }, 'SOURCE_LIMITED'],
    [
      {
        Information:
          'Thank you for using Alpha Vantage! This is a premium endpoint. You may subscribe to any of the premium plans at https://www.alphavantage.co/premium/ to instantly unlock all premium endpoints',
      },
      'SOURCE_KEY',
    ],
    [{ Information: 'The **demo** API key is for demo purposes only.' }, 'SOURCE_KEY'],
    [{ 'Error Message': 'the parameter apikey is invalid or missing. Please claim your free API key' }, 'SOURCE_KEY'],
    [{ 'Error Message': 'Invalid API call. Please retry or visit the documentation.' }, 'SOURCE_UNKNOWN'],
    [{}, 'SOURCE_UNREACHABLE'],
  ];
  for (const [said, code, until] of cases)
    test(`says ${code}${until ? ` until ${until}` : ''}: ${JSON.stringify(said).slice(0, 60)}`, async () => {
      double.next(json(said));
      const error = (await fetchBars().catch((thrown: unknown) => thrown)) as AppError;
      assert.ok(isAppError(error, code), String(error));
      assert.equal(error.details.until, until);
      assert.doesNotMatch(error.message, /KEY4711/);
    });
});

test('dates days by the exchange of the symbol, over the change of clocks', async () => {
  const rows = [
    ['2026-10-23', bar],
    ['2026-10-26', bar],
    ['2026-11-02', bar],
  ] as const;
  double.next(seriesAnswer('Time Series (Daily)', rows));
  assert.deepEqual(await times(), ['2026-10-23T04:00', '2026-10-26T04:00', '2026-11-02T05:00']);
  double.next(seriesAnswer('Time Series (Daily)', rows));
  assert.deepEqual(await times({ symbol: 'SAP.DEX' }), ['2026-10-22T22:00', '2026-10-25T23:00', '2026-11-01T23:00']);
});

test('reads prices from text, leaves out rows without one, and the day that runs', async () => {
  const meta = { '5. Time Zone': 'US/Eastern' };
  const cells = {
    '1. open': '142.2100',
    '2. high': '143.0000',
    '3. low': '141.5',
    '4. close': '142.05',
    '5. volume': '12',
  };
  double.next(
    json({
      'Meta Data': meta,
      'Time Series (Daily)': {
        '2026-11-20': cells,
        '2026-11-19': cells,
        '2026-11-18': { ...cells, '2. high': 'None' },
        'no date': cells,
        '0001-01-01': cells,
        '9999-12-31': cells,
      },
    }),
  );
  const { bars, currency, actions } = await fetchBars();
  assert.deepEqual(
    [bars.count, bars.open[0], bars.high[0], bars.low[0], bars.close[0], bars.volume[0]],
    [1, 142.21, 143, 141.5, 142.05, 12],
  );
  assert.deepEqual([currency, actions], [null, []]);
});

test('reads times on the clock of Meta Data', async () => {
  const rows = [
    ['2026-11-19 09:30:00', bar],
    ['2026-11-01 01:30:00', bar],
  ] as const;
  double.next(seriesAnswer('Time Series (5min)', rows, 'Europe/Berlin'));
  const span = { interval: '5m', from: at('2026-11-05T06:00Z'), to: at('2026-11-20T00:00Z') } as const;
  assert.deepEqual(await times(span), ['2026-11-19T08:30']);
  const { query } = double.requests.at(-1)!;
  assert.deepEqual(
    ['interval', 'month', 'adjusted', 'extended_hours'].map((name) => query.get(name)),
    ['5min', '2026-11', 'false', 'false'],
  );
});

test('asks for every month that a span touches', async () => {
  const asked = double.requests.length;
  const empty = seriesAnswer('Time Series (5min)', []);
  double.next(empty, empty);
  await fetchBars({ interval: '5m', from: at('2026-10-31T12:00Z'), to: at('2026-11-01T10:00Z') });
  const months = double.requests.slice(asked).map(({ query }) => query.get('month'));
  assert.deepEqual(months, ['2026-10', '2026-11']);
});

test('finds symbols, the best match first', async () => {
  const match = (symbol: string, type: string, score: string) => ({
    '1. symbol': symbol,
    '2. name': `${symbol} SE`,
    '3. type': type,
    '4. region': 'XETRA',
    '8. currency': 'EUR',
    '9. matchScore': score,
  });
  double.next(json({ bestMatches: [match('SAPX', 'ETF', '0.5'), match('SAP.DEX', 'Equity', '0.9'), {}] }));
  const found = await alphaVantageSearch(options()).search('SAP');
  assert.deepEqual(found, [
    {
      symbol: 'SAP.DEX',
      plain: 'SAP',
      name: 'SAP.DEX SE',
      assetClass: 'share',
      currency: 'EUR',
      exchange: 'XETRA',
      mic: 'XETR',
      calendar: 'XETRA',
      isin: null,
    },
    {
      symbol: 'SAPX',
      plain: 'SAPX',
      name: 'SAPX SE',
      assetClass: 'fund',
      currency: 'EUR',
      exchange: 'XETRA',
      mic: null,
      calendar: null,
      isin: null,
    },
  ]);
  assert.equal(double.requests.at(-1)!.query.get('keywords'), 'SAP');
});

test('searches with a key only, and shows it to nobody', async () => {
  const sent = double.requests.length;
  await assert.rejects(alphaVantageSearch({ ...options(), key: async () => null }).search('SAP'), (error) =>
    isAppError(error, 'SOURCE_KEY'),
  );
  assert.equal(double.requests.length, sent);
  double.next({ status: 429, body: 'KEY4711 has asked too often' });
  await assert.rejects(alphaVantageSearch(options()).search('SAP'), (error) => {
    assert.doesNotMatch(String(error), /KEY4711/);
    return isAppError(error, 'SOURCE_LIMITED');
  });
});

test('turns pence of London into pounds, and counts the search that says so', async () => {
  const source = alphaVantageBars(options());
  const request = {
    symbol: 'TSCO.LON',
    interval: '1d',
    from: at('2026-11-18T00:00Z'),
    to: at('2026-11-20T00:00Z'),
  } as const;
  assert.equal(source.callsOf!(request), 2);
  const listed = { '1. symbol': 'TSCO.LON', '2. name': 'Tesco', '8. currency': 'GBX' };
  const days = seriesAnswer('Time Series (Daily)', [
    ['2026-11-18', { ...bar, open: 431.2, high: 433, low: 430, close: 432.5 }],
  ]);
  double.next(json({ bestMatches: [listed] }), days);
  const { bars, currency } = await source.fetchBars(request);
  assert.deepEqual([currency, bars.open[0], bars.close[0]], ['GBP', 4.312, 4.325]);
  assert.equal(source.callsOf!(request), 1);
  double.next(json({ bestMatches: [] }));
  await assert.rejects(alphaVantageBars(options()).fetchBars(request), (error) => isAppError(error, 'SOURCE_UNKNOWN'));
});
