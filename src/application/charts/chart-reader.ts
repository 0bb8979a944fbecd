import type { ReadSeries } from '#application/candles/adjusted-series.ts';
import type { ReadCandlesPorts } from '#application/candles/read-candles.ts';
import { type ContinuousRequest, readContinuous } from '#application/candles/read-continuous.ts';
import { readLatest } from '#application/candles/read-latest.ts';
import { barsOf, readStored } from '#application/candles/read-series.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { Bars } from '#domain/market/bars.ts';
import type { Multiple } from '#domain/market/multiples.ts';
import { isoInstant } from '#domain/values/instant.ts';

/** Reads the bars of a chart, whatever they are put together from. Instants in UTC milliseconds. */
export type ChartReader = {
  readonly source: string | null;
  /** Bars that start at `from` or later and before `to`. */
  between(from: number, to: number): Promise<Bars>;
  /** The last so many bars that start before `to`. */
  last(to: number, count: number): Promise<Bars>;
};

/** Reads a stored series, in an interval that it can make. */
export const seriesReader = (
  { candles }: Pick<ReadCandlesPorts, 'candles'>,
  series: ReadSeries,
  interval: Multiple,
  calendar: string,
): ChartReader => ({
  source: series.source,
  between: async (from, to) => barsOf(await readStored(candles, series, { interval, from, to }), calendar),
  last: async (to, count) => {
    const wanted = { interval, from: Number.NEGATIVE_INFINITY, to };
    return (await readLatest(candles, series, wanted, count, calendar)).bars;
  },
});

/** Reads the continuous series of a future. @throws AppError as `readContinuous` */
export const continuousReader = (
  ports: ReadCandlesPorts,
  context: LedgerContext,
  request: Omit<ContinuousRequest, 'from' | 'points' | 'to'>,
): ChartReader => ({
  source: request.source ?? null,
  between: async (from, to) =>
    (await readContinuous(ports, context, { ...request, from: isoInstant(from), to: isoInstant(to) })).bars(),
  last: async (to, points) => (await readContinuous(ports, context, { ...request, to: isoInstant(to), points })).bars(),
});
