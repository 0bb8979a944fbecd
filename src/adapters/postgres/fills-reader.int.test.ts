import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/support/database.ts';
import { withClient } from './connection.ts';
import { readFills } from './fills-reader.ts';

const { pool } = await testDatabase();

/** Fills of the given prices, as `fillColumns` are. */
const pricesOf = (...prices: readonly string[]) => {
  const rows = prices.map(
    (price, index) => `('k${index}', 0::bigint, 1::numeric, '${price}'::numeric, 0.5, 1, 'USD', 0)`,
  );
  return withClient(pool, (client) => readFills(client, `select * from (values ${rows.join(', ')}) fills`));
};

test('reads prices of any number of decimals at one scale', async () => {
  const { price, priceScale } = await pricesOf('21000.25', '-37.63', '7');
  assert.deepEqual([priceScale, [...price]], [2, [2_100_025, -3763, 700]]);
});

test('keeps an amount beyond the safe integers exact', async () => {
  const { price, priceScale } = await pricesOf('900719925474099.301', '-1.5');
  assert.deepEqual([priceScale, [...price]], [3, [900_719_925_474_099_301n, -1500n]]);
});

test('refuses an amount that 64 bits do not hold, rather than cut it off', async () => {
  await assert.rejects(pricesOf('9223372036854775807', '0.5'), { code: 'INVALID_VALUE' });
});
