import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Execution, executionQuery } from '#contract/positions.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;

const accounts = ['Sim101', 'LIVE-0001', 'LIVE-0002'];
const instruments = ['MNQ MAR25', 'ES MAR25', 'ES JUN25'];

/** Every other fill sells, three share a second. */
const file = (name: string, rows: number): string =>
  grid(
    Array.from({ length: rows }, (_, row) => ({
      account: accounts[row % 3]!,
      instrument: instruments[Math.floor(row / 3) % 3]!,
      action: row % 2 === 0 ? 'Buy' : 'Sell',
      quantity: 1,
      price: 5000 + row,
      time: `1/28/2025 10:00:${String(Math.floor(row / 3) % 60).padStart(2, '0')} AM`,
      id: `${name}-${row}`,
    })),
  );

const page = (query: object) => useCases.listExecutions(context, executionQuery.parse(query));

const queries: readonly (Partial<Record<string, unknown>> & { readonly matches: (row: Execution) => boolean })[] = [
  { matches: () => true },
  { account: 'Sim101', matches: ({ account }) => account === 'Sim101' },
  { side: 'buy', matches: ({ side }) => side === 'buy' },
  { instrument: 'ES MAR25', matches: ({ instrument }) => instrument === 'ES MAR25' },
  {
    instrument: instruments.slice(1),
    side: 'sell',
    matches: (row) => row.instrument !== 'MNQ MAR25' && row.side === 'sell',
  },
  { instrument: 'ES JUN25', account: 'nobody', matches: () => false },
  {
    to: '2025-01-28T15:00:07Z',
    instrument: 'MNQ MAR25',
    matches: (row) => row.executedAt < '2025-01-28T15:00:07' && row.instrument === 'MNQ MAR25',
  },
];

/** Every query gives the rows, the total and the pages that a walk over all rows gives. */
const holds = async (stored: number): Promise<void> => {
  const all = (await page({ limit: 500 })).rows;
  assert.equal(all.length, stored);
  const newestFirst = all.map(({ executedAt }) => executedAt);
  assert.deepEqual(newestFirst, newestFirst.toSorted().reverse());
  for (const { matches, ...query } of queries) {
    const expected = all.filter(matches).map(({ key }) => key);
    const { rows, total } = await page({ ...query, limit: 500 });
    assert.deepEqual([total, rows.map(({ key }) => key)], [expected.length, expected], JSON.stringify(query));
    const second = await page({ ...query, offset: 5, limit: 7 });
    assert.deepEqual([second.total, second.rows.map(({ key }) => key)], [expected.length, expected.slice(5, 12)]);
  }
  const { executions, accounts: known } = await useCases.overview(context);
  assert.deepEqual([executions, known], [stored, stored === 0 ? 0 : 3]);
};

test('lists and counts the same executions through imports, undo and redo', async () => {
  await holds(0);
  const newYork = { timeZone: 'America/New_York' };
  const first = await kontor.take(file('a', 100), newYork);
  await holds(100);
  await kontor.take(file('b', 50), newYork);
  await holds(150);
  await useCases.undoImport(context, first.batch);
  await holds(50);
  await useCases.redoImport(context, first.batch);
  await holds(150);
  assert.equal((await page({ batch: first.batch })).total, 100);
});
