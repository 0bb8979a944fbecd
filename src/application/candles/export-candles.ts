import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { PriceAdjust } from '#domain/market/adjust.ts';
import type { Bars } from '#domain/market/bars.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { CandleExportFormat, CandleFiles } from '#ports/candle-files.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { type AdjustPorts, adjustedSeries, inPricesOf } from './adjusted-series.ts';
import { coarserWindows } from './coarser-windows.ts';
import type { ContinuousAbout, ReadCandlesPorts } from './read-candles.ts';
import { type ContinuousRequest, readContinuous } from './read-continuous.ts';
import { type SeriesQuery, storedOrFiner } from './stored-series.ts';
import { storedWindows } from './stored-windows.ts';

export type CandleExportPorts = {
  readonly candles: Pick<CandleStore, 'countWithin' | 'read' | 'readBlocks' | 'series'>;
  readonly marketData: AdjustPorts['marketData'];
  readonly candleFiles: Pick<CandleFiles, 'write' | 'exports'>;
  readonly directory: DirectoryOf;
};

/** `from` and `to` in UTC milliseconds; null: from the first bar, to the last. */
export type CandleExport = SeriesQuery & {
  readonly from: number | null;
  readonly to: number | null;
  readonly format: CandleExportFormat;
  /** What of splits and dividends is applied; bars as they traded without it. */
  readonly adjust?: PriceAdjust | undefined;
};

/** A root alone; without a rule the rolls go by volume. */
export type ContinuousExport = CandleExport & Pick<ContinuousRequest, 'continuous' | 'roll' | 'rollDays'>;

export type ExportedCandles = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string | Uint8Array>;
};

/**
 * Writes the stored bars of a series to a file that, raw, imports again to nothing new; bars of an interval that is not stored are
 * put together from finer ones along the sessions.
 *
 * @throws AppError `NOT_FOUND`; `INVALID_INPUT` where several sources have such bars and none is named
 */
export const exportCandles = async (
  { candles: store, candleFiles, directory, marketData }: CandleExportPorts,
  { ledger }: LedgerContext,
  query: CandleExport,
): Promise<ExportedCandles> => {
  const series = await storedOrFiner({ candles: store, directory }, ledger, query);
  const { interval, from, to, adjust = 'none' } = query;
  const wanted = { interval, from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
  const known = (await directory(ledger)).find(series.instrument);
  const calendar = known?.calendar ?? 'ALWAYS-OPEN';
  const adjusting = { adjust, currency: known?.currency ?? null };
  const adjusted = (await adjustedSeries({ candles: store, marketData }, series, adjusting)) ?? series;
  const candles: Pick<CandleStore, 'read'> = {
    read: async (id, start, end) => inPricesOf(adjusted, await store.read(id, start, end)),
  };
  const bars =
    series.interval === interval
      ? storedWindows(candles, series, Math.max(wanted.from, series.firstAt), Math.min(wanted.to, series.lastAt + 1))
      : coarserWindows(candles, series, wanted, calendar);
  const { mediaType, extension } = candleFiles.exports[query.format];
  return {
    fileName: fileName([series.instrument, interval, ...(adjust === 'none' ? [] : [adjust])], extension),
    mediaType,
    content: candleFiles.write(query.format, bars),
  };
};

/**
 * Writes the continuous series of a future to a file, and says how it was put together.
 *
 * @throws AppError as `readContinuous` does; `NOT_FOUND` where there are no bars
 */
export const exportContinuous = async (
  { candleFiles, ...ports }: CandleExportPorts & Pick<ReadCandlesPorts, 'overviews'>,
  context: LedgerContext,
  { format, from, to, source, ...query }: ContinuousExport,
): Promise<ExportedCandles & { readonly continuous: ContinuousAbout }> => {
  const range = { from: from === null ? undefined : isoInstant(from), to: to === null ? undefined : isoInstant(to) };
  const request = { ...query, ...range, source: source ?? undefined };
  const answer = await readContinuous(ports, context, request, Number.POSITIVE_INFINITY);
  const { instrument, continuous } = answer.about;
  const bars = answer.bars();
  if (bars.count === 0) {
    throw new AppError('NOT_FOUND', `No bars of contracts of ${instrument} are stored.`, { details: { instrument } });
  }
  const { mediaType, extension } = candleFiles.exports[format];
  return {
    fileName: fileName([instrument, query.continuous, query.interval], extension),
    mediaType,
    content: candleFiles.write(format, once(bars)),
    continuous: continuous!,
  };
};

const fileName = (words: readonly string[], extension: string): string =>
  `kontor-candles-${words.map((word) => word.replaceAll(/[^A-Za-z0-9]+/g, '-')).join('-')}.${extension}`;

const once = async function* (bars: Bars): AsyncGenerator<Bars> {
  yield bars;
};
