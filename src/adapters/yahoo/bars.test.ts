import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { intervalMs } from '#domain/market/bars.ts';
import type { BarsRequest, FetchedBars } from '#ports/bar-source.ts';
import { page, type SourceDouble } from '#test/support/sources/source-double.ts';
import { chartAnswer, chartError, yahooDouble } from '#test/support/sources/yahoo-double.ts';
import { yahooBars } from './bars.ts';

const dayMs = intervalMs['1d'];
const second = (text: string) => Date.parse(text) / 1000;
const at = Date.parse;
const iso = (time: number) => new Date(time).toISOString().slice(0, 16);

let double: SourceDouble;
let now = at('2026-11-21T12:00Z');
let asked = 0;
before(async () => {
  double = await yahooDouble({ now: () => now });
});
beforeEach(() => {
  double.clear();
  now = at('2026-11-21T12:00Z');
  asked = double.requests.length;
});
after(() => double.close());

const fetchBars = (symbol: string, more: Partial<BarsRequest> = {}): Promise<FetchedBars> =>
  yahooBars({ baseUrl: double.url, now: () => now }).fetchBars({
    symbol,
    interval: '1d',
    from: at('2026-11-01T00:00Z'),
    to: at('2026-11-22T00:00Z'),
    ...more,
  });
const times = ({ bars }: FetchedBars) => Array.from(bars.time, iso);
const closes = ({ bars }: FetchedBars) => [...bars.close];
const flat = (time: string, price: number, volume = 10) => [second(time), price, price, price, price, volume];

describe('days', () => {
  test('of a Globex future begin the evening before, on both sides of the change of clocks', async () => {
    const rows = [flat('2026-10-30T04:00Z', 1), flat('2026-11-02T05:00Z', 2), flat('2026-11-03T05:00Z', 3)];
    for (const symbol of ['ES=F', 'ESZ26.CME']) {
      double.next(chartAnswer(symbol, { rows }));
      const answer = await fetchBars(symbol, { from: at('2026-10-28T00:00Z') });
      assert.deepEqual(times(answer), ['2026-10-29T22:00', '2026-11-01T23:00', '2026-11-02T23:00']);
    }
  });

  test('of a livestock future begin at midnight in Chicago', async () => {
    double.next(chartAnswer('LE=F', { rows: [flat('2026-11-03T05:00Z', 240.025)] }));
    assert.deepEqual(times(await fetchBars('LE=F')), ['2026-11-03T06:00']);
  });

  test('of an exchange in Berlin begin at its midnight, summer and winter', async () => {
    const rows = [flat('2026-10-23T07:00Z', 1), flat('2026-10-26T08:00Z', 2)];
    double.next(chartAnswer('SAP.DE', { rows }));
    const answer = await fetchBars('SAP.DE', { from: at('2026-10-20T00:00Z') });
    assert.deepEqual(times(answer), ['2026-10-22T22:00', '2026-10-25T23:00']);
    assert.equal(answer.currency, 'EUR');
  });

  test('of currencies and crypto begin at midnight UTC of their date', async () => {
    double.next(chartAnswer('EURUSD=X', { rows: [flat('2026-07-13T23:00Z', 1.0854321718215942, 0)] }));
    const rate = await fetchBars('EURUSD=X', { from: at('2026-07-01T00:00Z') });
    assert.deepEqual([times(rate), closes(rate)], [['2026-07-14T00:00'], [1.0854322]]);
    double.next(chartAnswer('BTC-EUR', { rows: [flat('2026-07-14T00:00Z', 64234.12109375, 9e9)] }));
    const coin = await fetchBars('BTC-EUR', { from: at('2026-07-01T00:00Z') });
    assert.deepEqual([times(coin), closes(coin), coin.bars.volume[0]], [['2026-07-14T00:00'], [64234.12], 0]);
  });

  test('that midnight of another season dated an hour early keep their date', async () => {
    double.next(chartAnswer('^GSPC', { rows: [flat('2026-11-03T04:00Z', 1)] }));
    assert.deepEqual(times(await fetchBars('^GSPC')), ['2026-11-03T05:00']);
  });

  test('that run are left out, also under the time of the last trade', async () => {
    now = at('2026-11-20T20:15Z');
    const rows = [flat('2026-11-19T14:30Z', 1), flat('2026-11-20T14:30Z', 2), flat('2026-11-20T20:14:33Z', 3)];
    double.next(chartAnswer('AAPL', { rows, meta: { regularMarketTime: second('2026-11-20T20:14:33Z') } }));
    assert.deepEqual(closes(await fetchBars('AAPL')), [1]);
  });

  test('that are listed twice count as listed last', async () => {
    const rows = [flat('2026-11-19T14:30Z', 1), flat('2026-11-20T14:30Z', 2), flat('2026-11-20T21:00:02Z', 3)];
    double.next(chartAnswer('AAPL', { rows }));
    assert.deepEqual(closes(await fetchBars('AAPL')), [1, 3]);
  });

  test('a future traded on Sunday evening is of Monday, which runs', async () => {
    now = at('2026-11-22T23:40Z');
    const rows = [flat('2026-11-20T05:00Z', 1), flat('2026-11-22T23:39:11Z', 2)];
    double.next(chartAnswer('ES=F', { rows }));
    assert.deepEqual(times(await fetchBars('ES=F', { to: now })), ['2026-11-19T23:00']);
  });

  test('outside the tables of the zones are left out', async () => {
    const rows = [[-1325583000, 17, 17, 17, 17, 0], flat('2026-11-03T14:30Z', 1), [1e13, 1, 1, 1, 1, 0]];
    const wild = { a: { date: 1e13, numerator: 2, denominator: 1, amount: 1 } };
    for (const symbol of ['^GSPC', 'ES=F', 'AAPL']) {
      double.next(chartAnswer(symbol, { rows, events: { splits: wild, dividends: wild } }));
      const answer = await fetchBars(symbol, { from: -2e12 });
      assert.deepEqual([closes(answer), answer.actions], [[1], []]);
    }
    assert.ok(Number(double.requests.at(-1)!.query.get('period1')) >= 0);
  });
});

