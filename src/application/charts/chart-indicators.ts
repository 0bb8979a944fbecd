import { type AdjustPorts, adjustedSeries } from '#application/candles/adjusted-series.ts';
import { chooseSeries } from '#application/candles/choose-series.ts';
import type { ReadCandlesPorts } from '#application/candles/read-candles.ts';
import type { ContinuousChoice } from '#application/candles/read-continuous.ts';
import { seriesWithin } from '#application/candles/series-within.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { tradingDays } from '#domain/instruments/trading-days.ts';
import type { PriceAdjust } from '#domain/market/adjust.ts';
import type { WarmUp } from '#domain/market/indicators/indicator-catalogue.ts';
import { readIndicator } from '#domain/market/indicators/read-indicator.ts';
import { firstAtLeast } from '#domain/market/merge-bars.ts';
import { lengthOf, type Multiple } from '#domain/market/multiples.ts';
import { type ChartInstrument, type ChartPorts, chartInstrument } from './chart-instrument.ts';
import { type ChartReader, continuousReader, seriesReader } from './chart-reader.ts';

export type IndicatorRequest = Partial<ContinuousChoice> & {
  readonly instrument: string;
  readonly interval: Multiple;
  /** ISO instants; the range is half open. */
  readonly from: string;
  readonly to: string;
  readonly indicator?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly adjust?: PriceAdjust | undefined;
};

export type IndicatorPorts = ChartPorts & AdjustPorts & ReadCandlesPorts;

const mostIndicators = 20;
const mostBars = 100_000;

/** By name of the line, a value or null for each bar. */
type Lines = Record<string, (number | null)[]>;

/**
 * Computes indicators for the bars of a range, a value or null for each.
 *
 * So many bars before the range are read along that a value does not depend on where the range begins: all that a window of
 * bars or a day rests on, and of averages that never quite forget so much that what came before changes a value by less
 * than a 1e-9th of it. Only where the stored series itself begins is there less, and an indicator null until it has what it
 * needs.
 *
 * @throws AppError `INVALID_INPUT` for an indicator or parameter that is none, and for too many of them or of bars
 */
export const chartIndicators = async (ports: IndicatorPorts, context: LedgerContext, request: IndicatorRequest) => {
  const asked = [...new Set(request.indicator ?? [])].map(readIndicator);
  const wanted = { interval: request.interval, from: Date.parse(request.from), to: Date.parse(request.to) };
  requireBounded(asked.length, wanted, request);
  const known = await chartInstrument(ports, context.ledger, request.instrument);
  const { instrument, calendar } = known;
  const reader = await readerOf(ports, context, request, known);
  const answer = { instrument, interval: request.interval, source: reader?.source ?? null };
  if (reader === null) {
    return { ...answer, time: [], indicators: asked.map(({ text }) => ({ indicator: text, lines: {} as Lines })) };
  }
  const warmUps = asked.map(({ indicator, values }) => indicator.warmUp(values));
  const bars = await reader.between(await warmUpStart(reader, wanted.from, warmUps, calendar), wanted.to);
  const first = firstAtLeast(bars.time, bars.count, wanted.from);
  return {
    ...answer,
    time: Array.from(bars.time.subarray(first)),
    indicators: asked.map(({ text, indicator, values }) => ({
      indicator: text,
      lines: Object.fromEntries<Lines[string]>(
        Object.entries(indicator.lines(bars, values, calendar)).map(([name, column]) => [
          name,
          Array.from(column.subarray(first), onTheWire),
        ]),
      ),
    })),
  };
};

/** Twelve digits are more than any price has; those after them are noise. */
const onTheWire = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(12)) : null);

const requireBounded = (
  indicators: number,
  { interval, from, to }: { readonly interval: Multiple; readonly from: number; readonly to: number },
  request: IndicatorRequest,
): void => {
  const refuse = (field: string, expected: string, found: string): never => {
    throw new AppError('INVALID_INPUT', `query: ${field}: expected ${expected}, found ${found}`, {
      details: { part: 'query', field, expected, found },
    });
  };
  if (indicators > mostIndicators) refuse('indicator', `at most ${mostIndicators}`, String(indicators));
  // Closed hours have no bars: a range of a share's minutes may be five times as long as those of its bars.
  if ((to - from) / lengthOf(interval) > mostBars * 6)
    refuse('to', `at most ${mostBars} bars of ${interval} after from`, request.to);
};

const readerOf = async (
  ports: IndicatorPorts,
  context: LedgerContext,
  { from, to, indicator: _, continuous, ...request }: IndicatorRequest,
  { instrument, calendar, known }: ChartInstrument,
): Promise<ChartReader | null> => {
  if (continuous !== undefined) return continuousReader(ports, context, { ...request, instrument, continuous });
  const { interval, source, adjust = 'splits' } = request;
  const stored = await ports.candles.series(context.ledger, instrument);
  const ofSource = source === undefined ? stored : stored.filter((one) => one.source === source);
  const window = { from: Date.parse(from), to: Date.parse(to) };
  const chosen = chooseSeries(await seriesWithin(ports.candles, ofSource, window), { interval, ...window });
  const series = await adjustedSeries(ports, chosen, { adjust, currency: known?.currency ?? null });
  return series && seriesReader(ports, series, interval, calendar);
};

const warmUpStart = async (
  reader: ChartReader,
  from: number,
  warmUps: readonly WarmUp[],
  calendar: string,
): Promise<number> => {
  const dayOf = (at: number): number => tradingDays(calendar, at, at + 1)[0]!.start;
  const before = async (to: number, count: number): Promise<number> => (await reader.last(to, count)).time[0] ?? to;
  const bars = Math.max(0, ...warmUps.map((one) => ('bars' in one ? one.bars : 0)));
  const days = warmUps.flatMap((one) => ('days' in one ? [one.days] : []));
  const today = dayOf(from);
  // The day before is the last that had bars, after a holiday and a weekend as well.
  const previous = days.includes('previous') ? dayOf(await before(today, 1)) : today;
  return Math.min(from, bars > 0 ? await before(from, bars) : from, days.length > 0 ? previous : from);
};
