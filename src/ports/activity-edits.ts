import type { ActivityHistory, StatedActivity } from '#domain/activities/activity-state.ts';
import type { DecidedActivity } from '#domain/activities/decide-activity.ts';
import type { EventMetadata } from './event-store.ts';

/** What people say of single activities: an event and the row that follows from it, in one transaction. */
export interface ActivityEdits {
  /**
   * Appends what `decide` says of an activity; nothing where it says null. `stated` is what an import has of it.
   *
   * @throws AppError what `decide` throws
   */
  change(
    ledger: string,
    id: string,
    decide: (stated: StatedActivity | null, history: ActivityHistory) => DecidedActivity | null,
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<void>;
  /** Everything that was said of an activity, in order. */
  history(ledger: string, id: string): Promise<ActivityHistory>;
}
