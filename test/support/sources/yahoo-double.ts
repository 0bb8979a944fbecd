import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import type { BarRow } from '#domain/market/bar-rows.ts';
import type { Interval } from '#domain/market/bars.ts';
import { dayAt, startOfDay } from '#domain/market/date-starts.ts';
import { zoneOf } from '#domain/values/zone.ts';
import { type BarsOf, generatedBars } from './generated-bars.ts';
import { listingsLike } from './listings.ts';
import { type DoubleAnswer, json, type SourceDouble, startSourceDouble } from './source-double.ts';

const hourMs = 3_600_000;

type Facts = {
  readonly instrumentType: string;
  readonly exchangeTimezoneName: string;
  readonly currency: string;
  readonly priceHint: number;
  /** Minutes after local midnight that a day's bar is dated with. */
  readonly opens: number;
};

const newYork = { exchangeTimezoneName: 'America/New_York', currency: 'USD', priceHint: 2 };

const factsOf = (symbol: string): Facts => {
  if (/=F$|\.(CME|CBT|NYM|CMX)$/.test(symbol)) return { ...newYork, instrumentType: 'FUTURE', opens: 0 };
  if (symbol.endsWith('=X'))
    return { ...newYork, exchangeTimezoneName: 'Europe/London', instrumentType: 'CURRENCY', priceHint: 4, opens: 0 };
  if (/-(EUR|USD)$/.test(symbol))
    return { ...newYork, exchangeTimezoneName: 'UTC', instrumentType: 'CRYPTOCURRENCY', opens: 0 };
  if (symbol.endsWith('.DE'))
    return {
      instrumentType: 'EQUITY',
      exchangeTimezoneName: 'Europe/Berlin',
      currency: 'EUR',
      priceHint: 2,
      opens: 540,
    };
  return { ...newYork, instrumentType: symbol.startsWith('^') ? 'INDEX' : 'EQUITY', opens: 570 };
};

const calendarOf = (symbol: string): string => {
  const catalogue = productCatalogue();
  const { instrumentType } = factsOf(symbol);
  if (instrumentType === 'FUTURE')
    return catalogue.find(parseInstrument(symbol, { isRoot: (root) => catalogue.find(root) !== null }).root)!.calendar;
  if (instrumentType === 'CURRENCY' || instrumentType === 'CRYPTOCURRENCY') return 'ALWAYS-OPEN';
  return symbol.endsWith('.DE') ? 'XETRA' : 'NYSE';
};

export type ChartParts = {
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly events?: unknown;
  /** Rows of Unix seconds, open, high, low, close, volume, as the source lists them. */
  readonly rows?: readonly (readonly (number | null)[])[];
  readonly granularity?: string;
};

/** Returns an answer of the chart endpoint in its recorded shape; without rows the one of a time without bars. */
export const chartAnswer = (symbol: string, { meta, events, rows = [], granularity = '1d' }: ChartParts = {}) => {
  const { opens: _, ...facts } = factsOf(symbol);
  const column = (index: number) => rows.map((row) => row[index] ?? null);
  return json({
    chart: {
      result: [
        {
          meta: {
            ...facts,
            symbol,
            dataGranularity: granularity,
            regularMarketPrice: 100,
            gmtoffset: -18_000,
            range: '',
            validRanges: ['1d', '5d', 'max'],
            ...meta,
          },
          ...(rows.length > 0 && { timestamp: column(0) }),
          ...(events !== undefined && { events }),
          indicators: {
            quote:
              rows.length > 0
                ? [{ open: column(1), high: column(2), low: column(3), close: column(4), volume: column(5) }]
                : [{}],
          },
        },
      ],
      error: null,
    },
  });
};

export const chartError = (status: number, code: string, description: string): DoubleAnswer =>
  json({ chart: { result: null, error: { code, description } } }, status);

const intervalOf = (granularity: string): Interval => (granularity === '1wk' ? '1w' : (granularity as Interval));

/** What the source's clock says for a bar: the opening, or midnight, of its day where it covers one. */
const secondOf = (symbol: string, interval: Interval, { time }: BarRow): number => {
  if (interval !== '1d' && interval !== '1w') return time / 1000;
  const { exchangeTimezoneName, opens } = factsOf(symbol);
  const zone = zoneOf(exchangeTimezoneName);
  return startOfDay(zone, dayAt(zone, time + 12 * hourMs)) / 1000 + opens * 60;
};

/** Days that a request may span, and that bars are kept. */
const limits: Readonly<Partial<Record<Interval, readonly [span: number, back: number]>>> = {
  '1m': [8, 30],
  '5m': [60, 60],
  '15m': [60, 60],
  '30m': [60, 60],
  '1h': [730, 730],
};

const reachRefusal = (
  interval: Interval,
  granularity: string,
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number | undefined },
): string | null => {
  const [span, back] = limits[interval] ?? [Infinity, Infinity];
  const day = 24 * hourMs;
  if (to - from > span * day)
    return `Only ${span} days worth of ${granularity} granularity data are allowed to be fetched per request.`;
  if (now === undefined || from >= now - back * day) return null;
  return `${granularity} data not available for startTime=${from / 1000} and endTime=${to / 1000}. The requested range must be within the last ${back} days.`;
};

/**
 * Starts a Yahoo on this machine. `bars` says which bars it has, dated as Kontor dates them; without it there are bars for
 * every symbol, on the sessions of its exchange. With `now` it refuses what Yahoo no longer has then. `events`: splits and
 * dividends.
 */
export const yahooDouble = (
  options: { readonly bars?: BarsOf; readonly now?: () => number; readonly events?: (symbol: string) => unknown } = {},
): Promise<SourceDouble> =>
  startSourceDouble(({ path, query }) => {
    if (path === '/v1/finance/search')
      return json({
        quotes: listingsLike(query.get('q') ?? '').flatMap(({ yahoo, name, yahooExchange, fund }) =>
          yahoo === undefined
            ? []
            : [
                {
                  symbol: yahoo,
                  shortname: name,
                  longname: name,
                  exchange: yahooExchange,
                  quoteType: fund ? 'ETF' : 'EQUITY',
                },
              ],
        ),
      });
    if (path !== `/v8/finance/chart/${path.split('/')[4]}`) return json({ finance: { error: 'Not Found' } }, 404);
    const symbol = path.split('/')[4]!;
    const granularity = query.get('interval')!;
    const interval = intervalOf(granularity);
    const [from, to] = [Number(query.get('period1')) * 1000, Number(query.get('period2')) * 1000];
    const refusal = reachRefusal(interval, granularity, { from, to, now: options.now?.() });
    if (refusal !== null) return chartError(422, 'Unprocessable Entity', refusal);
    const bars =
      options.bars ?? ((name, length, first, end) => generatedBars(calendarOf(name), name, length, first, end));
    const found = bars(symbol, interval, from, to);
    if (found === null) return chartError(404, 'Not Found', 'No data found, symbol may be delisted');
    const rows = found.map((bar) => {
      const prices = [bar.open, bar.high, bar.low, bar.close].map(Math.fround);
      return [secondOf(symbol, interval, bar), ...prices, bar.volume];
    });
    return chartAnswer(symbol, { rows, granularity, events: options.events?.(symbol) });
  });
