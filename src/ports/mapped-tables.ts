import type { TableMapping } from '#domain/imports/table-mapping.ts';
import type { ActivityFormat } from './activity-format.ts';
import type { ExecutionFormat, FileSource } from './execution-format.ts';

/** What a table looks like before anybody has said what its columns are. */
export type TableOutline = {
  /** Names the header: the same columns in the same order have the same. */
  readonly fingerprint: string;
  readonly separator: string;
  readonly header: readonly string[];
  /** The first rows below it, as their cells. */
  readonly rows: readonly (readonly string[])[];
  /** What the names of the columns suggest. */
  readonly suggestion: TableMapping;
};

/** Reads tables whose columns a person names. */
export interface MappedTables {
  /**
   * Looks at the start of a file.
   *
   * @throws AppError `FILE_EMPTY`, `FILE_BINARY`; `FORMAT_UNKNOWN` where nothing in it looks like a table
   */
  outline(file: FileSource): Promise<TableOutline>;

  /** The format of one mapping; with `fingerprint` it recognises only files with that header. */
  format(mapping: TableMapping, fingerprint?: string): ExecutionFormat;

  /** The same of a mapping whose rows are activities. */
  activities(mapping: TableMapping, fingerprint?: string): ActivityFormat;
}
