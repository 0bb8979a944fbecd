import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { BatchRows, BatchStore, HeldRows } from '#ports/batch-store.ts';
import type { BatchSwitch } from '#ports/batch-switch.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore } from '#ports/event-store.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import type { FileStore } from '#ports/file-store.ts';
import type { ImportStage } from '#ports/import-stage.ts';
import type { MappedTables } from '#ports/mapped-tables.ts';
import type { MappingStore } from '#ports/mapping-store.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

/** What the use cases of the import work with. */
export type ImportPorts = {
  readonly formats: readonly ExecutionFormat[];
  readonly mappings: MappingStore;
  readonly mappedTables: MappedTables;
  readonly files: FileStore;
  readonly stage: ImportStage;
  readonly batchSwitch: BatchSwitch;
  readonly batches: BatchStore;
  readonly batchRows: BatchRows;
  readonly heldRows: HeldRows;
  readonly positions: PositionStore;
  readonly settings: SettingsStore;
  readonly changes: ChangeStore;
  readonly directory: DirectoryOf;
  readonly events: EventStore;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Brings read models up to what has been appended, as far as no other transaction is in the way. */
  readonly catchUp: (...projections: readonly string[]) => Promise<void>;
};
