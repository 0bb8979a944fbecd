import { type RememberZonePorts, rememberZone } from '#application/imports/remember-zone.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { Interval } from '#domain/market/bars.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { CandleFile, CandleFileAnswers, CandleFileFormat, CandleFiles } from '#ports/candle-files.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';
import { assertSpacing } from './bar-spacing.ts';
import { candleInstrument } from './candle-instrument.ts';
import { pieceChecker } from './check-pieces.ts';
import { type ImportSum, importTally } from './import-tally.ts';

export type CandleImportPorts = RememberZonePorts & {
  readonly candles: Pick<CandleStore, 'upsert'>;
  readonly candleFiles: Pick<CandleFiles, 'read'>;
  readonly directory: DirectoryOf;
};

export type CandleImport = Omit<CandleFileAnswers, 'rememberedZone'> & {
  readonly file: CandleFile;
  /** In any spelling. */
  readonly instrument: string;
  readonly source: string;
};

/** What an import of bars did. */
export type ImportedCandles = ImportSum & {
  readonly instrument: string;
  readonly interval: Interval;
  readonly source: string;
  /** Nobody said the zone this time: it is the one of a former file. */
  readonly timeZoneRemembered: boolean;
};

/** Bars of no source that is named: they can come from anywhere. */
const unnamedSource = 'file';

/**
 * Takes the bars of a file into the store: what is no sound bar is refused and counted, the rest goes in. A long file goes in piece
 * by piece; where one of them cannot be read those before it are in, and the same file again adds nothing twice.
 *
 * The zone that is said for a source holds for its next files. Of files of no named source only NinjaTrader's are one source.
 *
 * @throws AppError what `CandleFiles.read` throws; `INVALID_INPUT` when the bars are of another interval;
 *   `INVALID_VALUE` when the instrument is none
 */
export const importCandles = async (
  ports: CandleImportPorts,
  context: LedgerContext,
  { file, instrument: spelling, source, ...answers }: CandleImport,
): Promise<ImportedCandles> => {
  const { candles, candleFiles, directory, settings, clock } = ports;
  const { ledger } = context;
  const { interval } = answers;
  const zones = new Map((await settings.sourceZones(ledger)).map((zone) => [zone.source, zone.timeZone]));
  const rememberedZone = (format: CandleFileFormat): string | null =>
    zones.get(zoneSource(source, format) ?? '') ?? null;
  const check = pieceChecker();
  const tally = importTally();
  const now = clock.now();
  let series: SeriesId | null = null;
  for await (const piece of candleFiles.read(file, { ...answers, rememberedZone })) {
    const checked = check(piece.bars);
    if (series === null) {
      assertSpacing(checked.bars, interval);
      const instrument = await candleInstrument(directory, ledger, spelling, checked.bars.time[0]);
      series = { ledger, instrument, interval, source, adjustment: 'none' };
    }
    tally.add(piece, checked, await candles.upsert(series, checked.bars, now));
  }
  const { format, barTime, timeZone, ...counts } = tally.sum();
  const said = answers.timeZone === null ? null : zoneOf(answers.timeZone).id;
  const remembered = zoneSource(source, format);
  if (said !== null && timeZone === said && remembered !== null) await rememberZone(ports, context, remembered, said);
  return {
    instrument: series!.instrument,
    interval,
    source,
    format,
    ...counts,
    barTime,
    timeZone,
    timeZoneRemembered: said === null && timeZone !== null && timeZone === rememberedZone(format),
  };
};

/** What a zone is remembered for; null: it is not. */
const zoneSource = (source: string, format: CandleFileFormat): string | null => {
  if (source !== unnamedSource) return `bars-${source}`;
  return format === 'ninjatrader' ? 'bars-ninjatrader' : null;
};
