import type { RecordedEvent } from '#ports/event-store.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';

/** The list of imports: one row a batch, with what became of it. */
export const importsProjection: Projection<ReadModels> = {
  name: 'imports',
  version: 2,
  types: ['ImportCommitted', 'ImportUndone', 'ImportRedone', 'HeldRowsTakenIn'],

  async apply(events, { imports }) {
    for (const event of events) {
      const { ledger, recordedAt } = event;
      if (event.type === 'ImportCommitted') await imports.put(ledger, batchRow(event));
      if (event.type === 'ImportUndone') await imports.setStatus(ledger, event.data.batch, 'undone', recordedAt);
      if (event.type === 'ImportRedone') await imports.setStatus(ledger, event.data.batch, 'committed', recordedAt);
      if (event.type === 'HeldRowsTakenIn') {
        const { batch, rows, added } = event.data;
        await imports.countTakenIn(ledger, batch, rows.length, added, recordedAt);
      }
    }
  },
};

const batchRow = ({ data, metadata, recordedAt }: RecordedEvent<'ImportCommitted'>) => ({
  id: data.batch,
  origin: data.origin,
  status: 'committed' as const,
  fileName: data.fileName,
  fileBytes: data.fileBytes,
  fileHash: data.fileHash,
  format: data.format,
  source: data.source,
  timeZone: data.timeZone,
  dateOrder: data.dateOrder,
  accounts: data.accounts,
  rows: data.rows,
  added: data.added,
  duplicate: data.duplicate,
  conflicting: data.conflicting,
  held: data.held,
  content: data.content,
  leftOut: data.leftOut.reduce((sum, { rows }) => sum + rows, 0),
  committedAt: recordedAt,
  changedAt: recordedAt,
  by: metadata.actor,
});
