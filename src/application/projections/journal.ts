import {
  annotationOf,
  customFieldOf,
  type JournalEvent,
  type StandingEdit,
  setupOf,
} from '#domain/journal/entry-history.ts';
import type { Anchor, EntryKey } from '#domain/journal/journal-entry.ts';
import { keyOf } from '#domain/journal/own-edits.ts';
import type { RecordedEvent } from '#ports/event-store.ts';
import type { EntryState, JournalStore } from '#ports/journal-store.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

export const journalTypes = [
  'AnnotationEdited',
  'SetupEdited',
  'CustomFieldEdited',
  'JournalEditUndone',
  'JournalEditRedone',
] as const satisfies readonly JournalEvent['type'][];

/** Returns an event of the journal as its folds take it. */
export const journalEventOf = ({ type, data, streamVersion, occurredAt, metadata }: RecordedEvent): JournalEvent =>
  ({ type, data, number: streamVersion, at: occurredAt, by: metadata.actor }) as JournalEvent;

type Touched = { readonly ledger: string; readonly entry: EntryKey; at: number };

/** What the edits that stand make of each annotation, setup and custom field. */
export const journalProjection: Projection<ReadModels> = {
  name: 'journal',
  version: 1,
  types: journalTypes,

  async apply(events, { journal }) {
    const touched = new Map<string, Touched>();
    for (const recorded of events) {
      const { ledger, occurredAt } = recorded;
      const event = journalEventOf(recorded);
      const entry = await take(journal, ledger, event);
      touched.set(`${ledger} ${recorded.stream}`, { ledger, entry, at: occurredAt });
    }
    for (const { ledger, entry, at } of touched.values()) {
      const state = stateOf(entry, await journal.edits(ledger, entry));
      if (state !== null) await journal.putState(ledger, entry, state, at);
    }
  },
};

const take = async (journal: JournalStore, ledger: string, event: JournalEvent): Promise<EntryKey> => {
  if (event.type === 'JournalEditUndone' || event.type === 'JournalEditRedone') {
    const { entry, edit } = event.data;
    await journal.switchEdit(ledger, entry, edit, event.type === 'JournalEditUndone');
    return entry;
  }
  const entry = keyOf(event);
  await journal.putEdit(ledger, entry, event);
  return entry;
};

const stateOf = ({ kind }: EntryKey, edits: readonly StandingEdit[]): EntryState | null => {
  if (kind === 'setup') return { anchor: null, state: setupOf(edits) };
  if (kind === 'field') return { anchor: null, state: customFieldOf(edits) };
  const anchor = (edits.at(-1)?.data as { anchor?: Anchor } | undefined)?.anchor;
  return anchor === undefined ? null : { anchor, state: annotationOf(edits) };
};
