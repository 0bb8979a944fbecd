import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arbitraryGrid, arbitraryPieces } from '#test/support/arbitrary-grid.ts';
import { booksOf } from '#test/support/books.ts';
import { dumpBooks, dumpTable } from '#test/support/dump-ledger.ts';
import { type GridRow, grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { pool } = kontor.database;

const newBooks = () => booksOf(kontor, randomUUID());

const afterTaking = async (files: readonly (readonly GridRow[])[]) => {
  const books = newBooks();
  for (const rows of files) await books.take(grid(rows));
  return dumpBooks(pool, books.context.ledger);
};

const cutGrid = arbitraryGrid.chain((rows) =>
  arbitraryPieces(rows).chain((pieces) =>
    fc.record({
      rows: fc.constant(rows),
      pieces: fc.constant(pieces),
      otherOrder: fc.shuffledSubarray([...pieces], { minLength: pieces.length }),
    }),
  ),
);

/** Most accounts end earlier than they begin. */
const listsNewestFirst = (file: readonly GridRow[]): boolean =>
  [...Map.groupBy(file, ({ account }) => account).values()]
    .map((rows) => rows.at(-1)!.time.localeCompare(rows[0]!.time))
    .reduce((sum, step) => sum + step, 0) < 0;

describe('the order of imports', () => {
  it('does not matter: overlapping files come to the same fills and positions', async () => {
    await fc.assert(
      fc.asyncProperty(cutGrid, async ({ pieces, otherOrder }) => {
        assert.deepEqual(await afterTaking(otherOrder), await afterTaking(pieces));
      }),
      { numRuns: 40 },
    );
  });

  it('does not matter either where one file has all rows: that file decides', async () => {
    await fc.assert(
      fc.asyncProperty(cutGrid, fc.nat(4), async ({ rows, pieces }, place) => {
        const files = pieces.toSpliced(Math.min(place, pieces.length), 0, rows);
        // Of equal rows without an id, a piece that begins between them takes the later for the first.
        const nameless = rows.filter(({ id }) => id === '').map((row) => JSON.stringify(row));
        fc.pre(new Set(nameless).size === nameless.length);
        // A piece of one second does not show that the grid lists the newest first.
        fc.pre(files.every((file) => listsNewestFirst(file) === listsNewestFirst(rows)));
        const all = await afterTaking([rows]);
        assert.deepEqual(await afterTaking(files), all);
      }),
      { numRuns: 25 },
    );
  });

  it('is not changed by an export that is imported again', async () => {
    await fc.assert(
      fc.asyncProperty(cutGrid, async ({ pieces }) => {
        const books = newBooks();
        for (const rows of pieces) await books.take(grid(rows));
        const positions = await dumpTable(pool, 'positions', books.context.ledger);
        const { content } = await kontor.useCases.exportExecutions(books.context, { format: 'ninjatrader' });
        const exported = (await Array.fromAsync(content)).join('');
        assert.equal((await books.take(exported)).added, 0);
        assert.deepEqual(await dumpTable(pool, 'positions', books.context.ledger), positions);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for equal rows without an id in a file that lists the newest first', async () => {
    const books = newBooks();
    const sell = { action: 'Sell', quantity: 2, price: 20_001, time: '1/28/2025 10:00:00 AM' };
    const buy = { ...sell, action: 'Buy', price: 20_000 };
    await books.take(grid([{ ...sell, time: '1/28/2025 10:00:01 AM' }, sell, buy, sell]));
    const positions = await books.positions();
    const { content } = await kontor.useCases.exportExecutions(books.context, { format: 'ninjatrader' });
    assert.equal((await books.take((await Array.fromAsync(content)).join(''))).added, 0);
    assert.deepEqual(await books.positions(), positions);
  });

  it('shows in a preview what the commit then does, another order of known fills included', async () => {
    const books = newBooks();
    const at = { time: '1/28/2025 10:00:00 AM', quantity: 1 };
    const buy = { ...at, action: 'Buy', price: 20_000, id: 'a' };
    const more = { ...at, action: 'Buy', price: 20_001, id: 'b' };
    const sell = { ...at, action: 'Sell', price: 20_002, id: 'c' };
    await books.take(grid([sell]));
    await books.take(grid([buy, more]));
    const whole = grid([buy, more, sell]);
    const before = await books.positions();
    const { positions: shown } = await books.preview(whole);
    const { added } = await books.take(whole);
    assert.equal(added, 0);
    assert.notDeepEqual(await books.positions(), before);
    assert.deepEqual(shown, await books.positions());
  });
});

describe('undo in any order', () => {
  it('leaves nothing once every batch is undone', async () => {
    await fc.assert(
      fc.asyncProperty(cutGrid, fc.infiniteStream(fc.nat(100)), async ({ pieces }, choices) => {
        const books = newBooks();
        const standing = new Set<string>();
        for (const rows of pieces) standing.add((await books.take(grid(rows))).batch);
        while (standing.size > 0) {
          const batch = [...standing][choices.next().value! % standing.size]!;
          standing.delete(batch);
          await books.undo(batch);
        }
        assert.deepEqual(await dumpBooks(pool, books.context.ledger), { executions: [], positions: [] });
        assert.deepEqual(await dumpTable(pool, 'fill_orders', books.context.ledger), []);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves the books as they were before the batch, where it is undone next', async () => {
    await fc.assert(
      fc.asyncProperty(cutGrid, async ({ pieces }) => {
        const books = newBooks();
        for (const rows of pieces.slice(1)) await books.take(grid(rows));
        const before = await dumpBooks(pool, books.context.ledger);
        const known = new Set(
          (await kontor.useCases.listBatches(books.context, { offset: 0, limit: 9 })).rows.map(({ id }) => id),
        );
        const { batch } = await books.take(grid(pieces[0]!));
        if (known.has(batch)) return;
        const after = await dumpBooks(pool, books.context.ledger);
        await books.undo(batch);
        assert.deepEqual(await dumpBooks(pool, books.context.ledger), before);
        await books.redo(batch);
        assert.deepEqual(await dumpBooks(pool, books.context.ledger), after);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves a batch that stands all the fills that it recorded', async () => {
    const books = newBooks();
    const file = grid([
      { action: 'Buy', quantity: 1, price: 20_000, time: '1/28/2025 10:00:00 AM', id: 'a' },
      { action: 'Sell', quantity: 1, price: 20_001, time: '1/28/2025 10:00:01 AM', id: 'b' },
    ]);
    const first = await books.take(file);
    const alone = await dumpBooks(pool, books.context.ledger);
    await books.undo(first.batch);
    const second = await books.take(file);
    assert.equal(second.added, 2);
    await books.redo(first.batch);
    await books.undo(second.batch);
    assert.deepEqual(await dumpBooks(pool, books.context.ledger), alone);
  });
});
