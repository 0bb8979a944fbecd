import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import { escapeLiteral } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppError } from '#domain/errors.ts';
import { eventVersions, type ImportCommitted, type RowHeld } from '#domain/ledger/events.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { EventMetadata } from '#ports/event-store.ts';
import type { HeldCount, ImportStage, OpenStage, StagedExecution } from '#ports/import-stage.ts';
import type { Appended } from './appended.ts';
import { copyLine } from './copy-text.ts';
import { fillColumns, readFills } from './fills-reader.ts';
import { analyzeIfGrown } from './grown-table.ts';
import { lockImports } from './import-lock.ts';
import { appendRows, classifyRows, createStage, laterRows, noteRows } from './import-stage-sql.ts';
import { countStaged, type StagedCounts, total } from './staged-counts.ts';

/** Lines of this many rows are a text that dies young; longer text waits for a full collection. */
const rowsAtOnce = 200;

const stagedLine = (row: StagedExecution): string =>
  copyLine([
    String(row.row),
    String(row.part),
    row.account,
    row.executionId,
    row.orderId,
    row.instrument,
    row.side === 'buy' ? row.quantity : `-${row.quantity}`,
    row.price,
    row.commission,
    row.currency,
    new Date(row.executedAt).toISOString(),
    row.sourceZone,
    row.sessionDate,
    JSON.stringify(row.hints),
  ]);

/** A COPY that stays open while a file is read; waits when the server is slower than the reader. */
const openCopy = (client: PoolClient) => {
  const stream = client.query(copyFrom('copy staged_rows from stdin'));
  const failed = once(stream, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  return {
    write: async (text: string): Promise<void> => {
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
    },
    end: async (): Promise<void> => {
      const finished = once(stream, 'finish');
      stream.end();
      await Promise.race([finished, failed]);
    },
    destroy: (): void => {
      stream.destroy();
    },
  };
};

/**
 * Stages rows in temporary tables of one transaction. Classifying, appending and writing `executions` are a statement
 * each, so that a million rows cross the wire once.
 */
export const postgresImportStage = (pool: Pool, appended: Appended): ImportStage => ({
  async open(ledger, { newestFirst }) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await lockImports(client, ledger);
      await client.query(createStage);
    } catch (cause) {
      client.release(cause as Error);
      throw new AppError('DATABASE_UNREACHABLE', 'The import could not be started in the database.', { cause });
    }
    return openStage(client, ledger, newestFirst, appended);
  },
});

