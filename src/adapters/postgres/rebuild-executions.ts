import type { Pool, PoolClient } from 'pg';
import { lockAllImports } from './import-lock.ts';
import { insertRecordedActivities, markActivitiesChanged, settleActivity } from './recorded-activities.ts';
import { insertRecorded, type RecordedPart, type Shapes, settleAllSequences } from './recorded-executions.ts';
import { transaction } from './transaction.ts';
import { withdrawBatch } from './withdraw-batch.ts';

type BatchEvent = {
  readonly ledger: string;
  readonly type: 'ImportCommitted' | 'HeldRowsTakenIn' | 'ImportUndone' | 'ImportRedone';
  readonly batch: string;
  readonly version: number;
  /** The version of the batch's next such event: what lies between came with this one. */
  readonly next: number | null;
  readonly demo: boolean;
};

const tables = [
  { name: 'executions', key: 'ledger, account, execution_key' },
  { name: 'fill_orders', key: 'ledger, account, execution_key, batch' },
] as const;

/**
 * Builds the tables `executions`, `fill_orders` and `activities` anew from the events, beside the live ones, and brings these to them.
 *
 * Imports wait meanwhile, as the tables have the keys by which they tell new rows; readers see the old rows until the
 * end. The live tables are kept and their rows changed: whoever reads in an older snapshot would find a new table empty.
 */
export const rebuildExecutions = (pool: Pool, shapes?: Shapes): Promise<void> =>
  transaction(pool, async (client) => {
    await lockAllImports(client);
    const { rows } = await client.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
    const live = rows[0]!.schema;
    // A temporary table goes before a live one of its name: from here on an unqualified table is the new one.
    for (const { name } of tables) {
      await client.query(`create temporary table ${name} (like ${live}.${name} including all) on commit drop`);
    }
    await client.query(`create temporary table activities (like ${live}.activities including all) on commit drop`);
    await client.query(
      `create temporary table activity_edits (like ${live}.activity_edits including all) on commit drop`,
    );
    await replayEdits(client, shapes);
    await replay(client, shapes);
    await settleAllSequences(client);
    for (const { name, key } of tables) {
      await client.query(
        `delete from ${live}.${name} old where not exists (select from pg_temp.${name} new
           where (${columnsOf('new', key)}) = (${columnsOf('old', key)}) and row(new.*) is not distinct from row(old.*))`,
      );
      await client.query(`insert into ${live}.${name} select * from pg_temp.${name} on conflict do nothing`);
    }
    await replaceActivities(client, live);
  });

const activityColumns = 'ledger, account, activity_key, id, batch, row, part, demo, stated, facts, standing';

/** What people typed in, and what they said of what was imported: that is said again as the rows come back. */
const replayEdits = async (client: PoolClient, shapes: Shapes | undefined): Promise<void> => {
  const { rows } = await client.query<{ ledger: string; id: string }>(
    `insert into activity_edits (ledger, id)
     select distinct ledger, substr(stream, 10) from events
     where type in ('ActivityEntered', 'ActivityCorrected', 'ActivityWithdrawn') returning ledger, id`,
  );
  for (const { ledger, id } of rows) await settleActivity(client, ledger, id, shapes?.upcast);
};

const replaceActivities = async (client: PoolClient, live: string): Promise<void> => {
  const changed = await client.query<{ ledger: string }>(
    `with gone as (
       delete from ${live}.activities old where not exists (select from pg_temp.activities new
         where row(new.*) is not distinct from row(old.*)) returning ledger
     ) select distinct ledger from gone`,
  );
  const came = await client.query<{ ledger: string }>(
    `with came as (
       insert into ${live}.activities (${activityColumns}) select ${activityColumns} from pg_temp.activities
       on conflict do nothing returning ledger
     ) select distinct ledger from came`,
  );
  await client.query(`insert into ${live}.activity_edits select * from pg_temp.activity_edits on conflict do nothing`);
  for (const ledger of new Set([...changed.rows, ...came.rows].map((row) => row.ledger)))
    await markActivitiesChanged(client, ledger);
};

const columnsOf = (table: string, columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ');

const replay = async (client: PoolClient, shapes: Shapes | undefined): Promise<void> => {
  const { rows } = await client.query<BatchEvent>(
    `select ledger, type, substr(stream, 8) as batch, stream_version as version,
       lead(stream_version) over (partition by ledger, stream order by stream_version) as next,
       first_value(data ->> 'origin') over (partition by ledger, stream order by stream_version) = 'demo' as demo
     from events where type in ('ImportCommitted', 'HeldRowsTakenIn', 'ImportUndone', 'ImportRedone')
       and type not in ('ExecutionRecorded', 'FillResequenced', 'RowHeld')
     order by transaction_id, position`,
  );
  /** Batches that stand after a redo, by ledger and name: only these can have a fill that another batch holds. */
  const redone = new Map<string, RecordedPart>();
  for (const { ledger, type, batch, version, next, demo } of rows) {
    const name = JSON.stringify([ledger, batch]);
    const part = { ledger, batch, demo };
    const came = next === null ? part : { ...part, before: next };
    if (type === 'ImportUndone') {
      redone.delete(name);
      const standing = [...redone.values()].filter((other) => other.ledger === ledger);
      await withdrawBatch(client, part, standing, shapes);
    } else if (type === 'ImportRedone') {
      redone.set(name, came);
      await insertRecorded(client, { ...part, before: version }, shapes);
      await insertRecordedActivities(client, { ...part, before: version }, shapes);
    } else {
      if (redone.has(name)) redone.set(name, came);
      await insertRecorded(client, { ...came, after: version }, shapes);
      await insertRecordedActivities(client, { ...came, after: version }, shapes);
    }
  }
};
