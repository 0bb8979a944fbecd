import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type { DateOrder, RowHeld } from '#domain/ledger/events.ts';
import type { Execution } from '#domain/ledger/execution.ts';

/** Opens the file from its start; may be called several times. */
export type FileSource = () => AsyncIterable<Uint8Array>;

/** What one pass over the file finds out before anything is parsed into facts. */
export type FileScan = {
  /** Names this format in batches and on the wire, for instance `ninjatrader-executions`. */
  readonly format: string;
  /** Whom the zone is asked and remembered for, for instance `ninjatrader`. */
  readonly source: string;
  readonly rows: number;
  readonly accounts: readonly string[];
  /** No row names its account: it has to be said which one it is. */
  readonly accountless: boolean;
  /** Some time has no offset: a zone is needed. */
  readonly zoneless: boolean;
  /** What the dates prove or else suggest; null: they can be read day first and month first. */
  readonly dateOrder: DateOrder | null;
  /** The dates can be read day first and month first: whoever knows better than `dateOrder` may say so. */
  readonly dateOrderOpen: boolean;
  /** The file lists the newest fill first, so that rows of one second are to be read from the bottom. */
  readonly newestFirst: boolean;
};

export type ReadOptions = {
  readonly timeZone: string | null;
  readonly dateOrder: DateOrder | null;
  /** Whose rows they are, where the file does not say. */
  readonly account?: string | null;
};

/**
 * A well-formed execution, its instrument as the file spells it; what the product is and whether the fill is new is
 * decided by whoever reads on. The executions of one row come one after the other and stand or fall together.
 */
export type ReadExecution = Execution & {
  readonly kind: 'execution';
  readonly row: number;
  /** Its place among the executions of its row, from 0: a round trip has two. */
  readonly part: number;
  readonly tradedAs: TradedAs;
  /** Further names that the file has for the instrument, the surest first: an ISIN before a symbol. */
  readonly otherNames: readonly string[];
  /** What the file says beside the instrument, to be held against what is known of it; null: it does not say. */
  readonly stated: { readonly currency: string | null; readonly pointValue: string | null };
  /** What the file names the commission's currency by, a sign or an ISO 4217 code as it spells it; null: it does not say. */
  readonly commissionCurrency: string | null;
  /** UTC milliseconds. */
  readonly executedAt: number;
  readonly sourceZone: string;
  /** The row as it was, for `cellsOf`. */
  readonly record: readonly string[];
};

export type ReadHeld = { readonly kind: 'held' } & RowHeld;
export type ReadRow = ReadExecution | ReadHeld;

/** `executedAt` in UTC milliseconds; `sourceZone` as it was read, where that is known. */
export type ExecutionToWrite = Execution & { readonly executedAt: number; readonly sourceZone?: string };

/** A file of executions of one platform. */
export interface ExecutionFormat {
  readonly format: string;
  readonly source: string;

  /**
   * Recognises the file by its header and looks it through once, in constant memory.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`, `FORMAT_NOT_EXECUTIONS`
   */
  scan(file: FileSource): Promise<FileScan>;

  /** Every data row, in the file's order, in chunks, in constant memory; a malformed row comes as held. */
  read(file: FileSource, options: ReadOptions): AsyncIterable<readonly ReadRow[]>;

  /** A record's cells by canonical column; what `readCells` takes back. */
  cellsOf(record: readonly string[]): Readonly<Record<string, string>>;

  /** Reads one held row again, from its cells: as held, or as the executions that it has. */
  readCells(row: number, cells: Readonly<Record<string, string>>, options: ReadOptions): readonly ReadRow[];
}

/** A format that the ledger's executions can leave in. */
export interface ExportFormat extends ExecutionFormat {
  /** Writes a file that this format reads back to the same executions, on any locale. */
  write(executions: AsyncIterable<readonly ExecutionToWrite[]>): AsyncIterable<string>;
}
