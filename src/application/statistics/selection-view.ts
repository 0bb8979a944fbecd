import { noDay } from '#application/positions/placed-columns.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { SelectedTrades } from './selected-trades.ts';

/** Returns what was selected, in the words of the contract; nothing for books without a position. */
export const selectionView = (trades: SelectedTrades | null) => {
  if (trades === null)
    return { currency: null, trades: 0, open: 0, absorbed: 0, firstDay: null, lastDay: null, otherCurrencies: [] };
  const { table, rows, open, absorbed, otherCurrencies } = trades;
  const days = table.places.closedDay();
  return {
    currency: table.currency,
    trades: rows.length,
    open,
    absorbed,
    firstDay: rows.length === 0 ? null : dateOf(days[rows[0]!]!),
    lastDay: rows.length === 0 ? null : dateOf(days[rows.at(-1)!]!),
    otherCurrencies: [...otherCurrencies],
  };
};

const dateOf = (day: number): string | null => (day === noDay ? null : isoDateOfDay(day));
