import type { Dictionaries, PositionColumns } from './columns.ts';
import { type FieldColumn, fieldRanks } from './field-columns.ts';
import { sortRows } from './sort-rows.ts';

export type PositionSort =
  | 'openedAt'
  | 'closedAt'
  | 'account'
  | 'instrument'
  | 'side'
  | 'status'
  | 'maxQuantity'
  | 'averageEntry'
  | 'averageExit'
  | 'points'
  | 'grossPnl'
  | 'commission'
  | 'netPnl'
  | 'executions'
  | 'duration';

/** The rank of each name in the order of a person's alphabet, by code. */
const ranks = (names: readonly string[]): Float64Array => {
  const collator = new Intl.Collator('en', { numeric: true });
  const order = names.map((_, code) => code).sort((a, b) => collator.compare(names[a]!, names[b]!));
  const rank = new Float64Array(names.length);
  order.forEach((code, place) => {
    rank[code] = place;
  });
  return rank;
};

/** One number a row that sorts as the column does. */
const sortKeys = (columns: PositionColumns, dictionaries: Dictionaries, sort: PositionSort): Float64Array => {
  const keys = new Float64Array(columns.count);
  if (sort === 'account' || sort === 'instrument') {
    const rank = ranks(dictionaries[sort === 'account' ? 'accounts' : 'instruments'].names);
    const codes = columns[sort];
    for (let row = 0; row < keys.length; row++) keys[row] = rank[codes[row]!]!;
  } else if (sort === 'duration') {
    for (let row = 0; row < keys.length; row++) keys[row] = columns.closedAt[row]! - columns.openedAt[row]!;
  } else {
    keys.set(columns[sort]);
  }
  return keys;
};

/** Returns the rows in ascending order of what was entered in a custom field, as `orderOf` does. */
export const orderOfField = (column: FieldColumn, byOpening: Uint32Array): Uint32Array => {
  const ranks = fieldRanks(column);
  const keys = new Float64Array(column.codes.length);
  for (let row = 0; row < keys.length; row++) keys[row] = ranks[column.codes[row]!]!;
  return sortRows(byOpening, keys);
};

/**
 * Returns the rows in ascending order of a column; rows without a value come last, equal ones by their opening.
 *
 * Rows are first put in the order of their opening, then sorted stably by the column.
 */
export const orderOf = (
  columns: PositionColumns,
  dictionaries: Dictionaries,
  sort: PositionSort,
  byOpening?: Uint32Array,
): Uint32Array => {
  const keys = sortKeys(columns, dictionaries, sort);
  const rows = byOpening ?? Uint32Array.from({ length: columns.count }, (_, row) => row);
  return sortRows(rows, keys);
};
