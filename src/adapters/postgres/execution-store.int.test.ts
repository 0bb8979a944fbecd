import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { booksOf } from '#test/support/books.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';
import { postgresExecutionStore } from './execution-store.ts';

const kontor = await testKontor();
const store = postgresExecutionStore(kontor.database.pool);

/** Names that a literal, a line of COPY or JSON would trip over. */
const accounts = ["O'Neil \\ Söhne", 'A\\tB', 'Sim101'];
const fills = accounts.flatMap((account, place) => [
  { account, action: 'Buy', quantity: 2, price: '21000.25', time: `1/2/2025 9:30:0${place} AM`, id: `${place}-a` },
  { account, action: 'Sell', quantity: 2, price: '21001', time: '1/2/2025 9:31:00 AM', commission: '$1.24' },
  { account, action: 'Buy', quantity: 1, price: '5900.5', time: '1/3/2025 9:30:00 AM', instrument: 'ES MAR25' },
]);

test('streams the rows that a list has, in the order of accounts and time', async () => {
  const books = booksOf(kontor, randomUUID());
  await books.take(grid(fills));
  const { ledger } = books.context;
  const day = Date.UTC(2025, 0, 3);
  const filters = [
    {},
    { account: [accounts[0]!, accounts[1]!] },
    { account: [] },
    { instrument: ['ES MAR25'], side: 'buy' },
    { side: 'sell' },
    { from: day },
    { to: day },
  ] as const;
  for (const filter of filters) {
    const listed = await store.list(ledger, filter, { offset: 0, limit: 100 });
    const streamed = (await Array.fromAsync(store.stream(ledger, filter))).flat();
    const byRow = (rows: typeof listed) => rows.toSorted((a, b) => a.row - b.row);
    assert.deepEqual(byRow(streamed), byRow(listed), JSON.stringify(filter));
    for (const rows of Map.groupBy(streamed, ({ account }) => account).values())
      assert.deepEqual(
        rows.map(({ executedAt }) => executedAt),
        rows.map(({ executedAt }) => executedAt).toSorted((a, b) => a - b),
      );
    assert.equal(
      streamed.filter(({ account }, index) => account !== streamed[index - 1]?.account).length,
      new Set(streamed.map(({ account }) => account)).size,
    );
  }
});

test('leaves the connection as it was when a reader stops in the middle', async () => {
  const books = booksOf(kontor, randomUUID());
  await books.take(grid(fills));
  for await (const rows of store.stream(books.context.ledger, {})) {
    assert.equal(rows.length, fills.length);
    break;
  }
  assert.equal(await store.count(books.context.ledger, {}), fills.length);
});
