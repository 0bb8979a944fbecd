import type { RecordedChange } from '#domain/changes/change-history.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { People } from '#ports/people.ts';

/** Returns the changes of a stream as pages show them, the newest first: instants as text, people by their names. */
export const shownChanges = async <Change extends RecordedChange>(people: People, changes: readonly Change[]) => {
  const names = await people.namesOf([...new Set(changes.flatMap(({ by, undone }) => [by, undone?.by ?? by]))]);
  return changes.toReversed().map(({ at, by, undone, ...change }) => ({
    ...change,
    at: isoInstant(at),
    by: names.get(by) ?? by,
    undone: undone && { at: isoInstant(undone.at), by: names.get(undone.by) ?? undone.by },
  }));
};
