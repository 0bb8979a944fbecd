export type PositionKey = { readonly account: string; readonly instrument: string };

/**
 * The live fills of one (account, instrument), ordered by time, then sequence, then key; one array per column, the
 * shape that the fold takes. Quantities and prices are exact decimal texts turned into integers of `quantityScale` and
 * `priceScale` decimals; commissions of `commissionScale`.
 */
export type KeyFills = {
  readonly count: number;
  readonly keys: readonly string[];
  /** UTC milliseconds. */
  readonly at: Float64Array;
  /** Signed: a buy is positive. */
  readonly quantity: Float64Array | BigInt64Array;
  readonly price: Float64Array | BigInt64Array;
  readonly commission: Float64Array | BigInt64Array;
  /** 1 entry, 2 exit, 0 not said. */
  readonly entryExit: Uint8Array;
  readonly quantityScale: number;
  readonly priceScale: number;
  readonly commissionScale: number;
  readonly currency: string;
  /** The fill came with the demo data. */
  readonly demo: boolean;
};
