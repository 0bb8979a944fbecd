import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

/** What the owner has told us once: products that the catalogue lacks, and the zones of sources. */
export const settingsProjection: Projection<ReadModels> = {
  name: 'settings',
  version: 1,
  types: ['ProductAdded', 'SourceZoneSet'],

  async apply(events, { settings }) {
    for (const event of events) {
      if (event.type === 'ProductAdded') await settings.putProduct(event.ledger, event.data, event.occurredAt);
      if (event.type === 'SourceZoneSet')
        await settings.putSourceZone(event.ledger, event.data.source, event.data.timeZone);
    }
  },
};
