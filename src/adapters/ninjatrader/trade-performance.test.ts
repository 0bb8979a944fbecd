import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tradovateTrades } from '#adapters/tradovate/performance.ts';
import { isAppError } from '#domain/errors.ts';
import type { ReadHeld, ReadOptions } from '#ports/execution-format.ts';
import type { ListedRow, TradeList } from '#ports/trade-list.ts';
import { ninjatraderTrades } from './trade-performance.ts';

const fixture = (name: string) => () => createReadStream(join(import.meta.dirname, 'fixtures', name));
const rowsOf = async (list: TradeList, name: string, options: Partial<ReadOptions> = {}) => {
  const file = fixture(name);
  const rows: (ListedRow | ReadHeld)[] = [];
  const all = { timeZone: 'America/New_York', dateOrder: null, ...options };
  for await (const chunk of list.read(file, all)) rows.push(...chunk);
  return rows;
};
const trades = (rows: readonly (ListedRow | ReadHeld)[]) => rows.flatMap((row) => (row.kind === 'trade' ? [row] : []));

test('reads the list of several accounts, and holds what is no trade', async () => {
  const list = ninjatraderTrades();
  const { rows, accounts, zoneless, dateOrder } = await list.scan(fixture('trade-performance-accounts.csv'));
  assert.deepEqual(
    { rows, accounts, zoneless, dateOrder },
    { rows: 6, accounts: ['Sim101', 'PA-APEX-1'], zoneless: true, dateOrder: 'month-first' },
  );
  const read = await rowsOf(list, 'trade-performance-accounts.csv');
  const [first, , third, fourth] = trades(read);
  assert.deepEqual(
    { ...first, named: first!.named.instrument },
    {
      kind: 'trade',
      named: 'MNQ MAR25',
      row: 2,
      account: 'Sim101',
      side: 'long',
      quantity: '2',
      entryPrice: '21540.5',
      exitPrice: '21550.5',
      entryAt: Date.UTC(2025, 0, 28, 15),
      exitAt: Date.UTC(2025, 0, 28, 16),
      profit: '37.92',
      commission: '2.08',
      fees: '0',
    },
  );
  assert.equal(third!.account, 'PA-APEX-1');
  assert.equal(third!.profit, '-13.54');
  assert.equal(fourth!.entryPrice, '6050');
  assert.deepEqual(
    read.flatMap((row) => (row.kind === 'held' ? [[row.row, row.reason, row.field]] : [])),
    [
      [6, 'MALFORMED', 'Market pos.'],
      [7, 'COLUMN_COUNT', 'row'],
    ],
  );
});

test('reads German regional settings and French words', async () => {
  const german = trades(
    await rowsOf(ninjatraderTrades(), 'trade-performance-german-windows.csv', { timeZone: 'Europe/Berlin' }),
  );
  assert.deepEqual(
    german.map(({ entryPrice, profit, commission, entryAt }) => [entryPrice, profit, commission, entryAt]),
    [
      ['21540.5', '37.92', '2.08', Date.UTC(2025, 0, 28, 15)],
      ['6050', '-23550', '112.5', Date.UTC(2025, 0, 28, 19)],
    ],
  );
  const [french] = trades(
    await rowsOf(ninjatraderTrades(), 'trade-performance-french.csv', { timeZone: 'Europe/Paris' }),
  );
  assert.deepEqual([french!.side, french!.profit, french!.fees], ['long', '2', null]);
});

test('refuses a list without prices, and the executions themselves', async () => {
  for (const name of ['processed-log.csv', 'english-live.csv', 'orders.csv'])
    await assert.rejects(ninjatraderTrades().scan(fixture(name)), (error) => isAppError(error, 'FORMAT_UNKNOWN'));
});

test('reads the profit of pairs of fills in parentheses behind their sign', async () => {
  const rows = await rowsOf(tradovateTrades(), '../../tradovate/fixtures/performance.csv', { account: 'DEMO9001' });
  assert.deepEqual(
    trades(rows)
      .slice(0, 3)
      .map(({ profit, commission }) => [profit, commission]),
    [
      ['20.5', null],
      ['17', null],
      ['-50', null],
    ],
  );
});
