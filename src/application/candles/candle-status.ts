import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import type { Interval } from '#domain/market/bars.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { type CandleCoverage, candleCoverage } from './candle-coverage.ts';

export type CandleStatusPorts = {
  readonly candles: Pick<CandleStore, 'read' | 'series' | 'corrections'>;
  readonly directory: DirectoryOf;
};

/** What the store has of a series. Instants in UTC milliseconds. */
export type CandleStatus = {
  readonly instrument: string;
  readonly interval: Interval;
  readonly source: string;
  readonly adjustment: 'none' | 'splits';
  readonly bars: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly fetchedAt: number;
  /** Bars that a correction changed and nobody has confirmed. */
  readonly corrections: number;
  /** null: no session calendar is known for the instrument, or the series cannot be read. */
  readonly coverage: CandleCoverage | null;
  /** Why the series cannot be read; null: it can. */
  readonly error: { readonly code: string; readonly message: string } | null;
};

/**
 * Says what the store has of each series and what of it is missing, in the order of `CandleStore.series`. A series that cannot be
 * read is listed with its error, and stands in nobody's way.
 */
export const candleStatus = async (
  { candles, directory }: CandleStatusPorts,
  { ledger }: LedgerContext,
): Promise<readonly CandleStatus[]> => {
  const known = await directory(ledger);
  const rows: CandleStatus[] = [];
  for (const series of await candles.series(ledger)) {
    const { instrument, interval, source, adjustment, bars, firstAt, lastAt, fetchedAt } = series;
    const corrections = (await candles.corrections(series)).length;
    const state = { instrument, interval, source, adjustment, bars, firstAt, lastAt, fetchedAt, corrections };
    try {
      rows.push({ ...state, coverage: await candleCoverage(candles, known, series), error: null });
    } catch (error) {
      if (!isAppError(error) || error.code === 'DATABASE_UNREACHABLE') throw error;
      rows.push({ ...state, coverage: null, error: { code: error.code, message: error.message } });
    }
  }
  return rows;
};
