import type { PoolClient } from 'pg';
import { insertRecorded, type RecordedPart, type Shapes } from './recorded-executions.ts';

/**
 * Takes a batch out of `executions` and `fill_orders`. Fills that a batch in `standing` has recorded too come back as
 * that one's: what stands has all its fills. Returns the number of executions that went; sequences are to be settled.
 */
export const withdrawBatch = async (
  client: PoolClient,
  { ledger, batch }: Pick<RecordedPart, 'ledger' | 'batch'>,
  standing: readonly RecordedPart[],
  shapes?: Shapes,
): Promise<number> => {
  const removed = await client.query('delete from executions where ledger = $1 and batch = $2', [ledger, batch]);
  await client.query('delete from fill_orders where ledger = $1 and batch = $2', [ledger, batch]);
  for (const part of standing) await insertRecorded(client, part, shapes);
  return removed.rowCount ?? 0;
};
