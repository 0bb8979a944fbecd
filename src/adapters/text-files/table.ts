import type { DateOrder } from '#domain/ledger/events.ts';
import type { FileSource, ReadRow } from '#ports/execution-format.ts';
import type { OpenedTable } from './laid-row.ts';
import type { NumberStyle } from './number-text.ts';
import type { TimeContext } from './read-time.ts';
import type { TableRecord } from './record.ts';

/** Gives the text of a column of the row at hand. */
export type Cell<Column extends string> = (column: Column) => string;

/** A table of executions of one platform: what `tableFormat` makes a format of. */
export type Table<Column extends string> = {
  /** Names the format in batches and on the wire: `tradovate-performance`. */
  readonly format: string;
  /** Whom the zone is asked and remembered for: `tradovate`. */
  readonly source: string;
  readonly columns: readonly Column[];
  /**
   * Recognises a file and opens it.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`, `FORMAT_NOT_EXECUTIONS`
   */
  readonly open: (file: FileSource) => Promise<OpenedTable>;
  /** The columns that tell how the file writes numbers. */
  readonly numbers: readonly Column[];
  /** How the platform writes numbers whatever the locale; else the file decides. */
  readonly numberStyle?: NumberStyle;
  /** The texts of a row's times, in the order in which they pass. */
  readonly times: (cell: Cell<Column>) => readonly string[];
  /** The order that the platform always writes in; a file that proves another is read as it says. */
  readonly dateOrder?: DateOrder;
  /** null: no row names its account, and it is asked for. */
  readonly accountColumn: Column | null;
  /** The account of a cell that has more in it. */
  readonly accountOf?: (cell: string) => string;
  /** Passes over what is no execution and no fault either: an order that was cancelled, a line of sums. */
  readonly skips?: (cell: Cell<Column>) => boolean;
  /** Reads a row as its executions, or as one held row. */
  readonly read: (row: number, record: TableRecord, context: TimeContext) => readonly ReadRow[];
};
