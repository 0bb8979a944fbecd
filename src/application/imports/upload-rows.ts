import { type ImportRowView, noteView, type RowStatus } from '#application/batches/batch-rows.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import type { ImportPorts } from './ports.ts';
import { previewImport, requireUpload } from './preview-import.ts';
import type { ImportAnswers } from './read-file.ts';

/** Returns the rows of an upload that would be held or are in conflict, as its last preview noted them. */
export const uploadRows = async (
  ports: ImportPorts,
  context: LedgerContext,
  upload: string,
  {
    status,
    offset,
    limit,
    ...answers
  }: ImportAnswers & { readonly status?: RowStatus | undefined; readonly offset: number; readonly limit: number },
): Promise<{ rows: ImportRowView[]; total: number }> => {
  await requireUpload(ports, context.ledger, upload);
  if ((await ports.files.notes(context.ledger, upload)) === null) await previewImport(ports, context, upload, answers);
  const notes = JSON.parse((await ports.files.notes(context.ledger, upload)) ?? '[]') as RowHeld[];
  const rows = notes.map(noteView).filter((row) => status === undefined || row.status === status);
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
};
