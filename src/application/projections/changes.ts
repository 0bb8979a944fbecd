import { changeEventOf } from '#application/changes/changes-of.ts';
import { changeTypes, switchTypes, undoneBy } from '#domain/changes/change-history.ts';
import { type EditType, editTypes } from '#domain/journal/entry-history.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

/** Entries of the journal are read from their own streams, and listed by the projection `journal`. */
const ofJournal = new Set<string>(editTypes satisfies readonly EditType[]);

/** What people said of accounts, groups, links and instruments; what they took back is marked as such. */
export const changesProjection: Projection<ReadModels> = {
  name: 'changes',
  version: 2,
  types: [...changeTypes.filter((type) => !ofJournal.has(type)), ...switchTypes],

  async apply(events, { changes }) {
    for (const recorded of events) {
      const { ledger, stream } = recorded;
      const event = changeEventOf(recorded);
      if (event.type === 'ChangeUndone' || event.type === 'ChangeRedone')
        await changes.setUndone(ledger, stream, event.data.change, undoneBy(event));
      else await changes.put(ledger, stream, { ...event, undone: null });
    }
  },

  async replaced({ changes }) {
    await changes.markAllChanged();
  },
};
