import type { ReadHeld } from '#ports/execution-format.ts';

/** A row's cells in the order of the table's columns; a column that the file does not have is empty. */
export type LaidRow = { readonly line: number; readonly cells: string[] };

/** A file that was recognised, before anything is decided about how it writes numbers and times. */
export type OpenedTable = {
  /** Between the cells; tells something about the decimal sign. */
  readonly separator: string;
  /** IANA zone that the file's header names for its times; null where it names none. */
  readonly zone: string | null;
  /** From the start of the file each time; a row that cannot be laid under the header comes as held. */
  rows(): AsyncIterable<readonly (LaidRow | ReadHeld)[]>;
};

export const isHeldRow = (row: LaidRow | ReadHeld): row is ReadHeld => 'kind' in row;
