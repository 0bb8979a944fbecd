export type ExplainedFormula =
  | 'maxQuantity'
  | 'averageEntry'
  | `${'averageExit' | 'points' | 'grossPnl' | 'closedAt'}.${'open' | 'closed'}`
  | 'commission'
  | 'netPnl'
  | 'executions'
  | 'openedAt'
  | 'side'
  | 'status';

export type ExplainedFigure =
  | 'maxQuantity'
  | 'averageEntry'
  | 'averageExit'
  | 'points'
  | 'grossPnl'
  | 'commission'
  | 'netPnl'
  | 'executions'
  | 'openedAt'
  | 'closedAt'
  | 'side'
  | 'status';

export type ExplainedInput = {
  readonly name:
    | 'entryQuantity'
    | 'entryValue'
    | 'exitQuantity'
    | 'exitValue'
    | 'openQuantity'
    | 'pointValue'
    | 'realisedValue'
    | 'grossPnl'
    | 'commission'
    | 'legs';
  readonly value: string;
  readonly unit: string;
  readonly source: 'executions' | 'catalogue' | 'figure';
};

/** Why a figure is what it is. Keys are translated where they are shown; the calculation reads in any language. */
export type Explanation = {
  readonly figure: ExplainedFigure;
  readonly value: string | null;
  /** `contracts`, `points`, `executions`, `instant`, `none`, or a currency code. */
  readonly unit: string;
  readonly formula: ExplainedFormula;
  readonly calculation: string;
  readonly method: 'exact' | 'half-even' | 'fifo' | 'commission-split' | 'ledger-order';
  readonly inputs: readonly ExplainedInput[];
  /** Execution keys of the source rows. */
  readonly rows: readonly string[];
};
