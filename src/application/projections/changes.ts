import { changeTypes } from '#domain/ledger/changes.ts';
import type { RecordedChange } from '#ports/change-store.ts';
import type { RecordedEvent } from '#ports/event-store.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

/** What people said of accounts, groups and links; what they took back is marked as such. */
export const changesProjection: Projection<ReadModels> = {
  name: 'changes',
  version: 2,
  types: [...changeTypes, 'ChangeUndone', 'ChangeRedone'],

  async apply(events, { changes }) {
    for (const event of events) {
      const { ledger, stream, metadata, occurredAt: at } = event;
      const by = metadata.actor;
      if (event.type === 'ChangeUndone') await changes.setUndone(ledger, stream, event.data.change, { at, by });
      else if (event.type === 'ChangeRedone') await changes.setUndone(ledger, stream, event.data.change, null);
      else await changes.put(ledger, stream, recorded(event));
    }
  },

  async replaced({ changes }) {
    await changes.markAllChanged();
  },
};

const recorded = ({ type, data, streamVersion, occurredAt, metadata }: RecordedEvent): RecordedChange =>
  ({ type, data, number: streamVersion, at: occurredAt, by: metadata.actor, undone: null }) as RecordedChange;
