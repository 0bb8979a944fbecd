import { unknownTo } from '#adapters/http/failures.ts';
import { fittingRequest } from '#adapters/http/fitting-request.ts';
import { type BarRow, barsOfRows } from '#domain/market/bar-rows.ts';
import { emptyBars, intervalMs, intervals } from '#domain/market/bars.ts';
import type { BarSource, BarsRequest, FetchedBars } from '#ports/bar-source.ts';
import { type Exchange, loadExchange, type Market, redirected } from './exchange.ts';
import { failureOf } from './failures.ts';
import { strictFetch, type Understands } from './strict-fetch.ts';

export type CcxtOptions = {
  /** The id of the exchange in ccxt, which is also the name of the source: `onetrading`, `kraken` … */
  readonly exchange: string;
  /** Stands in place of the exchange's own host, for a proxy in between. */
  readonly baseUrl?: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

type Venue = {
  /** The most bars of one request that the exchange surely answers. */
  readonly pageBars: number;
  /** A page holds every bar of its span; otherwise the exchange may end it earlier, and the next begins there. */
  readonly pagesAreWhole: boolean;
  readonly perMinute: number;
  /** What ccxt calls a spot market and is one. */
  readonly isSpot: (market: Market) => boolean;
  readonly understands: Understands;
};

const usualVenue: Venue = {
  pageBars: 500,
  pagesAreWhole: false,
  perMinute: 20,
  isSpot: ({ spot }) => spot,
  understands: () => true,
};

const venues: Readonly<Record<string, Venue>> = {
  onetrading: {
    // About 5,000 are taken; what is more is refused as CANDLESTICKS_TIME_RANGE_TOO_BIG.
    pageBars: 4_000,
    pagesAreWhole: true,
    // 240 requests a minute are allowed to an address; a call is up to three.
    perMinute: 60,
    // ccxt takes dated futures (BTC_USD_P) for spot markets, under the symbol of the pair.
    isSpot: ({ info }) => info.type === 'SPOT',
    understands: (url, json) =>
      !url.includes('/candlesticks/') || Array.isArray((json as { candlesticks?: unknown } | null)?.candlesticks),
  },
};

/** Weeks begin on a Monday, but not those that ccxt counts from 1970: they are put together from days. */
const had = intervals.filter((interval) => interval !== '1w');
/** So many requests at most are made in one. */
const pagesAtOnce = 3;
const marketsLastMs = 24 * 3_600_000;
const usualTimeoutMs = 20_000;

/**
 * Returns the spot markets of an exchange as a source, by any exchange that ccxt knows. Symbols are ccxt's: `BTC/EUR`.
 *
 * ccxt and the exchange's markets are loaded at the first request. A market that is closed has no bars and says nothing
 * about it. The running bar is left out.
 *
 * @see https://docs.onetrading.com/rest/public/candlesticks
 */
export const ccxtBars = (options: CcxtOptions): BarSource => {
  const { exchange: name, now } = options;
  const venue = venues[name] ?? usualVenue;
  const reach = Object.fromEntries(
    had.map((interval) => [interval, { spanMs: pagesAtOnce * venue.pageBars * intervalMs[interval], backMs: null }]),
  );
  const client = strictFetch({ source: name, fetch: options.fetch ?? fetch, understands: venue.understands, now });
  const open = opener(options, venue, client.fetch);
  return {
    name,
    classes: ['crypto'],
    reach,
    budget: { perMinute: venue.perMinute, perDay: null, zone: 'UTC' },
    callsOf: ({ interval, from, to }) => Math.max(1, Math.ceil((to - from) / intervalMs[interval] / venue.pageBars)),
    needsKey: false,
    knowsIds: true,
    async fetchBars(asked) {
      const { signal } = asked;
      signal?.throwIfAborted();
      const request = fittingRequest({ name, reach }, asked, now());
      if (request === null) return { bars: emptyBars(0), currency: null, actions: [] };
      try {
        // Shared by everybody who asks: nobody's abort may end it.
        const exchange = await unlessAborted(signal, client.within(undefined, open));
        return await client.within(signal, () => pages(exchange, request, { name, venue, now: now() }));
      } catch (error) {
        signal?.throwIfAborted();
        throw failureOf(name, error);
      }
    },
  };
};

/** Waits no longer than somebody wants it. */
const unlessAborted = async <Result>(signal: AbortSignal | undefined, waiting: Promise<Result>): Promise<Result> => {
  if (signal === undefined) return waiting;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([waiting, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

/** Returns the exchange with its markets, loaded once a day; a failure is tried anew at the next request. */
const opener = ({ exchange: name, baseUrl, now, timeoutMs }: CcxtOptions, venue: Venue, fetchWith: typeof fetch) => {
  let loaded: { readonly exchange: Promise<Exchange>; readonly at: number } | null = null;
  const load = async (): Promise<Exchange> => {
    const exchange = await loadExchange(name);
    exchange.timeout = timeoutMs ?? usualTimeoutMs;
    exchange.fetchImplementation = fetchWith;
    // One request less; what a currency is called or costs to send is of no use here.
    exchange.has.fetchCurrencies = false;
    if (baseUrl !== undefined) exchange.urls.api = redirected(exchange.urls.api, baseUrl);
    const fetchMarkets = exchange.fetchMarkets.bind(exchange);
    // Before ccxt indexes them by symbol: a future of the same symbol would take the place of the pair.
    exchange.fetchMarkets = async (parameters) => (await fetchMarkets(parameters)).filter(venue.isSpot);
    await exchange.loadMarkets();
    return exchange;
  };
  return (): Promise<Exchange> => {
    if (loaded === null || now() - loaded.at > marketsLastMs) {
      const attempt = { exchange: load(), at: now() };
      attempt.exchange.catch(() => {
        if (loaded === attempt) loaded = null;
      });
      loaded = attempt;
    }
    return loaded.exchange;
  };
};

type Asking = { readonly name: string; readonly venue: Venue; readonly now: number };

const pages = async (exchange: Exchange, request: BarsRequest, asking: Asking): Promise<FetchedBars> => {
  const { symbol, interval, from, to, signal } = request;
  const { venue, now, name } = asking;
  const market = exchange.markets?.[symbol];
  if (market === undefined) throw unknownTo(name, `there is no spot market ${symbol}`, { symbol });
  if (exchange.timeframes[interval] === undefined)
    throw unknownTo(name, `it has no bars of ${interval}`, { symbol, interval });
  const rows: BarRow[] = [];
  const length = intervalMs[interval];
  const end = Math.min(to, now);
  for (let at = Math.ceil(from / length) * length; at < end; ) {
    signal?.throwIfAborted();
    const count = Math.min(venue.pageBars, Math.ceil((end - at) / length));
    const page = await exchange.fetchOHLCV(symbol, interval, at, count);
    const fresh = page.map(rowOf).filter(({ time }) => time >= at);
    rows.push(...fresh.filter(({ time }) => time < to && time + length <= now));
    // A page without bars is a time in which nobody traded.
    const last = fresh.at(-1)?.time;
    at = last === undefined || venue.pagesAreWhole ? at + count * length : last + length;
  }
  return { bars: barsOfRows(rows), currency: currencies.has(market.quote) ? market.quote : null, actions: [] };
};

const rowOf = ([time, open, high, low, close, volume]: readonly (number | undefined)[]): BarRow => ({
  time: time ?? Number.NaN,
  open: open ?? Number.NaN,
  high: high ?? Number.NaN,
  low: low ?? Number.NaN,
  close: close ?? Number.NaN,
  volume: volume ?? 0,
});

/** Coins are no currencies of ISO 4217, though some are three letters long. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
