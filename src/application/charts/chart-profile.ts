import { type AdjustPorts, adjustedSeries } from '#application/candles/adjusted-series.ts';
import type { Span } from '#application/candles/chart-window.ts';
import { chooseSeries } from '#application/candles/choose-series.ts';
import { contractsOf } from '#application/candles/continuous-contracts.ts';
import type { ReadCandlesPorts } from '#application/candles/read-candles.ts';
import type { ContinuousChoice } from '#application/candles/read-continuous.ts';
import { seriesWithin } from '#application/candles/series-within.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PriceAdjust } from '#domain/market/adjust.ts';
import { type Bars, emptyBars, intervalMs } from '#domain/market/bars.ts';
import { volumeProfile } from '#domain/market/indicators/volume-profile.ts';
import { lengthOf, type Multiple } from '#domain/market/multiples.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import { type ChartInstrument, type ChartPorts, chartInstrument } from './chart-instrument.ts';
import { type ChartReader, continuousReader, seriesReader } from './chart-reader.ts';

export type ProfileRequest = Partial<ContinuousChoice> & {
  readonly instrument: string;
  readonly interval: Multiple;
  /** ISO instants; the range is half open. */
  readonly from: string;
  readonly to: string;
  /** About so many rows from the lowest price to the highest. */
  readonly rows: number;
  readonly adjust?: PriceAdjust | undefined;
  readonly source?: string | undefined;
};

export type ProfilePorts = ChartPorts & AdjustPorts & ReadCandlesPorts;

const none = { from: 0, rowSize: 0, volume: [], pointOfControl: 0, valueFrom: 0, valueTo: 0 };
/** Enough for the place of every trade to be known to within a few ticks, and a read of a few milliseconds. */
const fineBars = 30_000;

/**
 * Returns the volume of a range by price, in rows of whole ticks where the tick is known; no row without a trade.
 *
 * It is made of the finest stored bars that are not too many: those shown would spread the volume over all of their prices.
 */
export const chartProfile = async (ports: ProfilePorts, context: LedgerContext, request: ProfileRequest) => {
  const known = await chartInstrument(ports, context.ledger, request.instrument);
  const { product } = known;
  const span = { from: Date.parse(request.from), to: Date.parse(request.to) };
  const reader = await readerOf(ports, context, { ...request, ...span }, known);
  const bars = reader === null ? emptyBars(0) : await reader.between(span.from, span.to);
  if (bars.count === 0) return none;
  const rowSize = rowSizeOf(bars, request.rows, product === null ? null : Number(product.tickSize));
  const profile = volumeProfile(bars, rowSize);
  if (profile === null) return none;
  const { firstRow, volume, pointOfControl, valueFrom, valueTo } = profile;
  return { from: firstRow * rowSize, rowSize, volume: Array.from(volume), pointOfControl, valueFrom, valueTo };
};

const readerOf = async (
  ports: ProfilePorts,
  context: LedgerContext,
  { from, to, rows: _, adjust = 'splits', continuous, ...request }: Omit<ProfileRequest, 'from' | 'to'> & Span,
  { instrument, calendar, known }: ChartInstrument,
): Promise<ChartReader | null> => {
  const { series: seriesOf } = ports.candles;
  if (continuous !== undefined) {
    const stored = contractsOf(known?.root ?? instrument, await seriesOf(context.ledger)).contracts;
    const interval = finestOf(
      stored.flatMap(({ series }) => series),
      request.interval,
      to - from,
    );
    return continuousReader(ports, context, { ...request, instrument, interval, continuous });
  }
  const { source } = request;
  const all = await seriesOf(context.ledger, instrument);
  const stored = source === undefined ? all : all.filter((one) => one.source === source);
  const interval = finestOf(stored, request.interval, to - from);
  const chosen = chooseSeries(await seriesWithin(ports.candles, stored, { from, to }), { interval, from, to });
  const series = await adjustedSeries(ports, chosen, { adjust, currency: known?.currency ?? null });
  return series && seriesReader(ports, series, interval, calendar);
};

/** The finest stored interval of which the time has not too many bars, the one that is shown at the coarsest. */
const finestOf = (stored: readonly SeriesState[], shown: Multiple, spanMs: number): Multiple => {
  const fine = stored.map(({ interval }) => interval).filter((interval) => spanMs / intervalMs[interval] <= fineBars);
  const [finest] = fine.toSorted((a, b) => intervalMs[a] - intervalMs[b]);
  return finest !== undefined && intervalMs[finest] < lengthOf(shown) ? finest : shown;
};

const rowSizeOf = ({ high, low }: Bars, rows: number, tick: number | null): number => {
  const range = high.reduce((a, b) => Math.max(a, b)) - low.reduce((a, b) => Math.min(a, b));
  if (tick !== null) return Math.max(1, Math.ceil(range / rows / tick)) * tick;
  return range > 0 ? range / rows : 1;
};
