import type { AppError } from '#domain/errors.ts';
import type { FileSource, ReadHeld } from '#ports/execution-format.ts';
import { type Columns, type HeaderLine, missingColumns, positionsOf, unknownHeader } from './header-line.ts';
import type { LaidRow, OpenedTable } from './laid-row.ts';
import { cellsByPlace } from './record.ts';
import { readTextHead, readWholeText } from './text-head.ts';

/** A row of a document; `line` is where it starts. */
export type DocumentRow = { readonly line: number; readonly cells: readonly string[] };

/** The parts of a document that are rows, in its order. */
export type DocumentRows = {
  readonly rows: readonly DocumentRow[];
  /** The document ends before its end. */
  readonly isCut: boolean;
};

/** A table within a document that is read whole. */
export type DocumentTable<Column extends string> = Columns<Column> & {
  /** Tells by its start whether a file is such a document at all. */
  readonly looksLike: (head: string) => boolean;
  readonly rowsOf: (text: string) => DocumentRows;
  /** Tells the rows of the table from its titles and sums. */
  readonly isRow: (cells: readonly string[]) => boolean;
  /** A row like this ends the table. */
  readonly until?: RegExp;
  /** What the rest of the document says of every row, and the zone of its times where it names one. */
  readonly around?: (rows: readonly DocumentRow[]) => {
    readonly cells: Partial<Readonly<Record<Column, string>>>;
    readonly zone: string | null;
  };
};

/** Returns what opens a document as this table. */
export const documentTable =
  <Column extends string>(table: DocumentTable<Column>) =>
  async (file: FileSource): Promise<OpenedTable> => {
    const head = await readTextHead(file);
    if (!table.looksLike(head.text)) throw unknown(table, head.text);
    const { rows, isCut } = table.rowsOf(await readWholeText(file, head));
    const start = rows.findIndex(({ cells }) => missingColumns(cells, table).length === 0);
    if (start < 0) throw unknown(table, head.text, rows);
    const header = rows[start]!.cells;
    const positions = positionsOf(header, table);
    const around = table.around?.(rows) ?? { cells: {}, zone: null };
    const laid: (LaidRow | ReadHeld)[] = [];
    for (const row of rows.slice(start + 1)) {
      if (table.until?.test(row.cells.join(' ').trim())) break;
      if (!table.isRow(row.cells)) continue;
      laid.push(
        row.cells.length === header.length
          ? { line: row.line, cells: layOut(table.columns, positions, row.cells, around.cells) }
          : misfit(row, `${header.length} columns, as the header has`, `${row.cells.length} columns`),
      );
    }
    if (isCut) laid.push(cutOff(rows.at(-1)?.line ?? 1));
    return {
      separator: ',',
      zone: around.zone,
      async *rows() {
        // A row that was read is never read into again: its cells go on into its record.
        yield laid.map((row) => ('kind' in row ? row : { line: row.line, cells: [...row.cells] }));
      },
    };
  };

const layOut = <Column extends string>(
  columns: readonly Column[],
  positions: readonly number[],
  cells: readonly string[],
  around: Partial<Readonly<Record<Column, string>>>,
): string[] => positions.map((at, index) => (at < 0 ? (around[columns[index]!] ?? '') : cells[at]!));

const misfit = ({ line, cells }: DocumentRow, expected: string, found: string): ReadHeld => ({
  kind: 'held',
  row: line,
  reason: 'COLUMN_COUNT',
  field: 'row',
  expected,
  found,
  cells: cellsByPlace(cells),
});

/** What a document that ends too early has lost cannot be told; that it has is a held row of its own. */
export const cutOff = (line: number): ReadHeld => ({
  kind: 'held',
  row: line + 1,
  reason: 'COLUMN_COUNT',
  field: 'row',
  expected: 'the end of the document',
  found: 'the file ends in the middle of the row',
  cells: {},
});

const unknown = <Column extends string>(
  table: Columns<Column>,
  head: string,
  rows: readonly DocumentRow[] = [],
): AppError => {
  const lines = rows
    .filter(({ cells }) => cells.length > 1)
    .map(({ line, cells }): HeaderLine => ({ line, separator: ',', names: cells }));
  return unknownHeader(
    lines.length > 0 ? lines : [{ line: 1, separator: ',', names: [head.slice(0, 40).trim()] }],
    table,
  );
};
