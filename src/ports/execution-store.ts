import type { Execution, ExecutionTerms } from '#domain/ledger/execution.ts';
import type { KeyFills, PositionKey } from '#domain/ledger/fills.ts';

export type ExecutionRow = Execution &
  ExecutionTerms & {
    readonly key: string;
    /** UTC milliseconds. */
    readonly executedAt: number;
    readonly sequence: number;
    readonly batch: string;
    readonly row: number;
  };

export type ExecutionFilter = {
  readonly account?: readonly string[];
  readonly instrument?: readonly string[];
  readonly side?: 'buy' | 'sell';
  readonly batch?: string;
  readonly from?: number;
  readonly to?: number;
};

export type ExecutionTally = PositionKey & {
  readonly side: 'buy' | 'sell';
  readonly batch: string;
  readonly executions: number;
};

/** The executions that count: recorded, and their batch not undone. */
export interface ExecutionStore {
  /** A page of those that match, the newest first. `keys`: no others match; to be given where they are few. */
  list(
    ledger: string,
    filter: ExecutionFilter,
    page: { readonly offset: number; readonly limit: number },
    keys?: readonly PositionKey[],
  ): Promise<readonly ExecutionRow[]>;
  count(ledger: string, filter: ExecutionFilter): Promise<number>;
  /** How many there are of each kind, in a ledger or in one key of it. */
  tallies(ledger: string, key?: PositionKey): Promise<readonly ExecutionTally[]>;
  /** All that match, ordered by account, time and sequence, in chunks; for exports. */
  stream(ledger: string, filter: ExecutionFilter): AsyncIterable<readonly ExecutionRow[]>;
  /** The fills of one key from an instant on (inclusive), or all. */
  fillsOf(ledger: string, key: PositionKey, from: number | null): Promise<KeyFills>;
  /** The rows of one key within inclusive instants, in the order of `fillsOf`. */
  between(ledger: string, key: PositionKey, from: number, to: number): Promise<readonly ExecutionRow[]>;
  /** The one of an account and its key; null where it does not count, or is not there. */
  byKey(ledger: string, account: string, key: string): Promise<ExecutionRow | null>;
  /**
   * The prices of a batch's executions that are no multiple of their instrument's tick (by instrument, decimal text): by
   * instrument how many, and the first by its row.
   */
  offTick(
    ledger: string,
    batch: string,
    ticks: ReadonlyMap<string, string>,
  ): Promise<
    readonly { readonly instrument: string; readonly count: number; readonly row: number; readonly price: string }[]
  >;
  /** The pairs in which a batch has recorded or reordered fills, whether it stands or not, and from when on. */
  touchedBy(ledger: string, batch: string): Promise<readonly (PositionKey & { readonly from: number })[]>;
  keys(): Promise<readonly (PositionKey & { readonly ledger: string })[]>;
}
