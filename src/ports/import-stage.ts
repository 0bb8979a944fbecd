import type { HeldReason, ImportCommitted, RowHeld } from '#domain/ledger/events.ts';
import type { Execution, ExecutionTerms } from '#domain/ledger/execution.ts';
import type { KeyFills, PositionKey } from '#domain/ledger/fills.ts';
import type { EventMetadata } from './event-store.ts';

/** `instrument` is the canonical id. */
export type StagedExecution = Execution &
  ExecutionTerms & {
    readonly row: number;
    /** Its place among the executions of its row, from 0. */
    readonly part: number;
    /** UTC milliseconds. */
    readonly executedAt: number;
  };

export type StagedAccount = {
  readonly account: string;
  readonly rows: number;
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
};

export type Classified = {
  readonly accounts: readonly StagedAccount[];
  readonly added: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly duplicateRows: readonly (readonly [number, number])[];
};

export type HeldCount = { readonly reason: HeldReason; readonly count: number; readonly roots: readonly string[] };

/** An (account, instrument) pair of the file, and the first instant at which it brings a fill or another order of fills. */
export type TouchedKey = PositionKey & { readonly firstNewAt: number | null };

/**
 * A file's rows beside the ledger, in one transaction that holds the ledger's import lock: two people importing the
 * same file at once are served one after the other, and the second finds every row there.
 */
export interface ImportStage {
  open(ledger: string, options: { readonly newestFirst: boolean }): Promise<OpenStage>;
}

export interface OpenStage {
  add(rows: readonly StagedExecution[]): Promise<void>;
  hold(rows: readonly RowHeld[]): Promise<void>;
  /** Sets every staged row against the ledger and against the rows before it; to be called once, after the last `add`. */
  classify(): Promise<Classified>;
  /** Rows held and rows in conflict, by row number. */
  notes(limit: number): Promise<readonly RowHeld[]>;
  heldCounts(): Promise<readonly HeldCount[]>;
  touched(): Promise<readonly TouchedKey[]>;
  /** The ledger's fills and the new ones together, as they would stand after a commit. */
  fillsOf(key: PositionKey): Promise<KeyFills>;
  /** The standing batch with this file's hash, if any. */
  batchOfFile(fileHash: string): Promise<string | null>;
  /** Appends the batch and its rows, and gives the upload to the batch as its original. The stage is closed. */
  commit(facts: BatchFacts, upload: string, occurredAt: number, metadata: EventMetadata): Promise<ImportCommitted>;
  /** Appends what was staged to a batch whose rows were held, unless it is undone or they are in by now; it is then to be closed. */
  takeIn(batch: string, occurredAt: number, metadata: EventMetadata): Promise<{ readonly added: number }>;
  /** Leaves nothing behind. Harmless after a commit. */
  close(): Promise<void>;
}

/** Everything of `ImportCommitted` that the stage does not count itself. */
export type BatchFacts = Omit<
  ImportCommitted,
  'rows' | 'added' | 'duplicate' | 'conflicting' | 'held' | 'accounts' | 'duplicateRows' | 'content' | 'leftOut'
>;
