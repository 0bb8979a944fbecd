import type { JournalEvent } from './entry-history.ts';
import type { EntryKey } from './journal-entry.ts';

/** One edit of one entry. */
export type EditRef = EntryKey & { readonly edit: number };

/** An event of the journal with the entry whose stream it is in. */
export type EventOfEntry = { readonly entry: EntryKey; readonly event: JournalEvent };

/**
 * Returns, from what one person did in the journal (oldest first), the edits that can be taken back and those that can
 * be put back, the next one first. After a new edit nothing that was undone before it is put back by itself: as
 * everywhere, a new edit ends redoing.
 */
export const ownEdits = (
  events: readonly EventOfEntry[],
): { readonly undo: readonly EditRef[]; readonly redo: readonly EditRef[] } => {
  const done = new Map<string, EditRef>();
  const undone = new Map<string, EditRef>();
  for (const { entry, event } of events) {
    if (event.type === 'ChangeUndone' || event.type === 'ChangeRedone') {
      const ref = { ...entry, edit: event.data.change };
      const [from, to] = event.type === 'ChangeUndone' ? [done, undone] : [undone, done];
      from.delete(nameOf(ref));
      to.delete(nameOf(ref));
      to.set(nameOf(ref), ref);
    } else {
      const ref = { ...entry, edit: event.number };
      done.set(nameOf(ref), ref);
      undone.clear();
    }
  }
  return { undo: [...done.values()].reverse(), redo: [...undone.values()].reverse() };
};

const nameOf = ({ kind, id, edit }: EditRef): string => `${kind} ${id} ${edit}`;
