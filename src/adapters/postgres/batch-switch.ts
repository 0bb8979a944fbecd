import type { Pool, PoolClient } from 'pg';
import { AppError } from '#domain/errors.ts';
import { eventVersions } from '#domain/ledger/events.ts';
import { importStream } from '#domain/ledger/streams.ts';
import type { BatchSwitch } from '#ports/batch-switch.ts';
import type { EventMetadata } from '#ports/event-store.ts';
import type { Appended } from './appended.ts';
import { ofTypes } from './event-rows.ts';
import { analyzeIfGrown } from './grown-table.ts';
import { lockImports } from './import-lock.ts';
import { insertRecordedActivities, markActivitiesChanged } from './recorded-activities.ts';
import { insertRecorded, type RecordedPart, settleSequences } from './recorded-executions.ts';
import { transaction } from './transaction.ts';
import { withdrawBatch } from './withdraw-batch.ts';

type State = { readonly version: number; readonly demo: boolean; readonly undone: boolean; readonly recorded: number };

const stateOf = async (client: PoolClient, ledger: string, batch: string): Promise<State> => {
  const { rows } = await client.query<State>(
    `select max(stream_version)::int as version,
       bool_or(data ->> 'origin' = 'demo') filter (where stream_version = 1) as demo,
       coalesce((array_agg(type order by stream_version desc) filter (where type in ('ImportUndone', 'ImportRedone')))[1]
         = 'ImportUndone', false) as undone,
       (count(*) filter (where type in ('ExecutionRecorded', 'ActivityRecorded')))::int as recorded
     from events where ledger = $1 and stream = $2 having count(*) > 0`,
    [ledger, importStream(batch)],
  );
  if (rows.length === 0) throw new AppError('NOT_FOUND', `There is no import ${batch}.`, { details: { batch } });
  return rows[0]!;
};

/** The batches that stand after a redo, as they came back: only these can have a fill that another batch holds. */
const standingAgain = async (client: PoolClient, ledger: string): Promise<readonly RecordedPart[]> => {
  const { rows } = await client.query<RecordedPart>(
    `select ledger, substr(stream, 8) as batch,
       (select first.data ->> 'origin' = 'demo' from events first
        where first.ledger = turned.ledger and first.stream = turned.stream and first.stream_version = 1) as demo
     from events turned where ledger = $1 and ${ofTypes(['ImportUndone', 'ImportRedone'])}
     group by ledger, stream having (array_agg(type order by stream_version desc))[1] = 'ImportRedone'
     order by max(position)`,
    [ledger],
  );
  return rows;
};

/** Undo and redo of a batch: one event each, and the batch's executions and activities out or in, in one transaction. */
export const postgresBatchSwitch = (pool: Pool, appended: Appended): BatchSwitch => {
  const turn = async <T>(
    ledger: string,
    batch: string,
    type: 'ImportUndone' | 'ImportRedone',
    occurredAt: number,
    metadata: EventMetadata,
    move: (client: PoolClient, state: State) => Promise<T>,
  ): Promise<T> => {
    const result = await transaction(pool, async (client) => {
      await lockImports(client, ledger);
      await analyzeIfGrown(client, 'executions');
      const state = await stateOf(client, ledger, batch);
      if (state.undone === (type === 'ImportUndone')) {
        throw new AppError('BATCH_STATE', `The import ${batch} ${state.undone ? 'is undone already' : 'stands'}.`, {
          details: { batch, status: state.undone ? 'undone' : 'committed' },
        });
      }
      await client.query(
        `insert into events (ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at)
         values ($1, $2, $3, $4, ${eventVersions[type]}, $5, $6, $7)`,
        [ledger, importStream(batch), state.version + 1, type, { batch }, metadata, new Date(occurredAt)],
      );
      return move(client, state);
    });
    appended(ledger, 1);
    return result;
  };

  return {
    undo: (ledger, batch, occurredAt, metadata) =>
      turn(ledger, batch, 'ImportUndone', occurredAt, metadata, async (client) => {
        await settleSequences(client, { ledger, batch }, { leaving: true });
        const standing = await standingAgain(client, ledger);
        const removed = await withdrawBatch(client, { ledger, batch }, standing);
        for (const part of standing) await settleSequences(client, part);
        return { removed };
      }),
    redo: (ledger, batch, occurredAt, metadata) =>
      turn(ledger, batch, 'ImportRedone', occurredAt, metadata, async (client, state) => {
        const fills = await insertRecorded(client, { ledger, batch, demo: state.demo });
        await settleSequences(client, { ledger, batch });
        const activities = await insertRecordedActivities(client, { ledger, batch, demo: state.demo });
        if (activities > 0) await markActivitiesChanged(client, ledger);
        return { added: fills + activities, heldElsewhere: state.recorded - fills - activities };
      }),
  };
};
