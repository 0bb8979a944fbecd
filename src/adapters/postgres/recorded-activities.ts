import type { PoolClient } from 'pg';
import { activityState } from '#domain/activities/activity-state.ts';
import { changeHistory } from '#domain/changes/change-history.ts';
import { activityStream, importStream } from '#domain/ledger/streams.ts';
import type { RecordedEvent } from '#ports/event-store.ts';
import { readStreams } from './event-store.ts';
import { currentShapes, type RecordedPart, type Shapes } from './recorded-executions.ts';

const rowsAtOnce = 5_000;
const wholeStream = { after: 0, before: 2_147_483_647 };

/**
 * Puts what a batch recorded into `activities`, read back from its events: for a redo and a rebuild; with what people said
 * of these activities. One that is there already stays as it is. Returns the number that came in.
 */
export const insertRecordedActivities = async (
  client: PoolClient,
  { ledger, batch, demo, ...part }: RecordedPart,
  { newest, upcast }: Shapes = currentShapes,
): Promise<number> => {
  const { after, before } = { ...wholeStream, ...part };
  const events = `events where ledger = $1 and stream = $2 and type = 'ActivityRecorded'
    and stream_version > $3 and stream_version < $4`;
  const stream = importStream(batch);
  const source = `(select data from ${events} and schema_version = ${newest.ActivityRecorded})`;
  const inserted = await client.query(insertActivities(source, '$5', demo), [ledger, stream, after, before, batch]);
  let count = inserted.rowCount ?? 0;
  for (let last = after; ; ) {
    const { rows } = await client.query<{ place: number; version: number; data: unknown }>(
      `select stream_version as place, schema_version as version, data from ${events}
         and schema_version <> ${newest.ActivityRecorded} order by stream_version limit ${rowsAtOnce}`,
      [ledger, stream, last, before],
    );
    if (rows.length === 0) break;
    const lifted = JSON.stringify(rows.map(({ version, data }) => upcast('ActivityRecorded', version, data)));
    const given = insertActivities('(select data from jsonb_array_elements($3::jsonb) data)', '$2', demo);
    count += (await client.query(given, [ledger, batch, lifted])).rowCount ?? 0;
    last = rows.at(-1)!.place;
  }
  await settleEdits(client, ledger, batch, upcast);
  return count;
};

/** `source` selects the data of events; `$1` is the ledger. */
export const insertActivities = (source: string, batch: string, demo: boolean): string => `
  insert into activities (ledger, account, activity_key, id, batch, row, part, demo, stated, facts, standing)
  select $1::text, data ->> 'account', data ->> 'activityKey', data ->> 'id', ${batch}::text, (data ->> 'row')::int,
    (data ->> 'part')::int, ${demo}, data -> 'activity', data -> 'activity', true
  from ${source} recorded
  on conflict (ledger, account, activity_key) do nothing`;

/** Says of the activities of a batch what people said of them. */
const settleEdits = async (
  client: PoolClient,
  ledger: string,
  batch: string,
  upcast: Shapes['upcast'],
): Promise<void> => {
  const { rows } = await client.query<{ id: string }>(
    'select id from activity_edits join activities using (ledger, id) where ledger = $1 and batch = $2',
    [ledger, batch],
  );
  for (const { id } of rows) await settleActivity(client, ledger, id, upcast);
};

/** The history of one activity, from its stream. */
export const readHistory = async (client: PoolClient, ledger: string, id: string, upcast?: Shapes['upcast']) => {
  const events: RecordedEvent[] = [];
  for await (const event of readStreams(client, upcast)({ ledger, stream: activityStream(id) })) events.push(event);
  const told = events.map(({ type, data, streamVersion, occurredAt, metadata }) => ({
    ...({ type, data } as { type: 'ActivityWithdrawn'; data: { id: string } }),
    number: streamVersion,
    at: occurredAt,
    by: metadata.actor,
  }));
  return { history: changeHistory<'ActivityEntered' | 'ActivityCorrected' | 'ActivityWithdrawn'>(told), events };
};

/** Brings the row of one activity to what its stream says; one that was entered gets its row here. */
export const settleActivity = async (
  client: PoolClient,
  ledger: string,
  id: string,
  upcast?: Shapes['upcast'],
): Promise<void> => {
  const { rows } = await client.query<{ stated: never; batch: string | null }>(
    'select stated, batch from activities where ledger = $1 and id = $2',
    [ledger, id],
  );
  const row = rows[0];
  const imported = row === undefined || row.batch === null ? null : { activity: row.stated };
  const { history } = await readHistory(client, ledger, id, upcast);
  const state = activityState(imported, history);
  // Its batch is undone: what was said of it waits until it comes back.
  if (state === null) return;
  const standing = [ledger, id, JSON.stringify(state.activity), state.standing];
  if (row !== undefined) {
    await client.query('update activities set facts = $3, standing = $4 where ledger = $1 and id = $2', standing);
    return;
  }
  await client.query(
    `insert into activities (ledger, id, facts, standing, account, activity_key, stated, batch, row, part, demo)
     values ($1, $2, $3, $4, $5, $6, $7, null, 0, 0, false)`,
    [...standing, state.stated.account, state.stated.sourceId, JSON.stringify(state.stated)],
  );
};

/** Tells readers that the activities of a ledger changed. */
export const markActivitiesChanged = async (client: PoolClient, ledger: string): Promise<void> => {
  await client.query(
    `insert into activity_revisions (ledger, revision) values ($1, nextval('activity_revision_numbers'))
     on conflict (ledger) do update set revision = excluded.revision`,
    [ledger],
  );
};
