import { type AdjustPorts, adjustedSeries } from '#application/candles/adjusted-series.ts';
import { chooseSeries } from '#application/candles/choose-series.ts';
import { barsOf, readStored } from '#application/candles/read-series.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { PriceAdjust } from '#domain/market/adjust.ts';
import { type Bars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { volumeProfile } from '#domain/market/indicators/volume-profile.ts';
import { type ChartPorts, chartInstrument } from './chart-instrument.ts';

export type ProfileRequest = {
  readonly instrument: string;
  readonly interval: Interval;
  /** ISO instants; the range is half open. */
  readonly from: string;
  readonly to: string;
  /** About so many rows from the lowest price to the highest. */
  readonly rows: number;
  readonly adjust?: PriceAdjust | undefined;
};

const none = { from: 0, rowSize: 0, volume: [], pointOfControl: 0, valueFrom: 0, valueTo: 0 };
/** Enough for the place of every trade to be known to within a few ticks, and a read of a few milliseconds. */
const fineBars = 30_000;

/**
 * Returns the volume of a range by price, in rows of whole ticks where the tick is known; no row without a trade.
 *
 * It is made of the finest stored bars that are not too many: those shown would spread the volume over all of their prices.
 */
export const chartProfile = async (
  ports: ChartPorts & AdjustPorts,
  { ledger }: LedgerContext,
  request: ProfileRequest,
) => {
  const { instrument, calendar, product, known } = await chartInstrument(ports, ledger, request.instrument);
  const span = { from: Date.parse(request.from), to: Date.parse(request.to) };
  const stored = await ports.candles.series(ledger, instrument);
  const fine = stored.filter(({ interval }) => (span.to - span.from) / intervalMs[interval] <= fineBars);
  const finest = fine.toSorted((a, b) => intervalMs[a.interval] - intervalMs[b.interval])[0]?.interval;
  const interval =
    finest !== undefined && intervalMs[finest] < intervalMs[request.interval] ? finest : request.interval;
  const series = await adjustedSeries(ports, chooseSeries(stored, { interval, ...span }), {
    adjust: request.adjust ?? 'splits',
    currency: known?.currency ?? null,
  });
  if (series === null) return none;
  const bars = barsOf(await readStored(ports.candles, series, { interval, ...span }), calendar);
  if (bars.count === 0) return none;
  const rowSize = rowSizeOf(bars, request.rows, product === null ? null : Number(product.tickSize));
  const profile = volumeProfile(bars, rowSize);
  if (profile === null) return none;
  const { firstRow, volume, pointOfControl, valueFrom, valueTo } = profile;
  return { from: firstRow * rowSize, rowSize, volume: Array.from(volume), pointOfControl, valueFrom, valueTo };
};

const rowSizeOf = ({ high, low }: Bars, rows: number, tick: number | null): number => {
  const range = high.reduce((a, b) => Math.max(a, b)) - low.reduce((a, b) => Math.min(a, b));
  if (tick !== null) return Math.max(1, Math.ceil(range / rows / tick)) * tick;
  return range > 0 ? range / rows : 1;
};
