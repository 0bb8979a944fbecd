import type { LedgerContext } from '#application/ledger-context.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import type { ImportPorts } from './ports.ts';
import { switchedBatch } from './switched-batch.ts';
import { type TakeInPorts, takeInKnownRows } from './take-in-held-rows.ts';

type SwitchPorts = Pick<ImportPorts, 'batchSwitch' | 'batches' | 'catchUp' | 'clock'>;

/**
 * Takes a batch out: exactly the executions that it recorded. Returns it as it stands then.
 *
 * @throws AppError `NOT_FOUND`, `BATCH_STATE`; `PROJECTION_BEHIND` when it is done but not to be seen yet
 */
export const undoImport = async (
  ports: SwitchPorts,
  { ledger, actor, correlation }: LedgerContext,
  batch: string,
): Promise<BatchRow> => {
  const at = ports.clock.now();
  await ports.batchSwitch.undo(ledger, batch, at, { actor, correlation });
  await ports.catchUp('imports', 'positions');
  return switchedBatch(ports, ledger, { batch, status: 'undone', at });
};

/**
 * Brings a batch back, except fills that another standing batch has recorded meanwhile, and takes in its held rows whose
 * product has become known. Returns it as it stands then.
 *
 * @throws AppError `NOT_FOUND`, `BATCH_STATE`; `PROJECTION_BEHIND` when it is done but not to be seen yet
 */
export const redoImport = async (ports: TakeInPorts, context: LedgerContext, batch: string): Promise<BatchRow> => {
  const { ledger, actor, correlation } = context;
  const at = ports.clock.now();
  await ports.batchSwitch.redo(ledger, batch, at, { actor, correlation });
  await ports.catchUp('imports', 'positions');
  await takeInKnownRows(ports, context);
  return switchedBatch(ports, ledger, { batch, status: 'committed', at });
};
