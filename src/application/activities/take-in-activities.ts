import type { LedgerContext } from '#application/ledger-context.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import { classifyActivities } from './classify-activities.ts';
import { findInstrument } from './find-instrument.ts';
import type { ActivityPorts } from './ports.ts';
import { stageActivities } from './stage-activities.ts';

/** Takes in rows of a batch that were held for want of an instrument; returns how many activities came of them. */
export const takeInActivities = async (
  ports: Pick<ActivityPorts, 'activityFormats' | 'activityStage' | 'directory' | 'clock'>,
  { ledger, actor, correlation }: LedgerContext,
  batch: BatchRow,
  held: readonly RowHeld[],
): Promise<number> => {
  const format = ports.activityFormats.find((one) => one.format === batch.format);
  if (format === undefined) return 0;
  const directory = await ports.directory(ledger);
  const account = batch.accounts.length === 1 ? batch.accounts[0]! : null;
  const options = { timeZone: batch.timeZone, dateOrder: batch.dateOrder, account };
  const { staged } = await stageActivities(
    held.map(({ row, cells }) => format.readCells(row, cells, options)),
    (stated) => findInstrument(directory, batch.source, stated),
  );
  if (staged.length === 0) return 0;
  const stage = await ports.activityStage.open(ledger);
  try {
    const accounts = [...new Set(staged.map(({ activity }) => activity.account))];
    const { added, conflicting } = classifyActivities(staged, await stage.known(accounts));
    const inConflict = new Set(conflicting.map(({ row }) => row));
    const rows = [...new Set(staged.map(({ row }) => row))].filter((row) => !inConflict.has(row));
    return (await stage.takeIn(batch.id, { rows, recorded: added }, ports.clock.now(), { actor, correlation })).added;
  } finally {
    await stage.close();
  }
};
