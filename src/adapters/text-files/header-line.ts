import { AppError } from '#domain/errors.ts';
import { headerKey } from './header-key.ts';
import { RowSplitter } from './split-rows.ts';

/** One of the first lines of a file, split by one separator: it may be the header. */
export type HeaderLine = { readonly line: number; readonly separator: string; readonly names: readonly string[] };

/** The columns of a table and what files call them. */
export type Columns<Column extends string> = {
  /** Our names, in the order that records have them. */
  readonly columns: readonly Column[];
  /**
   * What each is called, preferred name first, as `headerKey` spells it; `update time (*)` stands for any text within the
   * brackets. A name may stand under two columns: the one listed first takes it, the other takes the next of that name.
   */
  readonly names: Readonly<Record<Column, readonly string[]>>;
  /** Without these the table is another one. */
  readonly required: readonly Column[];
};

export const separators = [',', ';', '\t', '|'] as const;

/** Each of the first lines that has text, split by each separator; the likelier separator first. */
export const headerLines = (text: string, lookedAt: number): readonly HeaderLine[] =>
  text
    .split('\n', lookedAt)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '')
    .flatMap(({ line, text: header }) =>
      separators
        .map((separator) => ({ line, separator, names: splitLine(header, separator) }))
        .toSorted((a, b) => b.names.length - a.names.length),
    );

const splitLine = (line: string, separator: string): readonly string[] => {
  const splitter = new RowSplitter(separator);
  return [...splitter.push(line), ...splitter.end()][0]?.cells ?? [];
};

/** Where each column is; -1 for one that the line does not have. */
export const positionsOf = <Column extends string>(
  header: readonly string[],
  { columns, names }: Columns<Column>,
): readonly number[] => {
  const keys = header.map(headerKey);
  const taken = new Set<number>();
  return columns.map((column) => {
    for (const name of names[column]) {
      const at = keys.findIndex((key, index) => isNamed(key, name) && !taken.has(index));
      if (at >= 0) {
        taken.add(at);
        return at;
      }
    }
    return -1;
  });
};

const isNamed = (key: string, name: string): boolean =>
  name.endsWith('(*)') ? key.startsWith(name.slice(0, -2)) && key.endsWith(')') : key === name;

export const missingColumns = <Column extends string>(
  header: readonly string[],
  table: Columns<Column>,
): readonly Column[] => {
  const positions = positionsOf(header, table);
  return table.required.filter((column) => positions[table.columns.indexOf(column)] === -1);
};

/**
 * Says that no line is the header of the table, naming what the likeliest one lacks. `share` is how much of what the table
 * needs was found (1 = all of it), so that the nearest of several tables can be named.
 */
export const unknownHeader = <Column extends string>(
  lines: readonly HeaderLine[],
  table: Columns<Column>,
): AppError => {
  const likeness = ({ names }: HeaderLine): number => positionsOf(names, table).filter((at) => at >= 0).length;
  const closest = lines.reduce((best, next) => (likeness(next) > likeness(best) ? next : best));
  const missing = missingColumns(closest.names, table);
  const found = closest.names.filter((name) => name !== '').map((name) => name.slice(0, 40));
  return new AppError(
    'FORMAT_UNKNOWN',
    `The header is not that of an execution list. Missing: ${missing.join(', ')}. Found: ${found.slice(0, 30).join(', ')}.`,
    {
      details: {
        found: found.slice(0, 30),
        missing,
        expected: table.columns,
        share: 1 - missing.length / table.required.length,
      },
    },
  );
};
