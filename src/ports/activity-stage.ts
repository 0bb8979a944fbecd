import type { Activity } from '#domain/activities/activity.ts';
import type { ActivityRecorded, ImportCommitted, RowHeld } from '#domain/ledger/events.ts';
import type { EventMetadata } from './event-store.ts';

/** What the ledger has under a key: as it was stated, and as it stands after corrections. */
export type KnownActivity = { readonly stated: Activity; readonly activity: Activity };

/**
 * The activities of a ledger, for one import at a time: open, it holds the ledger's import lock, so that of two people who
 * import the same file at once the second finds every row there.
 */
export interface ActivityStage {
  open(ledger: string): Promise<OpenActivityStage>;
}

export interface OpenActivityStage {
  /** What the accounts have, by key. */
  known(accounts: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownActivity>>>;
  /** The standing batch of activities with this file's hash and format, if any. */
  batchOfFile(fileHash: string, format: string): Promise<string | null>;
  /**
   * Appends the batch and its rows, and gives the upload to the batch as its original, unless another has it. The stage is closed.
   */
  commit(
    batch: ImportCommitted,
    rows: { readonly recorded: readonly ActivityRecorded[]; readonly held: readonly RowHeld[] },
    upload: string,
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<void>;
  /** Appends rows that were held to their batch, unless it is undone or they are in by now. The stage is closed. */
  takeIn(
    batch: string,
    taken: { readonly rows: readonly number[]; readonly recorded: readonly ActivityRecorded[] },
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<{ readonly added: number }>;
  /** Leaves nothing behind. Harmless after a commit. */
  close(): Promise<void>;
}
