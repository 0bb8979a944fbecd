import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { isAppError } from '#domain/errors.ts';
import { upcastThrough } from '#domain/ledger/upcasters.ts';
import { type NewEvent, startOfLog } from '#ports/event-store.ts';
import { eventStoreContract } from '#test/contracts/event-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { eventually } from '#test/support/eventually.ts';
import { postgresEventStore } from './event-store.ts';

const database = await testDatabase();
const { pool } = database;
const store = postgresEventStore(pool);
const metadata = { actor: 'tester', correlation: 'test' };
const event = (source: string): NewEvent => ({
  type: 'SourceZoneSet',
  data: { source, timeZone: 'Europe/Berlin' },
  occurredAt: Date.UTC(2026, 0, 1),
});

eventStoreContract('PostgreSQL', () => store);

const insert = `insert into events (ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at)
  values ('main', $1, 1, 'SourceZoneSet', 1, '{"source":"open","timeZone":"UTC"}', '{"actor":"a","correlation":"c"}', now())`;

const streamsAfter = async (cursor: typeof startOfLog): Promise<readonly string[]> =>
  (await store.readAfter(cursor, 1_000)).map(({ stream }) => stream);

test('never passes by an event whose transaction is open while a later one commits', async () => {
  await store.append({ ledger: 'main', stream: 'gap-before' }, 0, [event('before')], metadata);
  const start = await eventually(async () => {
    const found = await readToEnd();
    assert.equal(found.at(-1)?.stream, 'gap-before');
    return found.at(-1)!.cursor;
  });
  const open = await pool.connect();
  try {
    await open.query('begin');
    await open.query(insert, ['gap-open']);
    await store.append({ ledger: 'main', stream: 'gap-later' }, 0, [event('later')], metadata);
    assert.deepEqual(await streamsAfter(start), []);
    assert.ok(!(await Array.fromAsync(store.readAll())).flat().some(({ stream }) => stream === 'gap-later'));
    await open.query('commit');
  } finally {
    open.release();
  }
  await eventually(async () => assert.deepEqual(await streamsAfter(start), ['gap-open', 'gap-later']));
});

test('does not hold readers back for ever when the open transaction is rolled back', async () => {
  const start = (await readToEnd()).at(-1)!.cursor;
  const open = await pool.connect();
  await open.query('begin');
  await open.query(insert, ['rolled-back']);
  await store.append({ ledger: 'main', stream: 'after-rollback' }, 0, [event('later')], metadata);
  await open.query('rollback');
  open.release();
  await eventually(async () => assert.deepEqual(await streamsAfter(start), ['after-rollback']));
});

test('refuses to change or remove an event, by privilege and by trigger', async () => {
  await store.append({ ledger: 'main', stream: 'fact' }, 0, [event('fact')], metadata);
  const changes = ["update events set type = 'x'", 'delete from events', 'truncate events'];
  for (const change of changes)
    await assert.rejects(pool.query(change), { code: '42501', message: /permission denied/ });
  const superuser = new pg.Client(database.admin);
  await superuser.connect();
  try {
    for (const change of changes) await assert.rejects(superuser.query(change), { message: /events are facts/ });
  } finally {
    await superuser.end();
  }
});

test('appends one event in one statement', async () => {
  const statements: unknown[] = [];
  const counting = new Proxy(pool, {
    get: (target, property, receiver) => {
      if (property !== 'query') return Reflect.get(target, property, receiver);
      return (statement: unknown) => {
        statements.push(statement);
        return target.query(statement as string);
      };
    },
  });
  await postgresEventStore(counting).append({ ledger: 'main', stream: 'one-trip' }, 0, [event('a')], metadata);
  assert.equal(statements.length, 1);
});

test('tells of an append once it is committed, and not of a refused one', async () => {
  const told: unknown[] = [];
  const telling = postgresEventStore(pool, { appended: (ledger, events) => told.push([ledger, events]) });
  await telling.append({ ledger: 'main', stream: 'told' }, 0, [event('a'), event('b')], metadata);
  await assert.rejects(telling.append({ ledger: 'main', stream: 'told' }, 0, [event('a')], metadata));
  assert.deepEqual(told, [['main', 2]]);
});

test('lifts what an older program wrote to the newest shape, however it is read', async () => {
  const upcast = upcastThrough({ SourceZoneSet: [(data) => ({ ...(data as object), lifted: true })] });
  const lifting = postgresEventStore(pool, { upcast });
  const stream = { ledger: 'main', stream: 'older' };
  const start = (await readToEnd()).at(-1)!.cursor;
  await store.append(stream, 0, [event('older')], metadata);
  const lifted = { source: 'older', timeZone: 'Europe/Berlin', lifted: true };
  const [streamed] = await Array.fromAsync(lifting.readStream(stream));
  assert.deepEqual(streamed!.data, lifted);
  const [read] = await eventually(async () => {
    const found = await lifting.readAfter(start, 10);
    assert.equal(found.length, 1);
    return found;
  });
  assert.deepEqual(read!.data, lifted);
  const replayed = (await Array.fromAsync(lifting.readAll(['SourceZoneSet']))).flat();
  assert.deepEqual(replayed.at(-1)!.data, lifted);
});

// The last: from here on this log cannot be read as a whole.
test('does not pass over an event that only a newer program knows', async () => {
  await pool.query(insert.replaceAll("'SourceZoneSet'", "'FromTheFuture'"), ['future']);
  const read = Array.fromAsync(store.readStream({ ledger: 'main', stream: 'future' }));
  await assert.rejects(read, (error) => isAppError(error, 'EVENT_UNKNOWN'));
});

const readToEnd = async () => {
  const found = [...(await store.readAfter(startOfLog, 1_000))];
  for (;;) {
    const next = await store.readAfter(found.at(-1)?.cursor ?? startOfLog, 1_000);
    if (next.length === 0) return found;
    found.push(...next);
  }
};
