import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '#test/support/database.ts';
import { readHorizon } from './read-horizon.ts';

const database = await testDatabase();
const { pool } = database;

/** Opens a transaction that has an id, and says which. */
const openTransaction = async (config: pg.ClientConfig): Promise<{ readonly id: bigint; end(): Promise<void> }> => {
  const client = new pg.Client(config);
  await client.connect();
  await client.query('begin');
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id');
  return { id: BigInt(rows[0]!.id), end: () => client.end() };
};

test('stays below a transaction that runs in this database, until it ends', async () => {
  const running = await openTransaction(database.connection);
  const later = await openTransaction(database.connection);
  assert.ok((await readHorizon(pool)) <= running.id);
  await running.end();
  await later.end();
  const after = await openTransaction(database.connection);
  await after.end();
  assert.ok((await readHorizon(pool)) > running.id);
});

test('is not held back by a transaction in another database of the server', async () => {
  const stranger = await openTransaction({ ...database.connection, database: 'postgres' });
  try {
    const own = await openTransaction(database.connection);
    await own.end();
    assert.ok((await readHorizon(pool)) > stranger.id);
  } finally {
    await stranger.end();
  }
});

test('counts every transaction of the server while a session of another role hides its own', async () => {
  const stranger = await openTransaction({ ...database.connection, database: 'postgres' });
  const other = new pg.Client(database.admin);
  await other.connect();
  try {
    assert.ok((await readHorizon(pool)) <= stranger.id);
  } finally {
    await other.end();
    await stranger.end();
  }
});
