import type { EventMetadata } from './event-store.ts';

/** Takes a whole batch out of the ledger and in again, under the ledger's import lock. */
export interface BatchSwitch {
  /**
   * Appends `ImportUndone` and takes the batch's executions out, except those that another standing batch has recorded
   * too: they are that one's then.
   *
   * @throws AppError `NOT_FOUND`, `BATCH_STATE` when it is undone already.
   */
  undo(
    ledger: string,
    batch: string,
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<{ readonly removed: number }>;
  /**
   * Appends `ImportRedone` and brings the batch's executions back, except those whose key another standing batch holds.
   *
   * @throws AppError `NOT_FOUND`, `BATCH_STATE` when it stands.
   */
  redo(
    ledger: string,
    batch: string,
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<{ readonly added: number; readonly heldElsewhere: number }>;
}
