import { isoInstant } from '#domain/values/instant.ts';
import type { RecordedChange } from '#ports/change-store.ts';
import type { People } from '#ports/people.ts';

/** The changes of a stream as pages show them, the newest first; `undoable` and `redoable`: by their number. */
export const changeHistory = async (people: People, changes: readonly RecordedChange[]) => {
  const names = await people.namesOf([...new Set(changes.flatMap(({ by, undone }) => [by, undone?.by ?? by]))]);
  return changes.toReversed().map(({ number, type, data, at, by, undone }) => ({
    number,
    type,
    data: data as Record<string, unknown>,
    at: isoInstant(at),
    by: names.get(by) ?? by,
    undone: undone && { at: isoInstant(undone.at), by: names.get(undone.by) ?? undone.by },
  }));
};
