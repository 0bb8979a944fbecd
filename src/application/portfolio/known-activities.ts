import { activitiesAsKnown, activityEventTypes, type ToldEvent } from '#domain/activities/activities-as-known.ts';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { EventStore } from '#ports/event-store.ts';

/** Returns the activities of a ledger as they were known at an instant (UTC milliseconds): what came later has not been yet. */
export const knownActivities = async (
  events: Pick<EventStore, 'readAll'>,
  ledger: string,
  at: number,
): Promise<readonly RecordedActivity[]> => {
  const told: ToldEvent[] = [];
  for await (const chunk of events.readAll(activityEventTypes))
    for (const event of chunk)
      if (event.ledger === ledger && event.recordedAt <= at)
        told.push({
          ...({ type: event.type, data: event.data } as Pick<ToldEvent, 'type' | 'data'>),
          stream: event.stream,
          number: event.streamVersion,
          at: event.occurredAt,
          by: event.metadata.actor,
        } as ToldEvent);
  return activitiesAsKnown(told);
};