const openStage = (client: PoolClient, ledger: string, newestFirst: boolean, appended: Appended): OpenStage => {
  let copy: ReturnType<typeof openCopy> | null = null;
  let open = true;
  const held: RowHeld[] = [];
  let counts: StagedCounts | null = null;

  const classifiedCounts = (): StagedCounts => {
    assert(counts !== null, 'what was staged has not been classified');
    return counts;
  };

  const endCopy = async (): Promise<void> => {
    await copy?.end();
    copy = null;
  };

  const flushHeld = async (): Promise<void> => {
    if (held.length === 0) return;
    const rows = held.splice(0);
    await client.query(
      `insert into staged_notes (row, note) select (note ->> 'row')::int, note from jsonb_array_elements($1::jsonb) note`,
      [JSON.stringify(rows)],
    );
  };

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

  return {
    async add(rows) {
      copy ??= openCopy(client);
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        await copy.write(
          rows
            .slice(start, start + rowsAtOnce)
            .map(stagedLine)
            .join(''),
        );
      }
    },

    async hold(rows) {
      held.push(...rows);
      // A connection carries one COPY at a time, so notes wait; they are written between two COPYs once they are many.
      if (held.length < 5_000) return;
      await endCopy();
      await flushHeld();
    },

    async classify() {
      await endCopy();
      await flushHeld();
      await analyzeIfGrown(client, 'executions');
      for (const statement of classifyRows(newestFirst))
        await client.query(statement.sql, statement.ledger ? [ledger] : []);
      counts = await countStaged(client);
      return counts.classified;
    },

    async notes(limit) {
      const { rows } = await client.query<{ note: RowHeld }>(noteRows('limit $2'), [ledger, limit]);
      return rows.map(({ note }) => note);
    },

    async heldCounts() {
      const { rows } = await client.query<HeldCount>(
        `select note ->> 'reason' as reason, count(*)::int as count,
                coalesce(array_agg(distinct note ->> 'root') filter (where note ? 'root'), '{}') as roots
         from staged_notes group by 1 order by 1`,
      );
      return rows;
    },

    touched: async () => classifiedCounts().keys,

    fillsOf(key) {
      const same = `account = ${escapeLiteral(key.account)} and instrument = ${escapeLiteral(key.instrument)}`;
      return readFills(
        client,
        `select ${fillColumns} from (
           select execution_key, executed_at, quantity, price, commission, hints, currency, demo,
             greatest(sequence, later.place) as sequence
           from executions
           left join (select account, execution_key, staged.sequence as place from ${laterRows}) later
             using (account, execution_key)
           where ledger = ${escapeLiteral(ledger)} and ${same}
           union all
           select execution_key, executed_at, quantity, price, commission, hints, currency, false,
             greatest(sequence, (select max(said.ordinal) from fill_orders said
               where said.ledger = ${escapeLiteral(ledger)} and said.account = staged_keys.account
                 and said.execution_key = staged_keys.execution_key))
           from staged_keys left join staged_status s using (row, part) where s.status is null and ${same}
         ) fills order by executed_at, sequence, execution_key`,
      );
    },

    async batchOfFile(fileHash) {
      const { rows } = await client.query<{ batch: string }>(
        `select committed.data ->> 'batch' as batch from events committed
         where committed.ledger = $1 and committed.type = 'ImportCommitted' and committed.data ->> 'fileHash' = $2
           and coalesce(committed.data ->> 'content', 'executions') = 'executions'
           and coalesce((select e.type from events e where e.ledger = committed.ledger and e.stream = committed.stream
                and e.type in ('ImportUndone', 'ImportRedone') order by e.stream_version desc limit 1), '') <> 'ImportUndone'
         order by committed.position desc limit 1`,
        [ledger, fileHash],
      );
      return rows[0]?.batch ?? null;
    },

    async commit(facts, upload, occurredAt, metadata) {
      const notes = await client.query<{ held: number }>('select count(*)::int as held from staged_notes');
      const { held } = notes.rows[0]!;
      const { accounts, added, duplicateRows } = classifiedCounts().classified;
      const data: ImportCommitted = {
        ...facts,
        rows: total(accounts, 'rows') + held,
        added,
        duplicate: total(accounts, 'duplicate'),
        conflicting: total(accounts, 'conflicting'),
        held,
        accounts: accounts.map(({ account }) => account),
        duplicateRows,
        content: 'executions',
        leftOut: [],
      };
      await append(importStream(facts.batch), 0, 'ImportCommitted', data, occurredAt, metadata);
      await appendRows(client, { ledger, batch: facts.batch, version: 1, demo: facts.origin === 'demo' }, metadata);
      await client.query('update uploads set batch = $3, preview = null where ledger = $1 and id = $2', [
        ledger,
        upload,
        facts.batch,
      ]);
      await finish('commit');
      appended(ledger, data.added + data.held + data.conflicting + 1);
      return data;
    },

    async takeIn(batch, occurredAt, metadata) {
      const { rows } = await client.query<{
        version: number;
        origin: string;
        taken: number[];
        again: boolean;
        undone: boolean;
        added: number;
      }>(
        `select (select max(stream_version) from events where ledger = $1 and stream = $2)::int as version,
                (select data ->> 'origin' from events where ledger = $1 and stream = $2 and stream_version = 1) as origin,
                array(select row from staged_keys left join staged_status s using (row, part)
                      where s.status is distinct from 'conflicting' order by 1) as taken,
                exists (select from events where ledger = $1 and stream = $2 and type = 'HeldRowsTakenIn'
                  and exists (select from staged_keys where data -> 'rows' @> to_jsonb(row))) as again,
                coalesce((select type from events where ledger = $1 and stream = $2
                  and type in ('ImportUndone', 'ImportRedone') order by stream_version desc limit 1), '')
                  = 'ImportUndone' as undone,
                (select count(*) from staged_keys left join staged_status s using (row, part) where s.status is null)::int as added`,
        [ledger, importStream(batch)],
      );
      const { version, origin, taken, again, undone, added } = rows[0]!;
      // Decided under the lock: somebody may have been faster with the same rows, or have undone the batch.
      if (taken.length === 0 || again || undone) return { added: 0 };
      await append(
        importStream(batch),
        version,
        'HeldRowsTakenIn',
        { batch, rows: taken, added },
        occurredAt,
        metadata,
      );
      await appendRows(client, { ledger, batch, version: version + 1, demo: origin === 'demo' }, metadata);
      await finish('commit');
      appended(ledger, added + 1);
      return { added };
    },

    async close() {
      if (!open) return;
      copy?.destroy();
      await finish('rollback');
    },
  };

  async function append(
    stream: string,
    version: number,
    type: 'ImportCommitted' | 'HeldRowsTakenIn',
    data: object,
    occurredAt: number,
    metadata: EventMetadata,
  ): Promise<void> {
    await client.query(
      `insert into events (ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at)
       values ($1, $2, $3, $4, ${eventVersions[type]}, $5, $6, $7)`,
      [ledger, stream, version + 1, type, JSON.stringify(data), JSON.stringify(metadata), new Date(occurredAt)],
    );
  }
};