describe('rows', () => {
  test('with a null among the prices are no bars; a null volume is none', async () => {
    const rows = [
      [second('2026-11-17T14:30Z'), null, null, null, null, null],
      [second('2026-11-18T14:30Z'), 1, 2, null, 1, 5],
      [second('2026-11-19T14:30Z'), 1, 2, 1, 2, null],
    ];
    double.next(chartAnswer('^GSPC', { rows }));
    const { bars } = await fetchBars('^GSPC');
    assert.deepEqual([bars.count, bars.volume[0]], [1, 0]);
  });

  test('off the grid, running or hung on after the close are left out', async () => {
    now = at('2026-11-20T21:30Z');
    const rows = [
      flat('2026-11-20T20:58Z', 1),
      flat('2026-11-20T20:59Z', 2),
      flat('2026-11-20T20:59:58Z', 3),
      flat('2026-11-20T21:00Z', 4, 0),
    ];
    const meta = { regularMarketTime: second('2026-11-20T21:00Z') };
    double.next(chartAnswer('AAPL', { rows, meta, granularity: '1m' }));
    const span = { interval: '1m', from: at('2026-11-20T00:00Z') } as const;
    assert.deepEqual(closes(await fetchBars('AAPL', span)), [1, 2]);
    now = at('2026-11-20T20:59:30Z');
    double.next(chartAnswer('AAPL', { rows: rows.slice(0, 2), granularity: '1m' }));
    assert.deepEqual(closes(await fetchBars('AAPL', span)), [1]);
  });

  test('of hours begin with the session', async () => {
    const rows = [flat('2026-11-19T14:30Z', 1), flat('2026-11-19T15:30Z', 2)];
    double.next(chartAnswer('AAPL', { rows, granularity: '1h' }));
    assert.deepEqual(times(await fetchBars('AAPL', { interval: '1h' })), ['2026-11-19T14:30', '2026-11-19T15:30']);
  });

  test('of weeks begin with Monday; one in parts, and one with a split within, is left out', async () => {
    const rows = [
      flat('2026-10-26T04:00Z', 1),
      flat('2026-11-02T05:00Z', 2),
      flat('2026-11-09T05:00Z', 3),
      flat('2026-11-13T21:00:01Z', 4),
    ];
    const events = { splits: { a: { date: second('2026-11-04T14:30Z'), numerator: 2, denominator: 1 } } };
    now = at('2026-11-18T12:00Z');
    double.next(chartAnswer('AAPL', { rows, events, granularity: '1wk' }));
    const weeks = await fetchBars('AAPL', { interval: '1w', from: at('2026-10-20T00:00Z') });
    assert.deepEqual([times(weeks), closes(weeks)], [['2026-10-26T04:00'], [2]]);
  });
});

