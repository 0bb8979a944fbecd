import { unknownTo } from '#adapters/http/failures.ts';
import { fittingRequest } from '#adapters/http/fitting-request.ts';
import { type SourceOptions, sourceClient } from '#adapters/http/source-client.ts';
import { enteredKey, type KeyOf } from '#adapters/http/with-key.ts';
import { type BarRow, barsOfRows } from '#domain/market/bar-rows.ts';
import { emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { type QuotedUnit, quotedUnitOf, wholeRow } from '#domain/market/quoted-unit.ts';
import { localDate, zoneOf } from '#domain/values/zone.ts';
import type { BarSource, BarsRequest, FetchedBars } from '#ports/bar-source.ts';
import { readAnswer, sourceName, sourceZone } from './answer.ts';
import { isSeries, seriesRows } from './series.ts';
import { alphaVantageSearch } from './symbol-search.ts';

export const alphaVantageUrl = 'https://www.alphavantage.co';

const dayMs = intervalMs['1d'];
/** A request is for one month; a span of four weeks touches two at most. */
const byMonth = { spanMs: 28 * dayMs, backMs: null };

const reach: BarSource['reach'] = {
  '1m': byMonth,
  '5m': byMonth,
  '15m': byMonth,
  '30m': byMonth,
  '1h': byMonth,
  // The latest hundred trading days; more belong to the paid plans.
  '1d': { spanMs: null, backMs: 140 * dayMs },
};

const names: Readonly<Partial<Record<Interval, string>>> = {
  '1m': '1min',
  '5m': '5min',
  '15m': '15min',
  '30m': '30min',
  '1h': '60min',
};

/**
 * Returns Alpha Vantage as a source of shares and funds: the last hundred days by the free plan, bars within the day
 * (regular hours, as traded) by a paid one. Days take one request, a span within the day one for each month it touches.
 *
 * With the prices it says neither the currency nor splits and dividends without a paid plan,  so that none are returned. Of London's shares, which are in pence mostly,
 * a search says it once. The budget is that of the free plan.
 */
export const alphaVantageBars = (options: SourceOptions & { readonly key: KeyOf }): BarSource => {
  const ask = sourceClient(sourceName, options);
  const search = alphaVantageSearch(options);
  const units = new Map<string, QuotedUnit>();

  /** @throws AppError `SOURCE_UNKNOWN` where it is not said: a hundred times too much is worse than nothing */
  const unitOf = async ({ symbol, signal }: BarsRequest): Promise<QuotedUnit> => {
    if (!isLondon(symbol)) return { currency: null, divisor: 1 };
    const known = units.get(symbol);
    if (known) return known;
    const listed = (await search.search(symbol, signal)).find(
      (one) => one.symbol.toUpperCase() === symbol.toUpperCase(),
    );
    if (!listed?.currency) throw unknownTo(sourceName, `whether ${symbol} is in pence`, { symbol });
    const unit = quotedUnitOf(listed.currency);
    units.set(symbol, unit);
    return unit;
  };

  const rowsOf = async (request: BarsRequest, query: Readonly<Record<string, string>>): Promise<readonly BarRow[]> => {
    const { symbol, interval, signal } = request;
    const key = await enteredKey(sourceName, options.key);
    const answer = await ask({
      path: 'query',
      query: { ...query, symbol, datatype: 'json', apikey: key },
      secrets: [key],
      signal,
    });
    const now = options.now();
    return seriesRows(readAnswer(answer, isSeries, { secrets: [key], now, symbol }), symbol, interval, now);
  };

  const fetchBars = async (asked: BarsRequest): Promise<FetchedBars> => {
    const request = fittingRequest({ name: sourceName, reach }, asked, options.now());
    if (request === null) return { bars: emptyBars(0), currency: null, actions: [] };
    const { interval, from, to } = request;
    const queries =
      interval === '1d'
        ? [{ function: 'TIME_SERIES_DAILY', outputsize: 'compact' }]
        : monthsOf(from, to).map((month) => ({
            function: 'TIME_SERIES_INTRADAY',
            interval: names[interval]!,
            month,
            adjusted: 'false',
            extended_hours: 'false',
            outputsize: 'full',
          }));
    const { currency, divisor } = await unitOf(request);
    const rows: BarRow[] = [];
    for (const query of queries) rows.push(...(await rowsOf(request, query)));
    const within = rows.filter(({ time }) => time >= from && time < to).sort((a, b) => a.time - b.time);
    return { bars: barsOfRows(within.map((row) => wholeRow(row, divisor))), currency, actions: [] };
  };

  return {
    name: sourceName,
    classes: ['share', 'fund'],
    reach,
    budget: { perMinute: 60, perDay: 25, zone: sourceZone },
    callsOf: ({ symbol, interval, from, to }) =>
      (isLondon(symbol) && !units.has(symbol) ? 1 : 0) + (interval === '1d' ? 1 : monthsOf(from, to).length),
    needsKey: true,
    fetchBars,
  };
};

/** As Alpha Vantage ends the symbols of London. */
const isLondon = (symbol: string): boolean => /\.LON$/i.test(symbol);

/** The months that a span touches on the source's clock: `2026-01`. */
const monthsOf = (from: number, to: number): readonly string[] => {
  const zone = zoneOf(sourceZone);
  const months = new Set<string>();
  for (let at = from; at < to; at += dayMs) months.add(localDate(zone, at).slice(0, 7));
  months.add(localDate(zone, to - 1).slice(0, 7));
  return [...months];
};
