import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();

test('a key that was entered stands nowhere in the database, the events included', async () => {
  const secret = 'SUPERSECRETKEY-4711';
  await kontor.useCases.setSourceKey(kontor.context, 'eodhd', secret);
  const { sources } = await kontor.useCases.sourceKeys(kontor.context);
  assert.equal(sources.find(({ name }) => name === 'eodhd')?.key?.ending, '4711');

  const { pool } = kontor.database;
  const tables = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  assert.ok(tables.rows.some(({ name }) => name === 'public.events'));
  const encodings = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    const found = rows.filter(({ row }) => encodings.some((text) => row.includes(text)));
    assert.deepEqual(found, [], name);
  }
});
