import type { RecordedEvent } from '#ports/event-store.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

type ChangeEvent = RecordedEvent<'InstrumentAdded' | 'InstrumentCorrected' | 'InstrumentsMerged'>;

/** The changes of instruments, those that were undone marked as such. */
export const instrumentsProjection: Projection<ReadModels> = {
  name: 'instruments',
  version: 1,
  types: ['InstrumentAdded', 'InstrumentCorrected', 'InstrumentsMerged', 'InstrumentChangeUndone'],

  async apply(events, { instruments }) {
    for (const event of events) {
      const { ledger, metadata, occurredAt: at } = event;
      const by = metadata.actor;
      if (event.type === 'InstrumentChangeUndone')
        await instruments.markUndone(ledger, event.data.id, event.data.change, { at, by });
      else if (isChange(event)) {
        const { type, data, streamVersion: number } = event;
        const id = type === 'InstrumentsMerged' ? data.from : data.id;
        await instruments.put(ledger, id, { type, data, number, at, by, undone: null } as Parameters<
          typeof instruments.put
        >[2]);
      }
    }
  },

  async replaced({ instruments }) {
    await instruments.markAllChanged();
  },
};

const isChange = (event: RecordedEvent): event is ChangeEvent =>
  event.type === 'InstrumentAdded' || event.type === 'InstrumentCorrected' || event.type === 'InstrumentsMerged';