describe('prices', () => {
  test('are what was traded before a split, with what was paid and traded then', async () => {
    const rows = [
      [
        second('2020-08-27T13:30Z'),
        127.14250183105469,
        127.48500061035156,
        123.8324966430664,
        125.01000213623047,
        155552400,
      ],
      [
        second('2020-08-28T13:30Z'),
        126.01249694824219,
        126.44249725341797,
        124.57749938964844,
        124.80750274658203,
        187630000,
      ],
      [second('2020-08-31T13:30Z'), 127.58000183105469, 131, 126, 129.0399932861328, 225702700],
    ];
    const events = {
      splits: { '1598880600': { date: 1598880600, numerator: 4, denominator: 1, splitRatio: '4:1' } },
      dividends: {
        '1596807000': { date: 1596807000, amount: 0.205 },
        '1604673000': { date: 1604673000, amount: 0.205 },
      },
    };
    double.next(chartAnswer('AAPL', { rows, events }));
    const answer = await fetchBars('AAPL', { from: at('2020-08-01T00:00Z'), to: at('2020-09-01T00:00Z') });
    assert.deepEqual(closes(answer), [500.04, 499.23, 129.04]);
    assert.deepEqual([answer.bars.open[1], answer.bars.high[1], answer.bars.low[1]], [504.05, 505.77, 498.31]);
    assert.deepEqual([...answer.bars.volume], [38888100, 46907500, 225702700]);
    assert.deepEqual(answer.actions, [
      { kind: 'dividend', at: at('2020-08-07T04:00Z'), amount: '0.82', currency: 'USD' },
      { kind: 'split', at: at('2020-08-31T04:00Z'), numerator: '4', denominator: '1' },
      { kind: 'dividend', at: at('2020-11-06T05:00Z'), amount: '0.205', currency: 'USD' },
    ]);
    // Up to now: a split after the span has changed the prices within it.
    assert.ok(Number(double.requests.at(-1)!.query.get('period2')) * 1000 >= now);
  });

  test('of minutes before a split are turned back by a request for the splits alone', async () => {
    const span = { interval: '1m', from: now - 20 * dayMs, to: now - 14 * dayMs } as const;
    const events = { splits: { a: { date: now / 1000 - 5 * 86_400, numerator: 1, denominator: 10 } } };
    double.next(chartAnswer('XYZ', { rows: [flat('2026-11-05T15:00Z', 20, 10)], granularity: '1m' }));
    double.next(chartAnswer('XYZ', { rows: [flat('2026-11-19T14:30Z', 20)], events }));
    const { bars, actions } = await fetchBars('XYZ', span);
    assert.deepEqual([bars.close[0], bars.volume[0], actions.length], [2, 100, 1]);
    const [first, second] = double.requests.slice(asked).map(({ query }) => query);
    assert.equal(Number(first!.get('period2')) - Number(first!.get('period1')), 6 * 86_400);
    assert.deepEqual([second!.get('interval'), second!.get('events')], ['1d', 'div|split']);
  });

  test('of hours long ago are not fetched up to now for the splits alone', async () => {
    const span = { interval: '1h', from: now - 300 * dayMs, to: now - 299 * dayMs } as const;
    await fetchBars('AAPL', span);
    const spans = double.requests.slice(asked).map(({ query }) => [query.get('interval'), query.get('period2')]);
    assert.deepEqual(spans, [
      ['1h', String(span.to / 1000)],
      ['1d', String((now + dayMs) / 1000)],
    ]);
    asked = double.requests.length;
    await fetchBars('ES=F', span);
    assert.equal(double.requests.length - asked, 1);
  });

  test('of futures in cents stay in cents, shares in pence become pounds', async () => {
    const corn = { rows: [flat('2026-11-19T05:00Z', 450.25)], meta: { currency: 'USX' } };
    double.next(chartAnswer('ZC=F', corn));
    const grain = await fetchBars('ZC=F');
    assert.deepEqual([closes(grain), grain.currency], [[450.25], 'USD']);
    const events = { dividends: { a: { date: second('2026-11-10T08:00Z'), amount: 11.5 } } };
    const pence = { currency: 'GBp', exchangeTimezoneName: 'Europe/London' };
    double.next(chartAnswer('CLIG.L', { rows: [flat('2026-11-19T08:00Z', 392.1000061035156)], meta: pence, events }));
    const share = await fetchBars('CLIG.L');
    assert.deepEqual([closes(share), share.currency], [[3.921], 'GBP']);
    assert.deepEqual(share.actions, [
      { kind: 'dividend', at: at('2026-11-10T00:00Z'), amount: '11.5', currency: null },
    ]);
  });
});

