import type { ChangeInstrumentPorts } from '#application/instruments/change-instrument.ts';
import type { ActivityEdits } from '#ports/activity-edits.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import type { ActivityStage } from '#ports/activity-stage.ts';
import type { ActivityStore } from '#ports/activity-store.ts';
import type { BatchStore } from '#ports/batch-store.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { FileStore } from '#ports/file-store.ts';
import type { People } from '#ports/people.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { RateStore } from '#ports/rate-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

/** What the use cases of activities work with. */
export type ActivityPorts = Omit<ChangeInstrumentPorts, 'candles' | 'changes'> & {
  readonly activityFormats: readonly ActivityFormat[];
  readonly activities: ActivityStore;
  readonly activityStage: ActivityStage;
  readonly activityEdits: ActivityEdits;
  readonly batches: BatchStore;
  readonly candles: CandleStore;
  readonly rates: RateStore;
  readonly changes: ChangeStore;
  readonly positions: PositionStore;
  readonly files: FileStore;
  readonly settings: SettingsStore;
  readonly people: People;
  readonly newId: () => string;
};
