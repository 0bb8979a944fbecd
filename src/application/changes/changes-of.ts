import {
  type ChangeEvent,
  type ChangeHistory,
  type ChangeType,
  changeHistory,
} from '#domain/changes/change-history.ts';
import type { RecordedEvent } from '#ports/event-store.ts';

/** Returns the changes of the events of a stream of changes, all of whose changes are of `Type`. */
export const changesOf = <Type extends ChangeType = ChangeType>(
  recorded: readonly RecordedEvent[],
): ChangeHistory<Type> => changeHistory(recorded.map((event) => changeEventOf<Type>(event)));

/** Returns an event of a stream of changes as its folds take it. */
export const changeEventOf = <Type extends ChangeType = ChangeType>({
  type,
  data,
  streamVersion,
  occurredAt,
  metadata,
}: RecordedEvent): ChangeEvent<Type> =>
  ({ type, data, number: streamVersion, at: occurredAt, by: metadata.actor }) as ChangeEvent<Type>;
