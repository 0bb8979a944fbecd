import { unknownTo } from '#adapters/http/failures.ts';
import { fittingRequest } from '#adapters/http/fitting-request.ts';
import { type SourceOptions, sourceClient } from '#adapters/http/source-client.ts';
import { emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { earliestStart } from '#domain/market/date-starts.ts';
import type { BarSource, BarsRequest, FetchedBars } from '#ports/bar-source.ts';
import { browserHeaders } from './browser.ts';
import { actionsOf, splitsOf } from './chart-actions.ts';
import { type Chart, readChart, sourceName } from './chart-answer.ts';
import { barsOf } from './chart-bars.ts';
import { dayDating, mayBeSplit } from './day-dating.ts';
import { quotedUnit } from './quoted-price.ts';

export const yahooUrl = 'https://query2.finance.yahoo.com';

const dayMs = intervalMs['1d'];
const sixtyDays = { spanMs: 60 * dayMs, backMs: 60 * dayMs };
const unlimited = { spanMs: null, backMs: null };

const reach: BarSource['reach'] = {
  '1m': { spanMs: 7 * dayMs, backMs: 30 * dayMs },
  '5m': sixtyDays,
  '15m': sixtyDays,
  '30m': sixtyDays,
  '1h': { spanMs: 730 * dayMs, backMs: 730 * dayMs },
  '1d': unlimited,
  '1w': unlimited,
};

/** Two years of hours are not fetched for a day of them; splits are then asked for by themselves. */
const mostExtraMs: Readonly<Partial<Record<Interval, number>>> = { '1h': 60 * dayMs };

/** The longest time back to which one request asks for bars and splits together. */
const longestOf = (interval: Interval): number =>
  mostExtraMs[interval] ?? reach[interval]?.spanMs ?? Number.POSITIVE_INFINITY;

/** As Yahoo spells them. */
const granularity: Readonly<Partial<Record<Interval, string>>> = { '1w': '1wk' };

/**
 * Returns Yahoo's chart endpoint as a source: shares, funds, indices (`^GSPC`), currencies (`EURUSD=X`), crypto
 * (`BTC-EUR`, without volume) and the futures of CME Group, continuous (`ES=F`, not adjusted at the roll) and by contract
 * (`ESZ26.CME`). It is unofficial, unannounced changes are to be expected, and its terms allow personal use only.
 *
 * Yahoo's prices and volumes are adjusted for every split up to today. They are turned back with the splits that the answer
 * lists, so the request for anything that may be split reaches to now; where that is too long, a second one asks for the
 * splits alone. What remains uncertain: prices of spin-offs are adjusted by ratios that Yahoo rounds,
 * adjusted prices are rounded to six digits, a split within the last hours may be listed before the prices follow, or after,
 * and that bars within the day are adjusted like days is what others report.
 *
 * No limit of calls is published; the budget is a careful guess that others have lived with.
 */
export const yahooBars = (options: SourceOptions): BarSource => {
  const ask = sourceClient(sourceName, options);

  const chartOf = async ({ symbol, interval, from, to, signal }: BarsRequest, until: number): Promise<Chart | null> => {
    // A day's bar has its time up to a day after the day's start, a week's may have been begun before.
    const margin = interval === '1d' ? dayMs : interval === '1w' ? 8 * dayMs : 0;
    const first = Math.max(from - margin, earliestStart);
    const answer = await ask({
      path: `v8/finance/chart/${encodeURIComponent(symbol)}`,
      query: {
        period1: String(Math.floor(first / 1000)),
        period2: String(Math.ceil((Math.max(to, until) + margin) / 1000)),
        interval: granularity[interval] ?? interval,
        includePrePost: 'false',
        events: 'div|split',
      },
      headers: browserHeaders,
      signal,
    });
    return readChart(answer, symbol);
  };

  const fetchBars = async (asked: BarsRequest): Promise<FetchedBars> => {
    const now = options.now();
    const request = fittingRequest({ name: sourceName, reach }, asked, now);
    const nothing: FetchedBars = { bars: emptyBars(0), currency: null, actions: [] };
    if (request === null) return nothing;
    const { symbol, interval, from, to } = request;
    const reachesNow = to >= now || (mayBeSplit(symbol) && now - from <= longestOf(interval));
    const chart = await chartOf(request, reachesNow ? now : to);
    if (chart === null) return nothing;
    const given = chart.meta.dataGranularity;
    if (given && given !== (granularity[interval] ?? interval))
      throw unknownTo(sourceName, `asked for bars of ${interval} it gives ${given}`, { symbol, interval });
    const dating = dayDating(symbol, chart.meta);
    const split = ['EQUITY', 'ETF', 'MUTUALFUND'].includes(chart.meta.instrumentType ?? '');
    const later = reachesNow || !split ? chart : await chartOf({ ...request, interval: '1d' }, now);
    const splits = later === null ? [] : splitsOf(later, dating);
    const { currency, divisor } = quotedUnit(chart.meta);
    return {
      bars: barsOf(chart, request, { dating, splits, now }),
      currency,
      actions: later ? actionsOf(later, dating, splits, { from, currency: divisor === 1 ? currency : null }) : [],
    };
  };

  return {
    name: sourceName,
    classes: ['share', 'fund', 'index', 'fx', 'crypto', 'future'],
    reach,
    budget: { perMinute: 30, perDay: 2_000, zone: 'UTC' },
    callsOf: ({ symbol, interval, from, to }) =>
      mayBeSplit(symbol) && to < options.now() && options.now() - from > longestOf(interval) ? 2 : 1,
    needsKey: false,
    fetchBars,
  };
};
