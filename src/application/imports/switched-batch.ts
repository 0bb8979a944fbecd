import { AppError } from '#domain/errors.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import type { ImportPorts } from './ports.ts';

const attempts = 10;
const pauseMs = 150;

/**
 * Returns a batch as an undo or a redo at `at` (UTC milliseconds) left it.
 *
 * A long import holds the list of imports back, so that it may show the batch as it was before, or not yet at all. As it
 * was before, only its status is behind, and that is known; of one that is not there nothing is known but that it turned.
 *
 * @throws AppError `PROJECTION_BEHIND` when the batch is not in the list within some seconds; the switch stands.
 */
export const switchedBatch = async (
  { batches, catchUp }: Pick<ImportPorts, 'batches' | 'catchUp'>,
  ledger: string,
  { batch, status, at }: { readonly batch: string; readonly status: BatchRow['status']; readonly at: number },
): Promise<BatchRow> => {
  for (let attempt = 1; ; attempt += 1) {
    const row = await batches.byId(ledger, batch);
    // Later than the switch somebody else may have turned it again.
    if (row !== null) return row.changedAt >= at ? row : { ...row, status, changedAt: at };
    if (attempt === attempts) break;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await catchUp('imports');
  }
  const done = status === 'undone' ? 'undone' : 'redone';
  throw new AppError('PROJECTION_BEHIND', `The import ${batch} is ${done}; the list of imports does not show it yet.`, {
    details: { batch, status },
  });
};
