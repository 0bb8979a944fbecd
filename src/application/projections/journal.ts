import { changesOf } from '#application/changes/changes-of.ts';
import { switchTypes } from '#domain/changes/change-history.ts';
import {
  annotationOf,
  customFieldOf,
  type EditType,
  type EntryHistory,
  editTypes,
  setupOf,
} from '#domain/journal/entry-history.ts';
import type { Anchor, EntryKey } from '#domain/journal/journal-entry.ts';
import { entryOfStream } from '#domain/ledger/streams.ts';
import type { EntryState } from '#ports/journal-store.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

type Touched = { readonly ledger: string; readonly stream: string; readonly entry: EntryKey; at: number };

/**
 * What the edits that stand make of each annotation, setup and custom field. Each entry is folded from its own stream: it
 * may be ahead of the events that are taken in here, and comes to the same once they are.
 */
export const journalProjection: Projection<ReadModels> = {
  name: 'journal',
  version: 1,
  types: [...editTypes, ...switchTypes],

  async apply(events, { journal, facts }) {
    const touched = new Map<string, Touched>();
    for (const { ledger, stream, occurredAt: at } of events) {
      const entry = entryOfStream(stream);
      if (entry !== null) touched.set(`${ledger} ${stream}`, { ledger, stream, entry, at });
    }
    for (const { ledger, stream, entry, at } of touched.values()) {
      const recorded = await Array.fromAsync(facts.readStream({ ledger, stream }));
      const state = stateOf(entry, changesOf<EditType>(recorded));
      if (state !== null) await journal.putState(ledger, entry, state, at);
    }
  },
};

const stateOf = ({ kind }: EntryKey, edits: EntryHistory): EntryState | null => {
  if (kind === 'setup') return { anchor: null, state: setupOf(edits) };
  if (kind === 'field') return { anchor: null, state: customFieldOf(edits) };
  const anchor = (edits.at(-1)?.data as { anchor?: Anchor } | undefined)?.anchor;
  return anchor === undefined ? null : { anchor, state: annotationOf(edits) };
};
