import type { ReturnSeries } from '#domain/performance/return-series.ts';

/** A daily return series as a file had it. */
export type ReturnFile = {
  readonly series: ReturnSeries;
  /** What the file calls the returns. */
  readonly name: string;
  /** Values were written in percent, by a sign in each or by the name of their column. */
  readonly percent: boolean;
  /** Rows were not in the order of their dates; they have been put into it. */
  readonly reordered: boolean;
};

export interface ReturnFiles {
  /**
   * Reads a file of `date,return`.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN`; `INVALID_INPUT` for the first row that
   *   cannot be read, with `line`, `expected` and `found`
   */
  readonly read: (content: () => AsyncIterable<Uint8Array>) => Promise<ReturnFile>;
}
