/** Exact numbers stay text until the last moment; `number` is written as a number cell where the format has them. */
export type TableColumn<Row> = {
  readonly title: string;
  readonly kind: 'text' | 'number' | 'instant';
  /** Decimal text for a number, ISO 8601 for an instant, null for an empty cell. */
  readonly value: (row: Row) => string | null;
};

/** Writes rows as a file of one table. */
export interface TableWriter {
  readonly extension: string;
  readonly mediaType: string;
  write<Row>(
    columns: readonly TableColumn<Row>[],
    rows: AsyncIterable<readonly Row[]>,
  ): AsyncIterable<string | Uint8Array>;
}
