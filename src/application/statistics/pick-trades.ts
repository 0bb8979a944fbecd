import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import type { Partition } from './partition.ts';

/** Returns some of the trades, in the order of `rows`. */
export const pickTrades = (trades: TradeColumns, rows: Uint32Array): TradeColumns => ({
  unitsPerMoney: trades.unitsPerMoney,
  net: picked(trades.net, rows),
  gross: picked(trades.gross, rows),
  commission: picked(trades.commission, rows),
  side: pickedSides(trades.side, rows),
  durationMs: trades.durationMs && picked(trades.durationMs, rows),
  riskMultiple: trades.riskMultiple && picked(trades.riskMultiple, rows),
  mae: trades.mae && picked(trades.mae, rows),
  mfe: trades.mfe && picked(trades.mfe, rows),
});

/** Returns the trades of each cell. */
export const tradesByCell = (trades: TradeColumns, { order, starts, keys }: Partition): readonly TradeColumns[] => {
  const sorted = pickTrades(trades, order);
  return keys.map((_, cell) => part(sorted, starts[cell]!, starts[cell + 1]!));
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

const picked = (column: Float64Array, rows: Uint32Array): Float64Array => {
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = column[rows[place]!]!;
  return values;
};

const pickedSides = (column: Int8Array, rows: Uint32Array): Int8Array => {
  const values = new Int8Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = column[rows[place]!]!;
  return values;
};
