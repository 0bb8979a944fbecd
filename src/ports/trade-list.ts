import type { FileScan, FileSource, ReadExecution, ReadHeld, ReadOptions } from './execution-format.ts';

/**
 * A finished trade as a row of a list has it, its instrument as the file spells it. Amounts are exact decimal text;
 * what the list does not state is null.
 */
export type ListedRow = {
  readonly kind: 'trade';
  /** As names are looked up by. */
  readonly named: Pick<ReadExecution, 'instrument' | 'otherNames' | 'tradedAs' | 'executedAt'>;
  readonly row: number;
  readonly account: string;
  readonly side: 'long' | 'short';
  readonly quantity: string;
  readonly entryPrice: string;
  readonly exitPrice: string;
  /** UTC milliseconds. */
  readonly entryAt: number;
  readonly exitAt: number;
  readonly profit: string | null;
  /** A cost is positive. */
  readonly commission: string | null;
  /** What it states beside the commission. */
  readonly fees: string | null;
};

/** A platform's list of finished trades: never facts of the ledger, but something to check it against. */
export interface TradeList {
  readonly format: string;
  /** Whom the zone is asked and remembered for. */
  readonly source: string;

  /**
   * Recognises the file by its header and looks it through once.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`
   */
  scan(file: FileSource): Promise<FileScan>;

  /** Every data row, in the file's order, in chunks; a malformed row comes as held. */
  read(file: FileSource, options: ReadOptions): AsyncIterable<readonly (ListedRow | ReadHeld)[]>;
}
