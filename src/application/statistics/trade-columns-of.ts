import { moneyScale, side } from '#application/positions/columns.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { gathered, type SelectedTrades } from './selected-trades.ts';

/**
 * Returns the columns that figures of trades are computed from, in the order of closing. Money stays in whole 10^-6 of
 * the currency, so that sums of it are exact and those over a partition are the sum over the whole.
 */
export const tradeColumnsOf = ({ books, rows }: SelectedTrades): TradeColumns => {
  const { columns } = books;
  const durationMs = gathered(columns.closedAt, rows);
  for (let place = 0; place < rows.length; place++) durationMs[place]! -= columns.openedAt[rows[place]!]!;
  return {
    unitsPerMoney: 10 ** moneyScale,
    net: gathered(columns.netPnl, rows),
    gross: gathered(columns.grossPnl, rows),
    commission: gathered(columns.commission, rows),
    side: Int8Array.from(rows, (row) => (columns.side[row] === side.long ? 1 : -1)),
    durationMs,
    riskMultiple: null,
    mae: null,
    mfe: null,
  };
};

/** Splits the columns by the group of each trade; within a group the order stays. */
export const columnsByGroup = (trades: TradeColumns, groupOf: Uint32Array, groups: number): readonly TradeColumns[] => {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1]! += 1;
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const order = new Uint32Array(groupOf.length);
  for (let place = 0; place < groupOf.length; place++) order[next[groupOf[place]!]!++] = place;

  const sorted = <Column extends Float64Array | Int8Array>(column: Column): Column => {
    const values = column.slice() as Column;
    for (let place = 0; place < order.length; place++) values[place] = column[order[place]!]!;
    return values;
  };
  const optional = (column: Float64Array | null): Float64Array | null => (column === null ? null : sorted(column));
  const all: TradeColumns = {
    unitsPerMoney: trades.unitsPerMoney,
    net: sorted(trades.net),
    gross: sorted(trades.gross),
    commission: sorted(trades.commission),
    side: sorted(trades.side),
    durationMs: optional(trades.durationMs),
    riskMultiple: optional(trades.riskMultiple),
    mae: optional(trades.mae),
    mfe: optional(trades.mfe),
  };
  return Array.from({ length: groups }, (_, group) => part(all, starts[group]!, starts[group + 1]!));
};

/** The trades from `start` on, before `end`; the same memory. */
const part = (trades: TradeColumns, start: number, end: number): TradeColumns => ({
  unitsPerMoney: trades.unitsPerMoney,
  net: trades.net.subarray(start, end),
  gross: trades.gross.subarray(start, end),
  commission: trades.commission.subarray(start, end),
  side: trades.side.subarray(start, end),
  durationMs: trades.durationMs?.subarray(start, end) ?? null,
  riskMultiple: trades.riskMultiple?.subarray(start, end) ?? null,
  mae: trades.mae?.subarray(start, end) ?? null,
  mfe: trades.mfe?.subarray(start, end) ?? null,
});
