import type { PoolClient } from 'pg';
import { insertRecordedActivities, markActivitiesChanged } from './recorded-activities.ts';
import { insertRecorded, type RecordedPart, type Shapes } from './recorded-executions.ts';

/**
 * Takes a batch out of `executions`, `fill_orders` and `activities`. Fills and activities that a batch in `standing` has recorded too come back as
 * that one's: what stands has all its fills. Returns the number of rows that went; sequences are to be settled.
 */
export const withdrawBatch = async (
  client: PoolClient,
  { ledger, batch }: Pick<RecordedPart, 'ledger' | 'batch'>,
  standing: readonly RecordedPart[],
  shapes?: Shapes,
): Promise<number> => {
  const removed = await client.query('delete from executions where ledger = $1 and batch = $2', [ledger, batch]);
  await client.query('delete from fill_orders where ledger = $1 and batch = $2', [ledger, batch]);
  const withdrawn = await client.query('delete from activities where ledger = $1 and batch = $2', [ledger, batch]);
  for (const part of standing) {
    await insertRecorded(client, part, shapes);
    await insertRecordedActivities(client, part, shapes);
  }
  if ((withdrawn.rowCount ?? 0) > 0) await markActivitiesChanged(client, ledger);
  return (removed.rowCount ?? 0) + (withdrawn.rowCount ?? 0);
};
