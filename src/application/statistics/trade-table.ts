import { moneyScale, type NumberColumns, pickRows, side, status } from '#application/positions/columns.ts';
import { type MarkColumns, pickMarks } from '#application/positions/mark-columns.ts';
import type { FilteredColumns } from '#application/positions/position-filter.ts';
import { type PositionBooks, rowsInOrder } from '#application/positions/position-index.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import type { Grouping } from './dimensions.ts';

/** Some positions of the books, by column; `rows` are their places in the books. */
export type PositionTable = FilteredColumns & {
  readonly rows: Uint32Array;
  /** All places of the table, ascending: a selection of everything. */
  readonly every: Uint32Array;
};

/**
 * The closed positions of one currency in the order of their closing, laid out once a revision: what is asked of all of
 * them is one walk over memory. Positions that are still open stand apart.
 */
export type TradeTable = PositionTable & {
  readonly books: PositionBooks;
  readonly currency: string;
  /** What figures are computed from; money in whole 10^-6, so that its sums are exact. */
  readonly trades: TradeColumns;
  readonly open: PositionTable;
  /** The groups by each dimension that was asked for. */
  readonly groupings: Map<string, Grouping>;
};

const tables = new WeakMap<PositionBooks, readonly TradeTable[]>();

/** Returns the trades of each currency of the books. */
export const tradeTables = (books: PositionBooks): readonly TradeTable[] => {
  const known = tables.get(books);
  if (known !== undefined) return known;
  const made = books.dictionaries.currencies.names.map((currency, code) => tableOf(books, currency, code));
  tables.set(books, made);
  return made;
};

const tableOf = (books: PositionBooks, currency: string, code: number): TradeTable => {
  const closed = positionsOf(books, code, status.closed);
  return {
    books,
    currency,
    ...closed,
    trades: tradeColumns(closed.columns, closed.marks),
    open: positionsOf(books, code, status.open),
    groupings: new Map(),
  };
};

const positionsOf = (books: PositionBooks, currency: number, wanted: number): PositionTable => {
  const { columns } = books;
  const rows = rowsInOrder(books, 'closedAt').filter(
    (row) => columns.currency[row] === currency && columns.status[row] === wanted,
  );
  const own = pickRows(columns, rows);
  return {
    rows,
    every: Uint32Array.from(rows.keys()),
    columns: own,
    places: books.placesOf(own),
    marks: pickMarks(books.marks, rows),
  };
};

const tradeColumns = (columns: NumberColumns, { riskMultiple }: MarkColumns): TradeColumns => {
  const { count, openedAt, closedAt, netPnl, grossPnl, commission } = columns;
  const durationMs = new Float64Array(count);
  const signs = new Int8Array(count);
  for (let row = 0; row < count; row++) {
    durationMs[row] = closedAt[row]! - openedAt[row]!;
    signs[row] = columns.side[row] === side.long ? 1 : -1;
  }
  return {
    unitsPerMoney: 10 ** moneyScale,
    net: netPnl,
    gross: grossPnl,
    commission,
    side: signs,
    durationMs,
    riskMultiple: knownOrNull(riskMultiple),
    mae: knownOrNull(columns.adverse),
    mfe: knownOrNull(columns.favourable),
  };
};

/** A column that nobody knows is none. */
const knownOrNull = (column: Float64Array): Float64Array | null =>
  column.some((value) => !Number.isNaN(value)) ? column : null;
