import { columns } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { type NumberStyle, numberStyles } from './number-text.ts';

/**
 * A row's cells in the order of `columns`, whatever the file's own, and after them how the file writes numbers and
 * hours: a row that is held is read again without its file.
 */
export type GridRecord = readonly string[];

const numberStyleKey = 'Number style';
const clockKey = 'Clock';
const numberStyleAt = columns.length;
const clockAt = columns.length + 1;

/** A cell is kept up to this length; what is longer is no cell of this grid. */
const longestCell = 2_000;

/** Lays a file's cells out as a record; a column that the file does not have is empty. */
export const recordOf = (cells: readonly string[], dialect: Dialect): GridRecord => {
  const { positions } = dialect.header;
  const record = new Array<string>(columns.length + 2);
  for (let i = 0; i < positions.length; i += 1) {
    const at = positions[i]!;
    record[i] = at < 0 ? '' : (cells[at] ?? '');
  }
  record[numberStyleAt] = dialect.numbers;
  record[clockAt] = dialect.twelveHours ? '12' : '24';
  return record;
};

/** Returns a record's cells by name, those that say nothing left out. */
export const cellsOf = (record: GridRecord): Readonly<Record<string, string>> => {
  const cells: Record<string, string> = {};
  for (const [index, name] of [...columns, numberStyleKey, clockKey].entries()) {
    const cell = record[index] ?? '';
    if (cell !== '') cells[name] = cut(cell);
  }
  return cells;
};

/** Returns the record that `cellsOf` took apart; null when the cells are those of a row that could not be laid out. */
export const recordFrom = (cells: Readonly<Record<string, string>>): GridRecord | null => {
  if (cells[numberStyleKey] === undefined) return null;
  return [...columns, numberStyleKey, clockKey].map((name) => cells[name] ?? '');
};

/** The cells of a row that does not fit the header, by their place. */
export const cellsByPlace = (cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(cells.slice(0, 100).map((cell, index) => [`Column ${index + 1}`, cut(cell)]));

export const numberStyleOf = (record: GridRecord): NumberStyle =>
  numberStyles.find((style) => style === record[numberStyleAt]) ?? 'unclear';

export const isTwelveHours = (record: GridRecord): boolean => record[clockAt] === '12';

const cut = (cell: string): string => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell);
