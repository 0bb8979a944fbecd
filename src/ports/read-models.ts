import type { BatchStore } from './batch-store.ts';
import type { ChangeStore } from './change-store.ts';
import type { EventStore } from './event-store.ts';
import type { ExecutionStore } from './execution-store.ts';
import type { JournalStore } from './journal-store.ts';
import type { PositionStore } from './position-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** What a projection writes through, all in the transaction of its checkpoint. */
export type ReadModels = {
  readonly executions: ExecutionStore;
  readonly positions: PositionStore;
  readonly imports: BatchStore;
  readonly settings: SettingsStore;
  readonly journal: JournalStore;
  readonly changes: ChangeStore;
  /** The facts as they are committed: whoever folds a thing from its own stream reads it here. */
  readonly facts: Pick<EventStore, 'readStream'>;
};
