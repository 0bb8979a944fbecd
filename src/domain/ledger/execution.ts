/** What a fill is, wherever it comes from and wherever it goes. Amounts are exact decimal text. */
export type Execution = {
  readonly account: string;
  /** The platform's own id; null where it gives none. */
  readonly executionId: string | null;
  readonly orderId: string | null;
  readonly instrument: string;
  readonly side: 'buy' | 'sell';
  /** Unsigned, in contracts. */
  readonly quantity: string;
  readonly price: string;
  /** For the whole fill; a cost is positive. */
  readonly commission: string;
  /** What the source says beside the facts: cross-checks and columns that an export gives back. */
  readonly hints: ExecutionHints;
};

export type ExecutionHints = {
  readonly action?: string;
  readonly entryExit?: 'entry' | 'exit';
  readonly position?: string;
  readonly name?: string;
  readonly rate?: string;
  readonly connection?: string;
  /** No fill of the platform's own list: a leg of a finished trade, or an order at its average price. */
  readonly madeFrom?: 'round-trip' | 'order';
};

/** What the catalogue adds to a fill of a known product. */
export type ExecutionTerms = {
  readonly currency: string;
  /** The IANA zone or the offset that the source's clock time was read in. */
  readonly sourceZone: string;
  /** The exchange's trading day, ISO date. */
  readonly sessionDate: string;
};
