import type { Clock } from '#ports/clock.ts';
import type { EventStore } from '#ports/event-store.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { ImageStore } from '#ports/image-store.ts';
import type { JournalStore } from '#ports/journal-store.ts';
import type { OwnEditLog } from '#ports/own-edit-log.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

export type JournalPorts = {
  readonly events: EventStore;
  readonly journal: JournalStore;
  readonly ownEdits: OwnEditLog;
  readonly images: ImageStore;
  readonly positions: PositionStore;
  readonly executions: ExecutionStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly catchUp: (...projections: readonly string[]) => Promise<void>;
};
