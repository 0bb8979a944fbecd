import type { Interval } from '#domain/market/bars.ts';
import { localDate, zoneOf } from '#domain/values/zone.ts';
import { type BarsOf, generatedBars } from './generated-bars.ts';
import { listingsLike } from './listings.ts';
import { json, type SourceDouble, startSourceDouble } from './source-double.ts';

const dayMs = 86_400_000;

const zoneOfSymbol = (symbol: string) =>
  zoneOf(/\.(XETRA|F)$/.test(symbol) ? 'Europe/Berlin' : symbol.endsWith('.US') ? 'America/New_York' : 'UTC');

/** Starts an EODHD on this machine, with bars of the NYSE for every symbol or those that `bars` says. */
export const eodhdDouble = (options: { readonly bars?: BarsOf } = {}): Promise<SourceDouble> =>
  startSourceDouble(({ path, query }) => {
    const [, kind, symbol] = path.split('/') as [string, string, string];
    if (kind === 'search')
      return json(
        listingsLike(symbol).flatMap(({ eodhd, name, isin, currency, fund }) =>
          eodhd === undefined || (query.get('exchange') ?? eodhd[1]) !== eodhd[1]
            ? []
            : [
                {
                  Code: eodhd[0],
                  Exchange: eodhd[1],
                  Name: name,
                  Type: fund ? 'ETF' : 'Common Stock',
                  Currency: currency,
                  ISIN: isin,
                },
              ],
        ),
      );
    if (kind === 'splits' || kind === 'div') return json([]);
    const bars = options.bars ?? ((name, length, from, to) => generatedBars('NYSE', name, length, from, to));
    if (kind === 'eod') {
      const [first, last] = [query.get('from')!, query.get('to')!];
      const zone = zoneOfSymbol(symbol);
      const found = bars(symbol, '1d', Date.parse(first) - dayMs, Date.parse(last) + 2 * dayMs);
      if (found === null) return { status: 404, body: 'Ticker Not Found.' };
      const rows = found.map(({ time, ...prices }) => ({ date: localDate(zone, time), ...prices, adjusted_close: 1 }));
      return json(rows.filter(({ date }) => date >= first && date <= last));
    }
    const interval = query.get('interval') as Interval;
    const [from, to] = [Number(query.get('from')) * 1000, Number(query.get('to')) * 1000];
    const found = bars(symbol, interval, from, to + 1);
    if (found === null) return { status: 404, body: 'Ticker Not Found.' };
    return json(
      found.map(({ time, ...prices }) => ({
        timestamp: time / 1000,
        gmtoffset: 0,
        datetime: new Date(time).toISOString().slice(0, 19).replace('T', ' '),
        ...prices,
      })),
    );
  });
