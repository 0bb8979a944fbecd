import { matchingRows } from '#application/positions/keep-rows.ts';
import { matchingPositions, type PositionFilter } from '#application/positions/position-filter.ts';
import type { PositionBooks } from '#application/positions/position-index.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { type PositionTable, type TradeTable, tradeTables } from './trade-table.ts';

/** The closed positions of one currency that a filter selects, in the order of their closing. */
export type SelectedTrades = {
  readonly table: TradeTable;
  /** Their rows in the table, ascending. */
  readonly rows: Uint32Array;
  readonly trades: TradeColumns;
  /** Linked positions that count within another, or not at all. */
  readonly absorbed: number;
  /** What else the filter selects: open positions, and closed ones of other currencies, which are never added to these. */
  readonly open: number;
  readonly otherCurrencies: readonly { readonly currency: string; readonly trades: number }[];
};

/** A page asks for several things of one selection. */
const keptSelections = 8;
const kept = new WeakMap<PositionBooks, Map<string, SelectedTrades | null>>();

/**
 * Returns the trades that `filter` selects in `currency`; without one, in that which most of them are in, null where
 * there is none at all. The last few answers are remembered.
 */
export const selectTrades = (
  books: PositionBooks,
  filter: PositionFilter,
  currency?: string,
): SelectedTrades | null => {
  const known = kept.get(books) ?? new Map<string, SelectedTrades | null>();
  kept.set(books, known);
  const name = JSON.stringify([filter, currency]);
  const selection = known.has(name) ? known.get(name)! : selected(books, filter, currency);
  known.delete(name);
  known.set(name, selection);
  if (known.size > keptSelections) known.delete(known.keys().next().value!);
  return selection;
};

const selected = (books: PositionBooks, filter: PositionFilter, currency?: string): SelectedTrades | null => {
  const found = tradeTables(books)
    .map((table) => ({
      table,
      rows: rowsOf(books, table, filter),
      open: rowsOf(books, table.open, filter).length,
    }))
    .sort((a, b) => b.rows.length - a.rows.length || b.open - a.open || (a.table.currency < b.table.currency ? -1 : 1));
  const own = currency === undefined ? found[0] : found.find(({ table }) => table.currency === currency);
  if (own === undefined) return null;
  const { table, rows, open } = own;
  return {
    table,
    rows,
    trades: rows.length === table.trades.net.length ? table.trades : pickTrades(table.trades, rows),
    open,
    absorbed: 0,
    otherCurrencies: found
      .filter((other) => other !== own && other.rows.length > 0)
      .map((other) => ({ currency: other.table.currency, trades: other.rows.length })),
  };
};

const rowsOf = ({ dictionaries }: PositionBooks, table: PositionTable, filter: PositionFilter): Uint32Array =>
  matchingRows(matchingPositions(table, dictionaries, filter), table.every);
