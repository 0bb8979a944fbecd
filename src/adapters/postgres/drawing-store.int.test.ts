import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import type { Drawing } from '#domain/market/drawing.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresDrawingStore } from './drawing-store.ts';

const { pool } = await testDatabase();
await pool.query(`insert into ledgers (id, name) values ('other', 'Other')`);
const store = postgresDrawingStore(pool);
const by = { actor: 'anna', at: 1_000 };
const line: Drawing = {
  id: 'line',
  instrument: 'MNQ MAR25',
  kind: 'trend',
  anchors: [
    { time: 1_735_689_600_000, price: 21_540.25 },
    { time: 1_735_693_200_000, price: 21_560 },
  ],
  text: '',
  color: '#1f77b4',
};
const conflict = (error: unknown) => isAppError(error, 'VERSION_CONFLICT');

test('a drawing is kept as it was drawn, and changed from its last version only', async () => {
  assert.deepEqual(await store.put('main', line, 0, by), { ...line, version: 1 });
  const moved = { ...line, anchors: [line.anchors[0]!, { time: 1_735_696_800_000, price: 21_000 }] };
  assert.equal((await store.put('main', moved, 1, by)).version, 2);
  await assert.rejects(store.put('main', line, 1, by), conflict);
  await assert.rejects(store.put('main', line, 0, by), conflict);
  assert.deepEqual(await store.ofInstrument('main', 'MNQ MAR25'), [{ ...moved, version: 2 }]);
  assert.deepEqual(await store.ofInstrument('main', 'MNQ JUN25'), []);
});

test("another ledger's drawing of the same id is another drawing", async () => {
  await store.put('other', { ...line, text: 'theirs' }, 0, by);
  assert.equal(await store.remove('main', 'line'), 'MNQ MAR25');
  assert.equal(await store.remove('main', 'line'), null);
  assert.equal((await store.ofInstrument('other', 'MNQ MAR25')).length, 1);
  await assert.rejects(store.put('main', line, 2, by), conflict, 'what is gone is not changed');
});
