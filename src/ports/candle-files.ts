import type { Bars, Interval } from '#domain/market/bars.ts';

/** Whether a file's times name the start of a bar or its end. */
export type BarTime = 'start' | 'end';

/** What the file may leave open; null: nobody said. */
export type CandleFileAnswers = {
  readonly interval: Interval;
  /** IANA zone of times that carry none. */
  readonly timeZone: string | null;
  /** The zone that was told for a former file of this format; null: none was. */
  readonly rememberedZone?: (format: CandleFileFormat) => string | null;
  readonly barTime: BarTime | null;
  readonly dateOrder: 'day-first' | 'month-first' | null;
  readonly decimal: 'point' | 'comma' | null;
};

export type CandleFileFormat = 'csv' | 'ninjatrader' | 'parquet' | 'arrow';
export type CandleExportFormat = Exclude<CandleFileFormat, 'ninjatrader'>;

export type UnreadableReason =
  | 'time-unreadable'
  | 'time-ambiguous'
  | 'time-nonexistent'
  | 'number-unreadable'
  | 'cells-missing';

/** A row that is no bar. `row` counts from 1: the line of a text file, the row of another. */
export type UnreadableRow = { readonly row: number; readonly reason: UnreadableReason; readonly found: string };

/** A file that can be read from its beginning more than once. */
export type CandleFile = { open(): AsyncIterable<Uint8Array> };

/** A file, or a piece of one. */
export type CandleFileContent = {
  readonly format: CandleFileFormat;
  /** Data rows, the unreadable ones too. */
  readonly rows: number;
  /** What the readable rows say, from the oldest on where the file is in order; not checked: times may repeat or go back. */
  readonly bars: Bars;
  /** The row of each bar. */
  readonly rowOf: Uint32Array;
  readonly unreadable: readonly UnreadableRow[];
  readonly barTime: BarTime;
  /** The zone that times without one were read in; null: every row says its own, or has a date alone. */
  readonly timeZone: string | null;
};

/** Files of bars: text with a header, NinjaTrader's historical export, Parquet and Arrow IPC, each also gzipped. */
export interface CandleFiles {
  /**
   * Recognises the file by its first bytes and its header, and reads it: as a whole up to some megabytes, longer text in pieces
   * of such a size, in the order of the file, so that it takes no memory. Parquet and Arrow are read as a whole.
   *
   * A date without a time names the trading day of a daily or weekly bar and is kept as midnight UTC, whatever the zone.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN`; `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED` and
   *   `INVALID_INPUT` where the file leaves open what `answers` does not say
   */
  read(file: CandleFile, answers: CandleFileAnswers): AsyncIterable<CandleFileContent>;
  readonly exports: Readonly<Record<CandleExportFormat, { readonly mediaType: string; readonly extension: string }>>;
  /** Writes bars as a file that reads back to the same ones; times are starts, in UTC. */
  write(format: CandleExportFormat, bars: AsyncIterable<Bars>): AsyncIterable<string | Uint8Array>;
}
