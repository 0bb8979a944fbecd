import { type ChangeEvent, type ChangeType, changeHistory } from '#domain/changes/change-history.ts';
import type { EventData } from '#domain/ledger/events.ts';
import { activityStreams, batchOfStream } from '#domain/ledger/streams.ts';
import type { RecordedActivity } from './activity.ts';
import { type ActivityChangeType, activityState } from './activity-state.ts';

/** The events that say which activities stand. */
export const activityEventTypes = [
  'ImportCommitted',
  'ActivityRecorded',
  'ImportUndone',
  'ImportRedone',
  'ActivityEntered',
  'ActivityCorrected',
  'ActivityWithdrawn',
  'ChangeUndone',
  'ChangeRedone',
] as const;

/** An event of a ledger, in the order in which they were recorded; `at` in UTC milliseconds. */
export type ToldEvent = {
  [Type in (typeof activityEventTypes)[number]]: {
    readonly type: Type;
    readonly data: EventData<Type>;
    readonly stream: string;
    readonly number: number;
    readonly at: number;
    readonly by: string;
  };
}[(typeof activityEventTypes)[number]];

/**
 * Returns the activities that stood after some events: given those up to an instant, the books as they were known then. The
 * events alone say it, no table; of two batches that record one activity the first that stands counts.
 */
export const activitiesAsKnown = (events: Iterable<ToldEvent>): readonly RecordedActivity[] => {
  const batches = new Map<string, { standing: boolean; recorded: EventData<'ActivityRecorded'>[] }>();
  const edits = new Map<string, ChangeEvent<ActivityChangeType>[]>();
  const batchOf = (stream: string) => {
    const name = batchOfStream(stream);
    const known = batches.get(name) ?? { standing: true, recorded: [] };
    batches.set(name, known);
    return known;
  };
  for (const event of events) {
    if (event.type === 'ImportCommitted') batchOf(event.stream);
    else if (event.type === 'ActivityRecorded') batchOf(event.stream).recorded.push(event.data);
    else if (event.type === 'ImportUndone') batchOf(event.stream).standing = false;
    else if (event.type === 'ImportRedone') batchOf(event.stream).standing = true;
    else if (event.stream.startsWith(activityStreams)) {
      const id = event.stream.slice(activityStreams.length);
      edits.set(id, [...(edits.get(id) ?? []), event as ChangeEvent<ActivityChangeType & ChangeType>]);
    }
  }
  const stated = new Map<string, EventData<'ActivityRecorded'>>();
  const keys = new Set<string>();
  for (const { standing, recorded } of batches.values()) {
    if (!standing) continue;
    for (const one of recorded) {
      const key = `${one.account}\n${one.activityKey}`;
      if (keys.has(key)) continue;
      keys.add(key);
      stated.set(one.id, one);
    }
  }
  return [...new Set([...stated.keys(), ...edits.keys()])].flatMap((id) => {
    const imported = stated.get(id);
    const state = activityState(
      imported === undefined ? null : { activity: imported.activity },
      changeHistory<ActivityChangeType>(edits.get(id) ?? []),
    );
    return state?.standing ? [{ ...state.activity, id }] : [];
  });
};
