import { type NumberStyle, numberStyles } from './number-text.ts';

/**
 * A row's cells in the order of its table's columns, and after them how the file writes numbers and hours, the zone that
 * its header names and the account that was said: a row that is held is read again without its file.
 */
export type TableRecord = readonly string[];

/** How one file writes, decided once for the whole of it. */
export type Reading = {
  readonly numbers: NumberStyle;
  /** Some time has AM or PM, so that one without either says only half. */
  readonly twelveHours: boolean;
  /** IANA zone; empty where the file names none. */
  readonly zone: string;
  /** Empty where nobody was asked. */
  readonly account: string;
};

const readingKeys = ['Number style', 'Clock', 'Zone in the file', 'Account as said'] as const;

/** A cell is kept up to this length; what is longer is no cell of a table of executions. */
const longestCell = 2_000;

/** Adds to a row's cells how they are to be read. */
export const recordOf = (cells: string[], reading: Reading): TableRecord => {
  cells.push(reading.numbers, reading.twelveHours ? '12' : '24', reading.zone, reading.account);
  return cells;
};

/** Returns how the cells of a record are to be read. */
export const readingOf = (record: TableRecord): Reading => {
  const [numbers, clock, zone, account] = record.slice(-readingKeys.length);
  return {
    numbers: numberStyles.find((style) => style === numbers) ?? 'unclear',
    twelveHours: clock === '12',
    zone: zone ?? '',
    account: account ?? '',
  };
};

/** Returns a record's cells by name, those that say nothing left out. */
export const cellsOf = (columns: readonly string[], record: TableRecord): Readonly<Record<string, string>> => {
  const cells: Record<string, string> = {};
  for (const [index, name] of [...columns, ...readingKeys].entries()) {
    const cell = record[index] ?? '';
    if (cell !== '') cells[name] = cut(cell);
  }
  return cells;
};

/** Returns the record that `cellsOf` took apart; null when the cells are those of a row that could not be laid out. */
export const recordFrom = (columns: readonly string[], cells: Readonly<Record<string, string>>): TableRecord | null => {
  if (cells[readingKeys[0]] === undefined) return null;
  return [...columns, ...readingKeys].map((name) => cells[name] ?? '');
};

/** The cells of a row that does not fit the header, by their place. */
export const cellsByPlace = (cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(cells.slice(0, 100).map((cell, index) => [`Column ${index + 1}`, cut(cell)]));

const cut = (cell: string): string => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell);
