import type { BarRow } from '#domain/market/bar-rows.ts';
import type { Interval } from '#domain/market/bars.ts';
import { dayAt, startOfDay } from '#domain/market/date-starts.ts';
import { localAt, localDate, zoneOf } from '#domain/values/zone.ts';
import { type BarsOf, generatedBars } from './generated-bars.ts';
import { listingsLike } from './listings.ts';
import { json, type SourceDouble, startSourceDouble } from './source-double.ts';

const dayMs = 86_400_000;
const zone = zoneOf('America/New_York');

const intervalOf = (name: string): Interval => (name === '60min' ? '1h' : (name.replace('min', 'm') as Interval));

const cells = ({ open, high, low, close, volume }: BarRow) => ({
  '1. open': open.toFixed(4),
  '2. high': high.toFixed(4),
  '3. low': low.toFixed(4),
  '4. close': close.toFixed(4),
  '5. volume': String(volume),
});

/** Returns an answer in its recorded shape, newest first; `times` as the source writes them. */
export const seriesAnswer = (
  key: string,
  rows: readonly (readonly [time: string, bar: BarRow])[],
  named = 'US/Eastern',
) =>
  json({
    'Meta Data': { '1. Information': 'Prices', '2. Symbol': 'IBM', '4. Output Size': 'Compact', '5. Time Zone': named },
    [key]: Object.fromEntries(rows.toReversed().map(([time, bar]) => [time, cells(bar)])),
  });

/** Starts an Alpha Vantage on this machine, with bars of the NYSE for every symbol or those that `bars` says. */
export const alphaVantageDouble = (options: {
  readonly now: () => number;
  readonly bars?: BarsOf;
}): Promise<SourceDouble> =>
  startSourceDouble(({ query }) => {
    if (query.get('function') === 'SYMBOL_SEARCH')
      return json({
        bestMatches: listingsLike(query.get('keywords') ?? '').flatMap(({ alphavantage, name, currency, fund }) =>
          alphavantage === undefined
            ? []
            : [
                {
                  '1. symbol': alphavantage,
                  '2. name': name,
                  '3. type': fund ? 'ETF' : 'Equity',
                  '4. region': 'Somewhere',
                  '8. currency': currency,
                  '9. matchScore': '0.9',
                },
              ],
        ),
      });
    const symbol = query.get('symbol')!;
    const bars = options.bars ?? ((name, length, from, to) => generatedBars('NYSE', name, length, from, to));
    const unknown = { 'Error Message': 'Invalid API call. Please retry or visit the documentation.' };
    if (query.get('function') === 'TIME_SERIES_DAILY') {
      const found = bars(symbol, '1d', options.now() - 150 * dayMs, options.now());
      if (found === null) return json(unknown);
      return seriesAnswer(
        'Time Series (Daily)',
        found.slice(-100).map((bar) => [localDate(zone, bar.time), bar]),
      );
    }
    const [year, month] = query.get('month')!.split('-').map(Number) as [number, number];
    const name = query.get('interval')!;
    const from = startOfDay(zone, Date.UTC(year, month - 1, 1) / dayMs);
    const to = startOfDay(zone, dayAt(zone, Date.UTC(year, month, 1) + dayMs / 2));
    const found = bars(symbol, intervalOf(name), from, to);
    if (found === null) return json(unknown);
    return seriesAnswer(
      `Time Series (${name})`,
      found.map((bar) => [new Date(localAt(zone, bar.time)).toISOString().slice(0, 19).replace('T', ' '), bar]),
    );
  });
