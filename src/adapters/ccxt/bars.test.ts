import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { BarsRequest } from '#ports/bar-source.ts';
import { barSourceContract } from '#test/contracts/bar-source.contract.ts';
import { generatedBar } from '#test/support/sources/generated-bars.ts';
import { candlesAnswer, oneTradingDouble, refusal } from '#test/support/sources/onetrading-double.ts';
import { type DoubleAnswer, json, type SourceDouble, startSourceDouble } from '#test/support/sources/source-double.ts';
import { ccxtBars } from './bars.ts';

/** The double without what is asked of it once a day. */
const candlesOnly = (double: SourceDouble): SourceDouble => ({
  ...double,
  get requests() {
    return double.requests.filter(({ path }) => path.includes('/candlesticks/'));
  },
});

barSourceContract({
  secret: null,
  double: async (now) => candlesOnly(await oneTradingDouble(now)),
  source: (options) => ccxtBars({ exchange: 'onetrading', ...options }),
  symbol: 'BTC/EUR',
  calendar: 'ALWAYS-OPEN',
  requests: (interval) => (interval === '1m' ? 3 : 1),
  nothing: candlesAnswer(),
  unknownSymbol: refusal('INVALID_INSTRUMENT_CODE', 404),
});

const minuteMs = 60_000;
const hour = Date.UTC(2026, 0, 5, 9);
let now = hour;
const double = await oneTradingDouble(() => now);
after(() => double.close());
const newSource = () => ccxtBars({ exchange: 'onetrading', baseUrl: double.url, now: () => now, timeoutMs: 1_000 });
const source = newSource();
const request: BarsRequest = { symbol: 'BTC/EUR', interval: '1m', from: hour, to: hour + 5 * minuteMs };
let before = 0;
const asked = () => double.requests.slice(before).map(({ path }) => path);

beforeEach(() => {
  before = double.requests.length;
  now = hour + 24 * 60 * minuteMs;
});

test('gives the amount that was traded, and the currency where it is one', async () => {
  const { bars, currency, actions } = await source.fetchBars(request);
  assert.equal(bars.volume[0], generatedBar('BTC/EUR', hour).volume);
  assert.deepEqual([currency, actions], ['EUR', []]);
  assert.equal((await source.fetchBars({ ...request, symbol: 'BTC/USDC' })).currency, null);
});

test('asks for the markets once a day, and for nothing but them and the candles', async () => {
  const one = newSource();
  await one.fetchBars(request);
  await one.fetchBars(request);
  assert.deepEqual(asked(), ['/fast/v1/instruments', '/fast/v1/candlesticks/BTC_EUR', '/fast/v1/candlesticks/BTC_EUR']);
  now += 25 * 60 * minuteMs;
  await one.fetchBars(request);
  assert.equal(asked().filter((path) => path.includes('instruments')).length, 2);
});

test('pages through a span that is longer than one request may have', async () => {
  const to = hour + 9_000 * minuteMs;
  now = to;
  const { bars } = await newSource().fetchBars({ ...request, symbol: 'BTC/USDC', to });
  assert.equal(asked().length, 1 + 3);
  assert.equal(bars.count, 9_000 * (50 / 60));
  assert.equal(bars.time[50]! - bars.time[49]!, 11 * minuteMs, 'minutes without a trade have no bar');
  assert.equal(new Set(bars.time).size, bars.count);
});

test('asks for nothing that lies ahead', async () => {
  now = hour + 2 * minuteMs + 30_000;
  const { bars } = await source.fetchBars(request);
  assert.deepEqual([...bars.time], [hour, hour + minuteMs]);
  before = double.requests.length;
  assert.equal((await source.fetchBars({ ...request, from: now + minuteMs, to: now + 2 * minuteMs })).bars.count, 0);
  assert.deepEqual(asked(), []);
});

