import { AppError } from '#domain/errors.ts';
import type { FileSource, ReadHeld } from '#ports/execution-format.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { misfit } from './fit-row.ts';
import {
  type Columns,
  type HeaderLine,
  headerLines,
  missingColumns,
  positionsOf,
  unknownHeader,
} from './header-line.ts';
import type { LaidRow, OpenedTable } from './laid-row.ts';
import { RowSplitter, type SplitRow } from './split-rows.ts';
import { readTextHead } from './text-head.ts';
import { zoneNamed } from './zone-names.ts';

/** What a table of delimited text looks like. */
export type Delimited<Column extends string> = Columns<Column> & {
  /** Lines among which the header is looked for: titles and a preamble may stand before it. */
  readonly lookedAt?: number;
  /** Turns a header down that has all that is required and is another's nevertheless. */
  readonly accepts?: (names: readonly string[]) => boolean;
  /** Says of a file that is not this table what it is, where that is known. */
  readonly refuse?: (names: readonly string[]) => AppError | null;
  /** The header stands below a line like this, where the file has one. */
  readonly after?: RegExp;
  /** A line like this ends the table. */
  readonly until?: RegExp;
  /** What a column that the file does not have says in every row. */
  readonly constants?: Partial<Readonly<Record<Column, string>>>;
  /** The column whose name has the zone of all times in brackets. */
  readonly zoneColumn?: Column;
};

export type Header = {
  /** The line of the file that the header stands on. */
  readonly line: number;
  readonly separator: string;
  readonly names: readonly string[];
  /** Where each column is; -1 for one that the file does not have. */
  readonly positions: readonly number[];
  /** Columns up to the last one with a name. */
  readonly width: number;
  /** The header ends with a separator, and so should every row. */
  readonly trailing: boolean;
};

/** A title or two and a `sep=;` may stand before the header. */
const usualLines = 12;

/**
 * Finds the header of a table among the first lines of the text, in any order of columns.
 *
 * @throws AppError `FILE_EMPTY` without any text; `FORMAT_UNKNOWN` with the columns found and missing; what `refuse` says
 */
export const findHeader = <Column extends string>(text: string, table: Delimited<Column>): Header => {
  const lines = headerLines(text, table.lookedAt ?? usualLines);
  if (lines.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  const start = table.after === undefined ? -1 : text.split('\n').findIndex((line) => table.after!.test(line));
  for (const candidate of lines) {
    if (candidate.line <= start + 1) continue;
    const header = headerOf(candidate, table);
    if (header !== null) return header;
  }
  for (const { names } of lines) {
    const refused = table.refuse?.(names) ?? null;
    if (refused !== null) throw refused;
  }
  throw unknownHeader(lines, table);
};

const headerOf = <Column extends string>(
  { line, separator, names }: HeaderLine,
  table: Delimited<Column>,
): Header | null => {
  if (missingColumns(names, table).length > 0 || table.accepts?.(names) === false) return null;
  const width = names.findLastIndex((name) => name !== '') + 1;
  return { line, separator, names, positions: positionsOf(names, table), width, trailing: names.length > width };
};

/** Returns what opens a file as this table, whatever its encoding and separator, in constant memory. */
export const delimited =
  <Column extends string>(table: Delimited<Column>) =>
  async (file: FileSource): Promise<OpenedTable> => {
    const head = await readTextHead(file);
    const header = findHeader(head.text, table);
    const encoding = await head.encoding();
    const { positions } = header;
    const absent = table.columns.map((column) => table.constants?.[column] ?? '');
    return {
      separator: header.separator,
      zone:
        table.zoneColumn === undefined
          ? null
          : zoneOfColumn(header, positions[table.columns.indexOf(table.zoneColumn)]!),
      async *rows() {
        let trailing = header.trailing;
        for await (const chunk of splitRows(file, encoding, header)) {
          const laid: (LaidRow | ReadHeld)[] = [];
          for (const row of chunk) {
            if (table.until?.test(row.cells.join(' ').trim())) {
              yield laid;
              return;
            }
            const held = misfit(row, header, trailing);
            if (held === null) trailing = row.cells.length > header.width;
            laid.push(held ?? { line: row.line, cells: layOut(row.cells, positions, absent) });
          }
          yield laid;
        }
      },
    };
  };

/** The rows below the header, as their splitter yields them. */
async function* splitRows(file: FileSource, encoding: Encoding, header: Header): AsyncGenerator<SplitRow[]> {
  const splitter = new RowSplitter(header.separator, header.line);
  for await (const text of decodeText(file, encoding)) yield splitter.push(text);
  yield splitter.end();
}

const layOut = (cells: readonly string[], positions: readonly number[], absent: readonly string[]): string[] => {
  const laid = new Array<string>(positions.length);
  for (let i = 0; i < positions.length; i += 1) {
    const at = positions[i]!;
    laid[i] = at < 0 ? absent[i]! : (cells[at] ?? '');
  }
  return laid;
};

const zoneOfColumn = ({ names }: Header, at: number): string | null => {
  const named = /\(([^()]+)\)\s*$/.exec(names[at] ?? '')?.[1];
  return named === undefined ? null : zoneNamed(named);
};
