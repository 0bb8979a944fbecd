import { lazily } from './lazily.ts';
import type { TradeColumns } from './trade-columns.ts';

/** Returns some of the trades, in the order of `rows`; each column is picked when it is first read. */
export const pickTrades = (trades: TradeColumns, rows: Uint32Array): TradeColumns => {
  const net = lazily(() => picked(trades.net, rows));
  const gross = lazily(() => picked(trades.gross, rows));
  const commission = lazily(() => picked(trades.commission, rows));
  const side = lazily(() => pickedSides(trades.side, rows));
  const durationMs = lazily(() => trades.durationMs && picked(trades.durationMs, rows));
  const riskMultiple = lazily(() => trades.riskMultiple && picked(trades.riskMultiple, rows));
  const mae = lazily(() => trades.mae && picked(trades.mae, rows));
  const mfe = lazily(() => trades.mfe && picked(trades.mfe, rows));
  return {
    unitsPerMoney: trades.unitsPerMoney,
    get net() {
      return net();
    },
    get gross() {
      return gross();
    },
    get commission() {
      return commission();
    },
    get side() {
      return side();
    },
    get durationMs() {
      return durationMs();
    },
    get riskMultiple() {
      return riskMultiple();
    },
    get mae() {
      return mae();
    },
    get mfe() {
      return mfe();
    },
  };
};

/** Returns the trades from `start` on, before `end`: the same memory. */
export const sliceTrades = (trades: TradeColumns, start: number, end: number): TradeColumns => ({
  unitsPerMoney: trades.unitsPerMoney,
  get net() {
    return trades.net.subarray(start, end);
  },
  get gross() {
    return trades.gross.subarray(start, end);
  },
  get commission() {
    return trades.commission.subarray(start, end);
  },
  get side() {
    return trades.side.subarray(start, end);
  },
  get durationMs() {
    return trades.durationMs?.subarray(start, end) ?? null;
  },
  get riskMultiple() {
    return trades.riskMultiple?.subarray(start, end) ?? null;
  },
  get mae() {
    return trades.mae?.subarray(start, end) ?? null;
  },
  get mfe() {
    return trades.mfe?.subarray(start, end) ?? null;
  },
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
