import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { firstAtLeast } from '#domain/market/merge-bars.ts';
import type { CandleStore, Correction } from '#ports/candle-store.ts';
import { type SeriesQuery, storedSeries } from './stored-series.ts';

export type CorrectionPorts = {
  readonly candles: Pick<CandleStore, 'read' | 'series' | 'corrections' | 'confirm'>;
  readonly directory: DirectoryOf;
};

type BarValues = Pick<Correction, 'open' | 'high' | 'low' | 'close' | 'volume'>;

/** A bar with the values that it had and those that it has. Instants in UTC milliseconds. */
export type CorrectedBar = {
  readonly at: number;
  readonly correctedAt: number;
  readonly before: BarValues;
  readonly after: BarValues;
};

/** Returns the bars of a series that were corrected and that nobody has confirmed. @throws AppError as `storedSeries` */
export const listCorrections = async (
  ports: CorrectionPorts,
  { ledger }: LedgerContext,
  query: SeriesQuery,
): Promise<readonly CorrectedBar[]> => {
  const series = await storedSeries(ports, ledger, query);
  const corrections = await ports.candles.corrections(series);
  if (corrections.length === 0) return [];
  const bars = await ports.candles.read(series, corrections[0]!.at, corrections.at(-1)!.at + 1);
  return corrections.map(({ at, correctedAt, ...before }) => {
    const index = firstAtLeast(bars.time, bars.count, at);
    const [open, high, low] = [bars.open[index]!, bars.high[index]!, bars.low[index]!];
    const after = { open, high, low, close: bars.close[index]!, volume: bars.volume[index]! };
    return { at, correctedAt, before, after };
  });
};

/**
 * Lets go of what corrections up to `correctedUntil` replaced, the last that the person has seen; returns of how many bars.
 *
 * @throws AppError as `storedSeries`
 */
export const confirmCorrections = async (
  ports: CorrectionPorts,
  { ledger }: LedgerContext,
  query: SeriesQuery & { readonly correctedUntil: number },
): Promise<number> => ports.candles.confirm(await storedSeries(ports, ledger, query), query.correctedUntil);
