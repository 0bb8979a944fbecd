import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { Interval } from '#domain/market/bars.ts';
import { barMarks, barRefusals, type CheckedBars, checkBars } from '#domain/market/check-bars.ts';
import type {
  BarTime,
  CandleFileAnswers,
  CandleFileContent,
  CandleFileFormat,
  CandleFiles,
} from '#ports/candle-files.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';
import type { Clock } from '#ports/clock.ts';
import { assertSpacing } from './bar-spacing.ts';
import { candleInstrument } from './candle-instrument.ts';

export type CandleImportPorts = {
  readonly candles: Pick<CandleStore, 'upsert'>;
  readonly candleFiles: Pick<CandleFiles, 'read'>;
  readonly directory: DirectoryOf;
  readonly clock: Clock;
};

export type CandleImport = CandleFileAnswers & {
  readonly content: Uint8Array;
  /** In any spelling. */
  readonly instrument: string;
  readonly source: string;
};

/** A row that was refused, or taken in with a remark. `row` is the line of a text file. */
export type CandleRowFinding = { readonly row: number; readonly reason: string; readonly found: string };
export type ReasonCount = { readonly reason: string; readonly count: number };

/** What an import of bars did. Instants in UTC milliseconds; `rows` = added + same + corrected + refused. */
export type ImportedCandles = {
  readonly instrument: string;
  readonly interval: Interval;
  readonly source: string;
  readonly format: CandleFileFormat;
  readonly rows: number;
  readonly added: number;
  readonly same: number;
  readonly corrected: number;
  readonly refused: number;
  readonly refusedReasons: readonly ReasonCount[];
  readonly markedReasons: readonly ReasonCount[];
  /** The first of each reason. */
  readonly findings: readonly CandleRowFinding[];
  readonly barTime: BarTime;
  readonly timeZone: string | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};

/**
 * Takes the bars of a file into the store: what is no sound bar is refused and counted, the rest goes in.
 *
 * @throws AppError what `CandleFiles.read` throws; `INVALID_INPUT` when the bars are of another interval;
 *   `INVALID_VALUE` when the instrument is none
 */
export const importCandles = async (
  { candles, candleFiles, directory, clock }: CandleImportPorts,
  { ledger }: LedgerContext,
  { content, instrument: spelling, source, ...answers }: CandleImport,
): Promise<ImportedCandles> => {
  const { interval } = answers;
  const file = await candleFiles.read(content, answers);
  const checked = checkBars(file.bars);
  const { bars } = checked;
  assertSpacing(bars, interval);
  const instrument = await candleInstrument(directory, ledger, spelling, bars.time[0]);
  const series: SeriesId = { ledger, instrument, interval, source, adjustment: 'none' };
  const upserted = await candles.upsert(series, bars, clock.now());
  return {
    instrument,
    interval,
    source,
    format: file.format,
    rows: file.rows,
    ...upserted,
    refused: file.rows - bars.count,
    refusedReasons: [...unreadableCounts(file), ...countsOf(barRefusals, checked)],
    markedReasons: countsOf(barMarks, checked),
    findings: findingsOf(file, checked),
    barTime: file.barTime,
    timeZone: file.timeZone,
    firstAt: bars.count === 0 ? null : bars.time[0]!,
    lastAt: bars.count === 0 ? null : bars.time[bars.count - 1]!,
  };
};

const unreadableCounts = ({ unreadable }: CandleFileContent): readonly ReasonCount[] =>
  [...Map.groupBy(unreadable, ({ reason }) => reason)].map(([reason, rows]) => ({ reason, count: rows.length }));

const countsOf = (reasons: readonly (keyof CheckedBars['counts'])[], { counts }: CheckedBars): readonly ReasonCount[] =>
  reasons.map((reason) => ({ reason, count: counts[reason] })).filter(({ count }) => count > 0);

const shownPerReason = 5;

const findingsOf = (file: CandleFileContent, { refused, marked }: CheckedBars): readonly CandleRowFinding[] => {
  const checked = [...refused, ...marked].map(({ row, reason, time }) => ({
    row: file.rowOf[row]!,
    reason,
    found: `${new Date(time).toISOString()} ${barText(file, row)}`,
  }));
  return [...Map.groupBy([...file.unreadable, ...checked], ({ reason }) => reason as string).values()].flatMap(
    (found) => found.slice(0, shownPerReason),
  );
};

const barText = ({ bars }: CandleFileContent, row: number): string =>
  `open ${bars.open[row]} high ${bars.high[row]} low ${bars.low[row]} close ${bars.close[row]} volume ${bars.volume[row]}`;
