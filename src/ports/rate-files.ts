import type { RatePublication } from './rate-store.ts';

/** Files that the European Central Bank publishes its rates in: XML and CSV, the latter also zipped. */
export interface RateFiles {
  /**
   * Recognises the file by its first bytes and reads it; publications ascend.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`; `INVALID_INPUT` with the line for what is no rate or date
   */
  read(content: Uint8Array): readonly RatePublication[];
}
