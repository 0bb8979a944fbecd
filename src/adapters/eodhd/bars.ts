import { unknownTo } from '#adapters/http/failures.ts';
import { fittingRequest } from '#adapters/http/fitting-request.ts';
import { type SourceOptions, sourceClient } from '#adapters/http/source-client.ts';
import { enteredKey, type KeyOf } from '#adapters/http/with-key.ts';
import { type BarRow, barsOfRows } from '#domain/market/bar-rows.ts';
import { emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { earliestStart } from '#domain/market/date-starts.ts';
import { type QuotedUnit, wholeRow } from '#domain/market/quoted-unit.ts';
import { localDate, zoneOf } from '#domain/values/zone.ts';
import type { BarSource, BarsRequest, CorporateAction, FetchedBars } from '#ports/bar-source.ts';
import { readRows, sourceName } from './answer.ts';
import { exchangeOf, hasActions, zoneOfSymbol } from './exchanges.ts';
import { listingUnit, mayBeHundredths } from './listing-unit.ts';
import { clockRow, dayRow, dividendOf, splitOf } from './rows.ts';

export const eodhdUrl = 'https://eodhd.com/api';

const dayMs = intervalMs['1d'];

const reach: BarSource['reach'] = {
  '1m': { spanMs: 120 * dayMs, backMs: null },
  '5m': { spanMs: 600 * dayMs, backMs: null },
  '1h': { spanMs: 7_200 * dayMs, backMs: null },
  '1d': { spanMs: null, backMs: null },
};

/** As how many calls EODHD counts a request for bars within the day. */
const intradayCalls = 5;

/** Its own intervals within the day. */
type IntradayInterval = Extract<Interval, '1m' | '5m' | '1h'>;

/**
 * Returns EODHD as a source of shares and funds (`AAPL.US`, `SAP.XETRA`), indices (`GDAXI.INDX`), currencies (`EURUSD.FOREX`)
 * and crypto (`BTC-USD.CC`).
 *
 * Days of what may be split take three requests, for the days and for splits and dividends from their first one on; everything
 * else takes one, which counts as five within the day. The currency is not said with the prices. Where an exchange lists in
 * hundredths, a search says once which, and pence become pounds. Prices of days come as they traded; of bars
 * within the day, and of volume, EODHD does not say whether splits were worked in, and they are passed on as they came.
 *
 * What a key may do depends on its plan (20 calls a day without paying), so that no budget of a day is set here: the answer
 * that the quota is used up says so.
 */
export const eodhdBars = (options: SourceOptions & { readonly key: KeyOf }): BarSource => {
  const client = sourceClient(sourceName, options);
  const units = new Map<string, QuotedUnit>();

  const ask = async (path: string, { symbol, signal }: BarsRequest, query: Readonly<Record<string, string>>) => {
    const key = await enteredKey(sourceName, options.key);
    const answer = await client({
      path: `${path}/${encodeURIComponent(symbol)}`,
      query: { ...query, fmt: 'json', api_token: key },
      secrets: [key],
      signal,
    });
    return readRows(answer, { secrets: [key], now: options.now(), symbol });
  };

  /** @throws AppError `SOURCE_UNKNOWN` where it is not said: a hundred times too much is worse than nothing */
  const unitOf = async (request: BarsRequest): Promise<QuotedUnit> => {
    const { symbol } = request;
    if (!mayBeHundredths(symbol)) return { currency: null, divisor: 1 };
    const known = units.get(symbol);
    if (known) return known;
    const code = symbol.slice(0, symbol.lastIndexOf('.'));
    const rows = await ask('search', { ...request, symbol: code }, { limit: '50', exchange: exchangeOf(symbol) });
    const unit = listingUnit(rows, symbol);
    if (unit === null) throw unknownTo(sourceName, `whether ${symbol} is in hundredths of its currency`, { symbol });
    units.set(symbol, unit);
    return unit;
  };

  const fetchDays = async (request: BarsRequest, { currency, divisor }: QuotedUnit): Promise<FetchedBars> => {
    const { symbol, to } = request;
    const zone = zoneOf(zoneOfSymbol(symbol));
    const first = localDate(zone, Math.max(request.from, earliestStart));
    const last = localDate(zone, to - 1);
    const days = await ask('eod', request, { from: first, to: last, period: 'd', order: 'a' });
    const asked = hasActions(symbol) ? (['splits', 'div'] as const) : [];
    const actions: CorporateAction[] = [];
    for (const path of asked)
      for (const row of await ask(path, request, { from: first })) {
        const action = path === 'splits' ? splitOf(row, zone) : dividendOf(row, zone);
        if (action) actions.push(action);
      }
    const now = options.now();
    const bars = within(
      days.map((row) => dayRow(row, zone, now)),
      request,
      divisor,
    );
    return { bars, currency, actions };
  };

  const fetchIntraday = async (
    request: BarsRequest,
    interval: IntradayInterval,
    { currency, divisor }: QuotedUnit,
  ): Promise<FetchedBars> => {
    const { from, to } = request;
    const rows = await ask('intraday', request, {
      interval,
      from: String(Math.floor(from / 1000)),
      to: String(Math.ceil(to / 1000)),
    });
    const now = options.now();
    const bars = within(
      rows.map((row) => clockRow(row, intervalMs[interval], now)),
      request,
      divisor,
    );
    return { bars, currency, actions: [] };
  };

  return {
    name: sourceName,
    classes: ['share', 'fund', 'index', 'fx', 'crypto'],
    reach,
    budget: { perMinute: 1_000, perDay: null, zone: 'UTC' },
    callsOf: ({ symbol, interval }) =>
      (mayBeHundredths(symbol) && !units.has(symbol) ? 1 : 0) +
      (interval !== '1d' ? intradayCalls : hasActions(symbol) ? 3 : 1),
    needsKey: true,
    fetchBars: async (asked) => {
      const request = fittingRequest({ name: sourceName, reach }, asked, options.now());
      if (request === null) return { bars: emptyBars(0), currency: null, actions: [] };
      const { interval } = request;
      const unit = await unitOf(request);
      return interval === '1d' ? fetchDays(request, unit) : fetchIntraday(request, interval as IntradayInterval, unit);
    },
  };
};

const within = (rows: readonly (BarRow | null)[], { from, to }: BarsRequest, divisor: 1 | 100) =>
  barsOfRows(rows.flatMap((row) => (row && row.time >= from && row.time < to ? [wholeRow(row, divisor)] : [])));
