import { status } from '#application/positions/columns.ts';
import type { PositionFilter } from '#application/positions/position-filter.ts';
import { type PositionBooks, rowsInOrder, selectionOf } from '#application/positions/position-index.ts';

/**
 * The closed positions of one currency that a filter selects, in the order of their closing. `rows` are their places in
 * the columns of the books.
 */
export type SelectedTrades = {
  readonly books: PositionBooks;
  readonly currency: string;
  readonly rows: Uint32Array;
  /** What else the filter selects: open positions, and closed ones of other currencies, which are never added to these. */
  readonly open: number;
  readonly otherCurrencies: readonly { readonly currency: string; readonly trades: number }[];
};

/**
 * Returns the trades that `filter` selects in `currency`; without one, in that which most of them are in, null where
 * there is none at all.
 */
export const selectTrades = (
  books: PositionBooks,
  filter: PositionFilter,
  currency?: string,
): SelectedTrades | null => {
  const { matches, totals } = selectionOf(books, filter);
  const closed = totals
    .map((total) => ({ currency: total.currency, trades: total.positions - total.open, open: total.open }))
    .sort((a, b) => b.trades - a.trades || b.open - a.open || (a.currency < b.currency ? -1 : 1));
  const chosen = currency ?? closed[0]?.currency;
  if (chosen === undefined) return null;
  const { columns, dictionaries } = books;
  const code = dictionaries.currencies.codes.get(chosen) ?? -1;
  const own = closed.find((total) => total.currency === chosen);
  const rows = new Uint32Array(own?.trades ?? 0);
  let count = 0;
  for (const row of rowsInOrder(books, 'closedAt')) {
    if (matches[row] === 1 && columns.currency[row] === code && columns.status[row] === status.closed)
      rows[count++] = row;
  }
  return {
    books,
    currency: chosen,
    rows,
    open: own?.open ?? 0,
    otherCurrencies: closed
      .filter((total) => total.currency !== chosen && total.trades > 0)
      .map((total) => ({ currency: total.currency, trades: total.trades })),
  };
};

/** Returns the values of a column of the books in the order of `rows`. */
export const gathered = (column: { readonly [row: number]: number }, rows: Uint32Array): Float64Array => {
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = column[rows[place]!]!;
  return values;
};
