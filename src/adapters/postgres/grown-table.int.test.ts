import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/support/database.ts';
import { analyzeIfGrown } from './grown-table.ts';
import { transaction } from './transaction.ts';

test('a table is analysed once it has outgrown what the planner knows of it, and not again before it has doubled', async () => {
  const { pool } = await testDatabase();
  await pool.query(`create table grown (n int, filler text); alter table grown set (autovacuum_enabled = off)`);
  const fill = (rows: number) =>
    pool.query(`insert into grown select n, repeat('x', 500) from generate_series(1, $1) n`, [rows]);
  const rowsKnown = async (): Promise<number> => {
    await transaction(pool, (client) => analyzeIfGrown(client, 'grown'));
    const { rows } = await pool.query<{ known: number }>(
      `select reltuples::int as known from pg_class where relname = 'grown'`,
    );
    return rows[0]!.known;
  };

  await fill(10);
  assert.equal(await rowsKnown(), -1);
  await fill(990);
  assert.equal(await rowsKnown(), 1000);
  await fill(500);
  assert.equal(await rowsKnown(), 1000);
  await fill(1000);
  assert.equal(await rowsKnown(), 2500);
});
