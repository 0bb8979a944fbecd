import { type RememberZonePorts, rememberZone } from '#application/imports/remember-zone.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { requireInstrument } from '#application/instruments/require-instrument.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { startOfDay } from '#domain/instruments/trading-days.ts';
import { barTimeEvidence, seemingBarTime } from '#domain/market/bar-time-evidence.ts';
import type { Bars, Interval } from '#domain/market/bars.ts';
import { isDatable } from '#domain/market/date-starts.ts';
import { isDated } from '#domain/market/multiples.ts';
import { isoDateOfDay, zoneOf } from '#domain/values/zone.ts';
import type { BarTime, CandleFile, CandleFileAnswers, CandleFileFormat, CandleFiles } from '#ports/candle-files.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';
import { assertSpacing } from './bar-spacing.ts';
import { pieceChecker } from './check-pieces.ts';
import { type ImportSum, importTally } from './import-tally.ts';
import { stoppedImport } from './stopped-import.ts';

export type CandleImportPorts = RememberZonePorts & {
  readonly candles: Pick<CandleStore, 'upsert'>;
  readonly candleFiles: Pick<CandleFiles, 'read'>;
  readonly directory: DirectoryOf;
  /** Whether bars under this name come from somewhere by themselves. */
  readonly isSourceName: (name: string) => boolean;
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
  /** By the openings and closings of the sessions the times of the file seem to be this of the bars, not `barTime`. */
  readonly seemingBarTime: BarTime | null;
};

/** Bars of no source that is named: they can come from anywhere. */
const unnamedSource = 'file';

/**
 * Takes the bars of a file into the store: what is no sound bar is refused and counted, the rest goes in. A long file goes in piece
 * by piece; where one of them cannot be read those before it are in, the error says which, and the same file again adds nothing
 * twice.
 *
 * The zone that is said for a source holds for its next files. Of files of no named source only NinjaTrader's are one source.
 *
 * @throws AppError what `CandleFiles.read` throws; `INVALID_INPUT` when the bars are of another interval, and for the name of a
 *   source that brings bars itself; `NOT_FOUND` when nothing is known of the instrument
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
  const now = clock.now();
  assertOwnName(source, ports.isSourceName);
  const known = await directory(ledger);
  const check = pieceChecker({ interval, now });
  const tally = importTally();
  let series: SeriesId | null = null;
  let calendar: string | null = null;
  const evidence = { fits: 0, late: 0, early: 0 };
  try {
    for await (const piece of candleFiles.read(file, { ...answers, rememberedZone })) {
      if (series === null) {
        const named = requireInstrument(known, spelling, { reference: piece.bars.time[0] });
        series = { ledger, instrument: named.id, interval, source, adjustment: 'none' };
        calendar = named.calendar;
        assertSpacing(piece.bars, interval);
      }
      const checked = check(isDated(interval) ? atTheExchange(piece.bars, calendar!) : piece.bars);
      if (!isDated(interval)) {
        const { fits, late, early } = barTimeEvidence(calendar!, startsOf(checked.bars), interval);
        evidence.fits += fits;
        evidence.late += late;
        evidence.early += early;
      }
      tally.add(piece, checked, await candles.upsert(series, checked.bars, now));
    }
  } catch (error) {
    throw stoppedImport(error, tally.stored());
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
    seemingBarTime: seemingBarTime(evidence),
  };
};

const startsOf = ({ time, count }: Bars): Float64Array => time.subarray(0, count);

/**
 * A date of a file comes as midnight UTC. Its bar starts where the exchange's day does: in New York at midnight, on Globex the
 * evening before. Otherwise one day's bar would begin in another.
 */
const atTheExchange = (bars: Bars, calendar: string): Bars => ({
  ...bars,
  time: bars.time.map((at) =>
    at % dayMs === 0 && isDatable(at) ? startOfDay(calendar, isoDateOfDay(at / dayMs)) : at,
  ),
});

const dayMs = 86_400_000;

/** A file under the name of a source would write into what that source says. */
const assertOwnName = (source: string, isSourceName: (name: string) => boolean): void => {
  const isOurs = isSourceName(source.trim().toLowerCase());
  if (!isOurs && source.trim() === source && /^[^\p{C}]{1,64}$/u.test(source)) return;
  const expected = 'a name of your own of up to 64 characters, such as file or vendor';
  const why = isOurs ? `bars under the name ${source} are what ${source} itself brings` : `found "${source}"`;
  throw new AppError('INVALID_INPUT', `query: source: expected ${expected}; ${why}.`, {
    details: { part: 'query', field: 'source', expected, found: source },
  });
};

/** What a zone is remembered for; null: it is not. */
const zoneSource = (source: string, format: CandleFileFormat): string | null => {
  if (source !== unnamedSource) return `bars-${source}`;
  return format === 'ninjatrader' ? 'bars-ninjatrader' : null;
};
