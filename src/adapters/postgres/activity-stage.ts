import type { Pool, PoolClient } from 'pg';
import { AppError } from '#domain/errors.ts';
import type { ActivityRecorded, ImportCommitted, RowHeld } from '#domain/ledger/events.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { ActivityStage, KnownActivity, OpenActivityStage } from '#ports/activity-stage.ts';
import type { EventMetadata, NewEvent } from '#ports/event-store.ts';
import { appendEvents, largestStatement } from './append-events.ts';
import type { Appended } from './appended.ts';
import { lockImports } from './import-lock.ts';
import { insertActivities, markActivitiesChanged } from './recorded-activities.ts';

/** Activities beside the ledger, in one transaction: files of them are short, so that their rows are held in memory. */
export const postgresActivityStage = (pool: Pool, appended: Appended): ActivityStage => ({
  async open(ledger) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await lockImports(client, ledger);
    } catch (cause) {
      client.release(cause as Error);
      throw new AppError('DATABASE_UNREACHABLE', 'The import could not be started in the database.', { cause });
    }
    return openStage(client, ledger, appended);
  },
});

const openStage = (client: PoolClient, ledger: string, appended: Appended): OpenActivityStage => {
  let open = true;
  const finish = async (statement: 'commit' | 'rollback'): Promise<void> => {
    if (!open) return;
    open = false;
    try {
      await client.query(statement);
      client.release();
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  };

  const append = async (
    batch: string,
    version: number,
    { first, recorded, held, demo }: Rows,
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<void> => {
    const events = [
      first,
      ...recorded.map((data) => ({ type: 'ActivityRecorded', data })),
      ...held.map((data) => ({ type: 'RowHeld', data })),
    ].map((event) => ({ ...event, occurredAt }) as NewEvent);
    const stream = { ledger, stream: importStream(batch) };
    for (let start = 0; start < events.length; start += largestStatement) {
      const part = events.slice(start, start + largestStatement);
      await appendEvents(client, { stream, expectedVersion: version + start, events: part, metadata });
    }
    for (let start = 0; start < recorded.length; start += largestStatement) {
      const rows = JSON.stringify(recorded.slice(start, start + largestStatement));
      const source = '(select data from jsonb_array_elements($3::jsonb) data)';
      await client.query(insertActivities(source, '$2', demo), [ledger, batch, rows]);
    }
    await markActivitiesChanged(client, ledger);
    await finish('commit');
    appended(ledger, events.length);
  };

  return {
    async known(accounts) {
      const { rows } = await client.query<KnownActivity & { account: string; key: string }>(
        `select account, activity_key as key, stated, facts as activity from activities
         where ledger = $1 and account = any($2)`,
        [ledger, accounts],
      );
      const known = new Map<string, Map<string, KnownActivity>>();
      for (const { account, key, ...activity } of rows)
        known.set(account, (known.get(account) ?? new Map()).set(key, activity));
      return known;
    },

    async batchOfFile(fileHash, format) {
      const { rows } = await client.query<{ batch: string }>(
        `select committed.data ->> 'batch' as batch from events committed
         where committed.ledger = $1 and committed.type = 'ImportCommitted' and committed.data ->> 'fileHash' = $2
           and committed.data ->> 'format' = $3 and committed.data ->> 'content' = 'activities'
           and coalesce((select e.type from events e where e.ledger = committed.ledger and e.stream = committed.stream
                and e.type in ('ImportUndone', 'ImportRedone') order by e.stream_version desc limit 1), '') <> 'ImportUndone'
         order by committed.position desc limit 1`,
        [ledger, fileHash, format],
      );
      return rows[0]?.batch ?? null;
    },

    async commit(data: ImportCommitted, { recorded, held }, upload, occurredAt, metadata) {
      await client.query(
        'update uploads set batch = $3, preview = null where ledger = $1 and id = $2 and batch is null',
        [ledger, upload, data.batch],
      );
      const rows = { first: { type: 'ImportCommitted', data } as const, recorded, held, demo: data.origin === 'demo' };
      await append(data.batch, 0, rows, occurredAt, metadata);
    },

    async takeIn(batch, taken, occurredAt, metadata) {
      const stream = importStream(batch);
      const { rows } = await client.query<{ version: number; demo: boolean; again: boolean; undone: boolean }>(
        `select (select max(stream_version) from events where ledger = $1 and stream = $2)::int as version,
           (select data ->> 'origin' from events where ledger = $1 and stream = $2 and stream_version = 1) = 'demo' as demo,
           exists (select from events where ledger = $1 and stream = $2 and type = 'HeldRowsTakenIn'
             and exists (select from unnest($3::int[]) row where data -> 'rows' @> to_jsonb(row))) as again,
           coalesce((select type from events where ledger = $1 and stream = $2
             and type in ('ImportUndone', 'ImportRedone') order by stream_version desc limit 1), '')
             = 'ImportUndone' as undone`,
        [ledger, stream, taken.rows],
      );
      const { version, demo, again, undone } = rows[0]!;
      // Decided under the lock: somebody may have been faster with the same rows, or have undone the batch.
      if (taken.rows.length === 0 || again || undone) return { added: 0 };
      const data = { batch, rows: taken.rows, added: taken.recorded.length };
      const first = { type: 'HeldRowsTakenIn', data } as const;
      await append(batch, version, { first, recorded: taken.recorded, held: [], demo }, occurredAt, metadata);
      return { added: taken.recorded.length };
    },

    close: () => finish('rollback'),
  };
};

type Rows = {
  readonly first: { readonly type: 'ImportCommitted' | 'HeldRowsTakenIn'; readonly data: object };
  readonly recorded: readonly ActivityRecorded[];
  readonly held: readonly RowHeld[];
  readonly demo: boolean;
};
