import type { ReadHeld } from '#ports/execution-format.ts';
import { cellsByPlace } from './record.ts';
import type { RowFault, SplitRow } from './split-rows.ts';

const faults = {
  'open-quote': { expected: 'a closing quote', found: 'a quote that is never closed' },
  'stray-quote': { expected: 'a separator after the closing quote', found: 'text after a closing quote' },
  'too-long': { expected: 'a row of execution data', found: 'a line of more than 65 536 characters' },
  nul: { expected: 'text', found: 'a NUL byte' },
} as const satisfies Record<RowFault, { expected: string; found: string }>;

/** What the rows of a file have to fit under. */
export type HeaderShape = {
  /** Columns up to the last one with a name. */
  readonly width: number;
};

/**
 * Returns the row as held when its cells cannot be laid under the header; null when they can.
 *
 * Empty cells beyond the named columns do no harm. `trailing` says that the rows before ended with a separator: then
 * a last line without one was cut off, even where no whole cell is missing.
 */
export const misfit = (row: SplitRow, header: HeaderShape, trailing: boolean): ReadHeld | null => {
  if (row.fault !== null) {
    return {
      kind: 'held',
      row: row.line,
      reason: 'MALFORMED',
      field: 'row',
      ...faults[row.fault],
      cells: cellsByPlace(row.cells),
    };
  }
  const { cells } = row;
  const tooMany = cells.length > header.width && cells.some((cell, index) => index >= header.width && cell !== '');
  const isCut = row.cutOff && trailing && cells.length === header.width;
  if (cells.length >= header.width && !tooMany && !isCut) return null;
  const end = row.cutOff && !tooMany ? '; the file ends in the middle of the row' : '';
  return {
    kind: 'held',
    row: row.line,
    reason: 'COLUMN_COUNT',
    field: 'row',
    expected: `${header.width} columns, as the header has`,
    found: `${cells.length} columns${end}`,
    cells: cellsByPlace(cells),
  };
};
