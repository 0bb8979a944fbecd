import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyBars } from '#domain/market/bars.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { candleStoreContract } from '#test/contracts/candle-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { postgresCandleStore } from './candle-store.ts';

const { pool } = await testDatabase();
const store = postgresCandleStore(pool);

candleStoreContract('PostgreSQL', () => store);

const series = (instrument: string): SeriesId => ({
  ledger: 'main',
  instrument,
  interval: '1m',
  source: 'test',
  adjustment: 'none',
});
const oneBar = (number: number) => {
  const bars = emptyBars(1);
  bars.time[0] = number * 60_000;
  return bars;
};
const sizes = async (instrument: string): Promise<readonly number[]> => {
  const { rows } = await pool.query('select bars from candle_blocks where instrument = $1 order by first_at', [
    instrument,
  ]);
  return rows.map(({ bars }) => bars);
};
const run = (from: number, to: number) => {
  const bars = emptyBars(to - from);
  for (let number = from; number < to; number++) bars.time[number - from] = number * 60_000;
  return bars;
};

test('fills the last block before it begins another', async () => {
  await store.upsert(series('END'), run(0, 4_090), 0);
  for (let number = 4_090; number < 4_100; number++) await store.upsert(series('END'), oneBar(number), 0);
  assert.deepEqual(await sizes('END'), [4_096, 4]);
});

test('does not end in blocks of one bar when bars come backwards', async () => {
  await store.upsert(series('FRONT'), run(100, 8_292), 0);
  for (let number = 99; number >= 0; number--) await store.upsert(series('FRONT'), oneBar(number), 0);
  assert.deepEqual(await sizes('FRONT'), [2_148, 2_048, 4_096]);
});

test('writes no block anew that stays the same', async () => {
  await store.upsert(series('SAME'), run(0, 12_288), 0);
  const versions = async () =>
    (await pool.query("select xmin::text from candle_blocks where instrument = 'SAME' order by first_at")).rows;
  const before = await versions();
  await store.upsert(series('SAME'), run(4_000, 12_289), 0);
  const after = await versions();
  assert.deepEqual(after.slice(0, 2), before.slice(0, 2));
  assert.notDeepEqual(after[2], before[2]);
});

test('removes a damaged block that goes as a whole, unread', async () => {
  await store.upsert(series('DAMAGED'), run(0, 10), 0);
  await pool.query("update candle_blocks set data = '\\x00' where instrument = 'DAMAGED'");
  await assert.rejects(store.read(series('DAMAGED'), 0, 60_000), { code: 'CANDLE_BLOCK_UNREADABLE' });
  assert.equal(await store.remove(series('DAMAGED'), 0, 10 * 60_000), 10);
  assert.deepEqual(await store.series('main', 'DAMAGED'), []);
});
