import type { JournalEvent } from './entry-history.ts';
import type { EntryKey } from './journal-entry.ts';

/** One edit of one entry. */
export type EditRef = EntryKey & { readonly edit: number };

/**
 * Returns, from what one person did in the journal (oldest first), the edits that can be taken back and those that can
 * be put back, the next one first. After a new edit nothing that was undone before it is put back by itself: as
 * everywhere, a new edit ends redoing.
 */
export const ownEdits = (
  events: readonly JournalEvent[],
): { readonly undo: readonly EditRef[]; readonly redo: readonly EditRef[] } => {
  const done = new Map<string, EditRef>();
  const undone = new Map<string, EditRef>();
  for (const event of events) {
    if (event.type === 'JournalEditUndone' || event.type === 'JournalEditRedone') {
      const { entry, edit } = event.data;
      const ref = { ...entry, edit };
      const [from, to] = event.type === 'JournalEditUndone' ? [done, undone] : [undone, done];
      from.delete(nameOf(ref));
      to.delete(nameOf(ref));
      to.set(nameOf(ref), ref);
    } else {
      const ref = { ...keyOf(event), edit: event.number };
      done.set(nameOf(ref), ref);
      undone.clear();
    }
  }
  return { undo: [...done.values()].reverse(), redo: [...undone.values()].reverse() };
};

/** Returns the entry that an edit is of. */
export const keyOf = (event: Exclude<JournalEvent, { type: 'JournalEditUndone' | 'JournalEditRedone' }>): EntryKey => {
  if (event.type === 'AnnotationEdited') return { kind: event.data.anchor.kind, id: event.data.id };
  return { kind: event.type === 'SetupEdited' ? 'setup' : 'field', id: event.data.id };
};

const nameOf = ({ kind, id, edit }: EditRef): string => `${kind} ${id} ${edit}`;