test('never takes a dated future for the pair whose symbol it has', async () => {
  const { bars } = await source.fetchBars({ ...request, symbol: 'BTC/USD' });
  assert.equal(bars.open[0], generatedBar('BTC/USD', hour).open);
  for (const symbol of ['ETH/USD', 'BTC/EUR:EUR', 'DOGE/EUR'])
    await assert.rejects(source.fetchBars({ ...request, symbol }), { code: 'SOURCE_UNKNOWN', message: /spot market/ });
});

test('has no bars of a closed market, which is no failure', async () => {
  const { bars, currency } = await source.fetchBars({ ...request, symbol: 'ETH/EUR' });
  assert.deepEqual([bars.count, currency], [0, 'EUR']);
});

const faults: readonly (readonly [name: string, answer: DoubleAnswer, code: string])[] = [
  ['429 without Retry-After', refusal('RATELIMIT', 429), 'SOURCE_LIMITED'],
  ['a rate limit under another status', refusal('CF_RATELIMIT', 403), 'SOURCE_LIMITED'],
  ['a fault of its own that ccxt takes for a wrong key', refusal('INTERNAL_ERROR'), 'SOURCE_UNREACHABLE'],
  ['a range that is too big after all', refusal('CANDLESTICKS_TIME_RANGE_TOO_BIG'), 'SOURCE_UNREACHABLE'],
  ['JSON without candles', { body: '{}' }, 'SOURCE_UNREACHABLE'],
];

for (const [name, answer, code] of faults)
  test(`${name} is ${code}`, async () => {
    await source.fetchBars(request);
    double.next(answer);
    await assert.rejects(source.fetchBars(request), { code });
    assert.equal((await source.fetchBars(request)).bars.count, 5, 'it recovers');
  });

test('tries anew after markets that could not be loaded', async () => {
  const one = newSource();
  double.next({ status: 503, body: '' });
  await assert.rejects(one.fetchBars(request), { code: 'SOURCE_UNREACHABLE' });
  assert.equal((await one.fetchBars(request)).bars.count, 5);
});

test("ends nobody else's request with one that is aborted", async () => {
  const one = newSource();
  // The markets, which both wait for.
  double.next('silence');
  const abort = new AbortController();
  const aborted = one.fetchBars({ ...request, signal: abort.signal });
  const other = one.fetchBars(request);
  abort.abort(new Error('enough'));
  await assert.rejects(aborted, { message: 'enough' });
  await assert.rejects(other, { code: 'SOURCE_UNREACHABLE' }, 'it waited until its own time was over');
  assert.equal((await one.fetchBars(request)).bars.count, 5);
});

test('says which exchange ccxt has not', async () => {
  const unknown = ccxtBars({ exchange: 'bitpanda', now: () => now });
  await assert.rejects(unknown.fetchBars(request), { code: 'SOURCE_UNKNOWN', message: /no exchange "bitpanda"/ });
});

test('reads any other exchange, page by page where it answers less than was asked for', async () => {
  const most = 100;
  const bitstamp = await startSourceDouble(({ path, query }) => {
    if (path.endsWith('/markets/'))
      return json([
        {
          name: 'BTC/EUR',
          market_symbol: 'btceur',
          base_currency: 'BTC',
          counter_currency: 'EUR',
          market_type: 'SPOT',
        },
      ]);
    const [start, step] = [Number(query.get('start')), Number(query.get('step'))];
    const count = Math.min(most, Number(query.get('limit')));
    const ohlc = Array.from({ length: count }, (_, index) => {
      const second = start + index * step;
      return { timestamp: String(second), open: '1', high: '2', low: '0.5', close: '1.5', volume: '3' };
    });
    return json({ data: { ohlc, pair: 'BTC/EUR' } });
  });
  const other = ccxtBars({ exchange: 'bitstamp', baseUrl: bitstamp.url, now: () => now });
  const { bars, currency } = await other.fetchBars({ ...request, to: hour + 250 * minuteMs });
  await bitstamp.close();
  assert.equal(bars.count, 250);
  assert.deepEqual([bars.time[0], bars.time[249], bars.close[249]], [hour, hour + 249 * minuteMs, 1.5]);
  assert.equal(currency, 'EUR');
  assert.equal(bitstamp.requests.length, 1 + 3);
});
