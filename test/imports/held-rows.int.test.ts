import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { postgresEventStore } from '#adapters/postgres/event-store.ts';
import type { Batch } from '#contract/imports.ts';
import { productStream } from '#domain/ledger/streams.ts';
import { type Books, booksOf } from '#test/support/books.ts';
import { dumpReadModels } from '#test/support/dump-ledger.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { pool } = kontor.database;

const product = {
  root: 'QQZ',
  name: 'Made up',
  exchange: 'TEST',
  pointValue: '7',
  tickSize: '0.25',
  currency: 'EUR',
  calendar: 'EUREX',
};
const row = { instrument: 'QQZ MAR25', action: 'Buy', quantity: 1, price: 10 };
const newestFirst = grid([
  { ...row, action: 'Sell', price: 12, time: '1/28/2025 10:00:01 AM', id: 'c' },
  { ...row, action: 'Sell', price: 11, time: '1/28/2025 10:00:00 AM', id: 'b' },
  { ...row, time: '1/28/2025 10:00:00 AM', id: 'a' },
]);

const batchOf = ({ context }: Books, batch: string): Promise<Batch> => kontor.useCases.batch(context, batch);
const counts = ({ added, held, duplicate }: Batch) => ({ added, held, duplicate });

describe('held rows', () => {
  it('are taken in in the order of their file', async () => {
    const books = booksOf(kontor, randomUUID());
    await books.take(newestFirst);
    await books.addProduct(product);
    const [, closed] = await books.positions();
    assert.deepEqual([closed!.side, closed!.grossPnl], ['long', '7.00']);
  });

  it('are taken in once, whoever is at it, after a crash between the product and its rows', async () => {
    const books = booksOf(kontor, randomUUID());
    const { batch } = await books.take(newestFirst);
    const stream = { ledger: books.context.ledger, stream: productStream('QQZ') };
    const added = { type: 'ProductAdded' as const, data: product, occurredAt: Date.now() };
    await postgresEventStore(pool).append(stream, 0, [added], { actor: 'test', correlation: 'test' });
    await kontor.rebuild('settings');
    await readModelsCaughtUp(kontor);
    await Promise.all([1, 2, 3].map(() => kontor.takeInKnownRows(books.context)));
    await readModelsCaughtUp(kontor);
    assert.deepEqual(counts(await batchOf(books, batch)), { added: 3, held: 0, duplicate: 0 });
    const grown = await dumpReadModels(pool, books.context.ledger);
    await kontor.takeInKnownRows(books.context);
    await readModelsCaughtUp(kontor);
    assert.deepEqual(await dumpReadModels(pool, books.context.ledger), grown);
  });

  it('of an undone batch wait until it is redone', async () => {
    const books = booksOf(kontor, randomUUID());
    const { batch } = await books.take(newestFirst);
    await books.undo(batch);
    await books.addProduct(product);
    await kontor.takeInKnownRows(books.context);
    assert.deepEqual(counts(await batchOf(books, batch)), { added: 0, held: 3, duplicate: 0 });
    await books.redo(batch);
    assert.deepEqual(counts(await batchOf(books, batch)), { added: 3, held: 0, duplicate: 0 });
    assert.equal((await books.positions()).length, 2);
  });
});
