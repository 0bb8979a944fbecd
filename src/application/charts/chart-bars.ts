import { type ReadSeries, toldSeries } from '#application/candles/adjusted-series.ts';
import { barNumbers } from '#application/candles/bar-numbers.ts';
import type { Span } from '#application/candles/chart-window.ts';
import { chooseSeries, storedEnd } from '#application/candles/choose-series.ts';
import { missingBars } from '#application/candles/missing-bars.ts';
import { readLatest } from '#application/candles/read-latest.ts';
import { countSeries, seriesWithin } from '#application/candles/series-within.ts';
import { ofSource, sourceChoices } from '#application/candles/source-choices.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import { shownWhy, whyMissing } from '#application/market-data/why-missing.ts';
import type { PriceAdjust } from '#domain/market/adjust.ts';
import { type Bars, emptyBars, intervals } from '#domain/market/bars.ts';
import { canMake, lengthOf, longestOf, type Multiple } from '#domain/market/multiples.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import { aboutInstrument, tellsRegularHours } from './chart-about.ts';
import { type ChartInstrument, type ChartPorts, chartInstrument } from './chart-instrument.ts';
import { readEarliest } from './read-earliest.ts';

export type ChartBarsRequest = {
  readonly instrument: string;
  /** The finest that is stored unless it is given. */
  readonly interval?: Multiple | undefined;
  readonly bars: number;
  /** ISO instants, at most one: the bars that start before, or from there on; without either, the last that there are. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** What of splits and dividends is applied; splits without it. */
  readonly adjust?: PriceAdjust | undefined;
  /** One source alone; without it, the one that has most bars where the window should be. */
  readonly source?: string | undefined;
};

export type ChartBarsPorts = ChartPorts & {
  readonly marketData: Pick<MarketDataPorts, 'actions' | 'fetches' | 'sources'>;
};

/**
 * Returns so many bars of an instrument in a row, with what a chart of them has to say: the product, what other intervals
 * there are, what is missing and when the exchange had its regular hours.
 *
 * Splits and dividends that the source told of are said whether they are applied or not.
 *
 * @throws AppError `INVALID_VALUE` where the instrument is none; `NOT_FOUND` for a source that has no bars of it
 */
export const chartBars = async (ports: ChartBarsPorts, { ledger }: LedgerContext, request: ChartBarsRequest) => {
  const known = await chartInstrument(ports, ledger, request.instrument);
  const { calendar } = known;
  const all = await ports.candles.series(ledger, known.instrument);
  const stored = ofSource(all, request.source);
  const made = intervals.filter((interval) => stored.some((one) => canMake(one.interval, interval)));
  const interval = request.interval ?? made[0] ?? null;
  const chosen = interval === null ? null : await seriesFor(ports, stored, interval, request);
  const adjust = request.adjust ?? 'splits';
  const told = chosen && (await toldSeries(ports, chosen, { adjust, currency: known.known?.currency ?? null }));
  const series = told?.series ?? null;
  const bars =
    interval === null || series === null ? emptyBars(0) : await read(ports, series, interval, known, request);
  const end = interval === null || bars.count === 0 ? 0 : bars.time[bars.count - 1]! + longestOf(interval);
  const window = { from: bars.time[0] ?? 0, to: end };
  // Where the product is not known its hours are not, and what is missing cannot be said.
  const missing =
    interval === null || series === null || bars.count === 0 || known.known === null
      ? []
      : missingBars({ series, interval, bars, calendar, executedAt: [] }, window);
  const why = await whyMissing(ports.marketData, ledger, known.instrument, { interval, ranges: missing });
  return {
    instrument: known.instrument,
    ...aboutInstrument(known),
    interval,
    source: series?.source ?? null,
    sources:
      interval === null || bars.count === 0 || new Set(all.map(({ source }) => source)).size < 2
        ? []
        : sourceChoices(await countSeries(ports.candles, all, window), { interval, ...window }),
    storedInterval: series?.interval ?? null,
    intervals: made,
    stored: series && { from: isoInstant(series.firstAt), to: isoInstant(storedEnd(series)) },
    adjust,
    splits: (told?.splits ?? []).map(({ at, numerator, denominator }) => ({
      at: isoInstant(at),
      numerator,
      denominator,
    })),
    dividends: (told?.dividends ?? []).map(({ at, amount, currency, closedAt, ...read }) => ({
      at: isoInstant(at),
      amount,
      currency,
      ...read,
      closedAt: closedAt === null ? null : isoInstant(closedAt),
    })),
    continuous: null,
    bars: barNumbers(bars),
    earlier: series !== null && bars.count > 0 && series.firstAt < window.from,
    later: series !== null && bars.count > 0 && storedEnd(series) > window.to,
    missing: missing.map(({ reason, from, to }, index) => ({
      reason,
      from: isoInstant(from),
      to: isoInstant(to),
      detail: shownWhy(why[index] ?? null),
    })),
    regularHours: interval !== null && tellsRegularHours(interval, calendar),
  };
};

/** The series that has most of where the window should be. */
const seriesFor = async (
  { candles }: ChartPorts,
  stored: readonly SeriesState[],
  interval: Multiple,
  { bars, before, after }: ChartBarsRequest,
): Promise<SeriesState | null> => {
  const span = bars * lengthOf(interval);
  const fitting = stored.filter((one) => canMake(one.interval, interval));
  const mostIn = async (window: Span) =>
    chooseSeries(await seriesWithin(candles, fitting, window), { interval, ...window });
  if (after !== undefined) return mostIn({ from: Date.parse(after), to: Date.parse(after) + span });
  const to = Math.min(
    before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before),
    Math.max(...fitting.map(storedEnd)),
  );
  return mostIn({ from: to - span, to });
};

const read = async (
  { candles }: ChartPorts,
  series: ReadSeries,
  interval: Multiple,
  { calendar }: ChartInstrument,
  { bars, before, after }: ChartBarsRequest,
): Promise<Bars> => {
  const from = after === undefined ? Number.NEGATIVE_INFINITY : Date.parse(after);
  const to = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
  if (after !== undefined) return readEarliest(candles, series, { interval, from, to }, bars, calendar);
  return (await readLatest(candles, series, { interval, from, to }, bars, calendar)).bars;
};