describe('answers', () => {
  test('that the time is too far back, or before the first bar, are no bars', async () => {
    const span = { interval: '1m', from: now - 29 * dayMs, to: now - 28 * dayMs } as const;
    const old =
      '1m data not available for startTime=1 and endTime=2. The requested range must be within the last 30 days.';
    double.next(chartError(422, 'Unprocessable Entity', old));
    assert.equal((await fetchBars('ES=F', span)).bars.count, 0);
    double.next(chartError(400, 'Bad Request', "Data doesn't exist for startDate = 1, endDate = 2"));
    assert.equal((await fetchBars('ES=F')).bars.count, 0);
  });

  test('are not asked for where there cannot be bars, and cut to where there are', async () => {
    const gone = { interval: '1m', from: now - 40 * dayMs, to: now - 34 * dayMs } as const;
    assert.equal((await fetchBars('ES=F', gone)).bars.count, 0);
    assert.equal(double.requests.length, asked);
    await fetchBars('ES=F', { interval: '1m', from: now - 32 * dayMs, to: now - 27 * dayMs });
    assert.equal(Number(double.requests.at(-1)!.query.get('period1')), (now - 30 * dayMs) / 1000 + 60);
  });

  test('of other intervals than asked for, and refusals, are told apart', async () => {
    double.next(chartAnswer('VFIAX', { rows: [flat('2026-11-19T14:30Z', 1)], granularity: '1d' }));
    await assert.rejects(fetchBars('VFIAX', { interval: '1h' }), (error) => isAppError(error, 'SOURCE_UNKNOWN'));
    double.next(chartError(422, 'Unprocessable Entity', 'Invalid input - interval=4h is not supported'));
    await assert.rejects(fetchBars('VFIAX'), (error) => isAppError(error, 'SOURCE_UNKNOWN'));
    double.next({ status: 999, body: '' });
    await assert.rejects(fetchBars('AAPL'), (error) => isAppError(error, 'SOURCE_LIMITED'));
    double.next(chartError(401, 'Unauthorized', 'Invalid Crumb'));
    await assert.rejects(fetchBars('AAPL'), (error) => isAppError(error, 'SOURCE_UNREACHABLE'));
    double.next(page(404));
    await assert.rejects(fetchBars('AAPL'), (error) => isAppError(error, 'SOURCE_UNREACHABLE'));
  });

  test('are asked for as a browser does, below the address of a proxy', async () => {
    const source = yahooBars({ baseUrl: `${double.url}/yahoo/`, now: () => now });
    double.next(chartAnswer('^GSPC'));
    await source.fetchBars({ symbol: '^GSPC', interval: '1d', from: now - dayMs, to: now });
    const { path, headers } = double.requests.at(-1)!;
    assert.equal(path, '/yahoo/v8/finance/chart/^GSPC');
    assert.match(headers['user-agent']!, /^Mozilla\/5\.0 /);
  });
});
