import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { CandleExportFormat, CandleFiles } from '#ports/candle-files.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { type SeriesQuery, storedSeries } from './stored-series.ts';
import { storedWindows } from './stored-windows.ts';

export type CandleExportPorts = {
  readonly candles: Pick<CandleStore, 'read' | 'series'>;
  readonly candleFiles: Pick<CandleFiles, 'write' | 'exports'>;
  readonly directory: DirectoryOf;
};

/** `from` and `to` in UTC milliseconds; null: from the first bar, to the last. */
export type CandleExport = SeriesQuery & {
  readonly from: number | null;
  readonly to: number | null;
  readonly format: CandleExportFormat;
};

export type ExportedCandles = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string | Uint8Array>;
};

/**
 * Writes the stored bars of a series to a file that imports again to nothing new.
 *
 * @throws AppError `NOT_FOUND`; `INVALID_INPUT` where several sources have such bars and none is named
 */
export const exportCandles = async (
  { candles, candleFiles, directory }: CandleExportPorts,
  { ledger }: LedgerContext,
  query: CandleExport,
): Promise<ExportedCandles> => {
  const series = await storedSeries({ candles, directory }, ledger, query);
  const from = Math.max(query.from ?? series.firstAt, series.firstAt);
  const to = Math.min(query.to ?? Number.POSITIVE_INFINITY, series.lastAt + 1);
  const { mediaType, extension } = candleFiles.exports[query.format];
  return {
    fileName: `kontor-candles-${series.instrument.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${series.interval}.${extension}`,
    mediaType,
    content: candleFiles.write(query.format, storedWindows(candles, series, from, to)),
  };
};
