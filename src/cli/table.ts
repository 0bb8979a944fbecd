/** A column of a table for people. Numbers are aligned to the right, as they are: no locale has a say. */
export type Column<Row> = {
  readonly title: string;
  readonly value: (row: Row) => string | number | null;
  readonly align?: 'left' | 'right';
};

const cell = (value: string | number | null): string => (value === null ? '-' : String(value));

/** Returns the rows as aligned text with a header, each line ended; nothing for no rows. */
export const tableText = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  widths = columnWidths(columns, rows),
): string => tableHeader(columns, widths) + tableRows(columns, rows, widths);

export const tableHeader = <Row>(columns: readonly Column<Row>[], widths: readonly number[]): string =>
  line(columns, widths, (column) => column.title);

export const tableRows = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  widths: readonly number[],
): string => rows.map((row) => line(columns, widths, (column) => cell(column.value(row)))).join('');

/** Wide enough for the titles and every one of `rows`. */
export const columnWidths = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly number[] =>
  columns.map((column) =>
    rows.reduce((width, row) => Math.max(width, cell(column.value(row)).length), column.title.length),
  );

const line = <Row>(
  columns: readonly Column<Row>[],
  widths: readonly number[],
  text: (column: Column<Row>) => string,
): string => {
  const cells = columns.map((column, index) =>
    column.align === 'right' ? text(column).padStart(widths[index]!) : text(column).padEnd(widths[index]!),
  );
  return `${cells.join('  ').trimEnd()}\n`;
};
