import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { postgresProjectionRunner } from '#adapters/postgres/projection-runner.ts';
import { rebuildExecutions } from '#adapters/postgres/rebuild-executions.ts';
import { isAppError } from '#domain/errors.ts';
import { eventVersions } from '#domain/ledger/events.ts';
import { upcasters, upcastThrough } from '#domain/ledger/upcasters.ts';
import { projections, readModels, tables } from '#root/compose.ts';
import { arbitraryGrid } from '#test/support/arbitrary-grid.ts';
import { type Books, booksOf } from '#test/support/books.ts';
import { dumpReadModels } from '#test/support/dump-ledger.ts';
import { type GridRow, grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const kontor = await testKontor();
const { pool } = kontor.database;

const newBooks = (): Books => booksOf(kontor, randomUUID());
const dumpOf = ({ context }: Books) => dumpReadModels(pool, context.ledger);

const product = {
  name: 'Made up',
  exchange: 'TEST',
  pointValue: '7',
  tickSize: '0.25',
  currency: 'EUR',
  calendar: 'EUREX',
};

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('take' as const), from: fc.nat(23), to: fc.nat(23) }) },
  // The same ids with other prices: conflicts, unless the first batch is undone.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('contradict' as const), from: fc.nat(23), to: fc.nat(23) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unknown' as const), from: fc.nat(23), to: fc.nat(23) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add product' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), batch: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const), batch: fc.nat(20) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const history = fc.tuple(arbitraryGrid, fc.array(step, { minLength: 2, maxLength: 12 }));

const piece = (rows: readonly GridRow[], { from, to }: { from: number; to: number }): readonly GridRow[] => {
  const [start, end] = [from % rows.length, to % rows.length].toSorted((a, b) => a - b) as [number, number];
  return rows.slice(start, end + 1);
};

const live = async (books: Books, rows: readonly GridRow[], steps: readonly Step[]): Promise<void> => {
  const standing: string[] = [];
  const undone: string[] = [];
  let added = false;
  const take = async (file: readonly GridRow[]): Promise<void> => {
    const { batch } = await books.take(grid(file));
    if (!standing.includes(batch)) standing.push(batch);
  };
  for (const one of steps) {
    if (one.kind === 'take') await take(piece(rows, one));
    if (one.kind === 'contradict')
      await take(piece(rows, one).map((row) => ({ ...row, price: Number(row.price) + 1 })));
    if (one.kind === 'unknown') await take(piece(rows, one).map((row) => ({ ...row, instrument: 'QQZ MAR25' })));
    if (one.kind === 'add product' && !added) {
      added = true;
      await books.addProduct({ root: 'QQZ', ...product });
    }
    if (one.kind === 'undo' && standing.length > 0) {
      const [batch] = standing.splice(one.batch % standing.length, 1);
      await books.undo(batch!);
      undone.push(batch!);
    }
    if (one.kind === 'redo' && undone.length > 0) {
      const [batch] = undone.splice(one.batch % undone.length, 1);
      await books.redo(batch!);
      standing.push(batch!);
    }
  }
};

/** A read model waits for every open transaction: what is done may be shown later. */
const notReadableYet = (error: unknown): void => {
  if (!isAppError(error, 'NOT_FOUND')) throw error;
};

const worked = grid([
  { action: 'Buy', quantity: 5, price: 25_000, time: '1/28/2025 10:00:00 AM', id: 'w1', commission: '$2.50' },
  { action: 'Sell', quantity: 8, price: 25_050, time: '1/28/2025 10:05:00 AM', id: 'w2', commission: '$4.00' },
  { action: 'Sell', quantity: 2, price: 25_100, time: '1/28/2025 10:06:00 AM', id: 'w3', commission: '$1.00' },
  { action: 'Buy', quantity: 5, price: 25_040, time: '1/28/2025 10:10:00 AM', id: 'w4', commission: '$2.50' },
]);

describe('a rebuild', () => {
  it('equals what grew, after any history, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ([rows, steps]) => {
        const books = newBooks();
        await live(books, rows, steps);
        const grown = await dumpOf(books);
        await kontor.rebuild();
        assert.deepEqual(await dumpOf(books), grown);
        await kontor.rebuild();
        assert.deepEqual(await dumpOf(books), grown);
      }),
      { numRuns: 25 },
    );
  });

  it('mends rows that are wrong, missing or too many', async () => {
    const books = newBooks();
    const { ledger } = books.context;
    await books.take(worked);
    const right = await dumpOf(books);
    const pages = await books.positions();
    await pool.query(
      `update executions set price = price + 1, sequence = 9 where ledger = $1 and execution_key = 'w1'`,
      [ledger],
    );
    await pool.query(`delete from executions where ledger = $1 and execution_key = 'w2'`, [ledger]);
    await pool.query(
      `insert into executions select (jsonb_populate_record(e, '{"execution_key": "w5", "account": "Nobody"}')).*
       from executions e where ledger = $1 and execution_key = 'w3'`,
      [ledger],
    );
    await pool.query(`delete from imports where ledger = $1`, [ledger]);
    await kontor.rebuild('positions');
    assert.equal(
      (await books.positions()).some(({ account }) => account === 'Nobody'),
      true,
    );
    await kontor.rebuild();
    assert.deepEqual(await dumpOf(books), right);
    assert.deepEqual(await books.positions(), pages);
  });

  it('is noticed by the pages of positions, even where nothing is left', async () => {
    const books = newBooks();
    const { ledger } = books.context;
    await books.take(worked);
    await pool.query('delete from executions where ledger = $1', [ledger]);
    assert.equal(await books.total(), 2);
    await kontor.rebuild('positions');
    assert.equal(await books.total(), 0);
    await kontor.rebuild();
    assert.equal(await books.total(), 2);
  });

  it('ends in the same state while imports and other rebuilds go on', async () => {
    const books = newBooks();
    const files = Array.from({ length: 12 }, (_, file) =>
      grid(
        Array.from({ length: 6 }, (__, row) => ({
          action: (file + row) % 3 === 0 ? 'Sell' : 'Buy',
          quantity: 1 + (row % 2),
          price: 20_000 + row,
          time: `1/28/2025 10:00:0${row % 3} AM`,
          id: String(file * 3 + row),
          account: `Sim10${file % 3}`,
        })),
      ),
    );
    const importing = (async () => {
      for (const file of files) {
        const { batch } = await books.take(file);
        await kontor.useCases.undoImport(books.context, batch).catch(notReadableYet);
        await kontor.useCases.redoImport(books.context, batch).catch(notReadableYet);
      }
    })();
    const rebuilding = (async () => {
      for (let round = 0; round < 3; round++)
        await Promise.all([kontor.rebuild('executions'), kontor.rebuild('positions')]);
      for (let round = 0; round < 3; round++)
        await Promise.all([kontor.rebuild('settings'), kontor.rebuild('positions')]);
      for (let round = 0; round < 3; round++) await kontor.rebuild();
    })();
    await Promise.all([importing, rebuilding]);
    await readModelsCaughtUp(kontor);
    const grown = await dumpOf(books);
    await kontor.rebuild();
    assert.deepEqual(await dumpOf(books), grown);
    assert.deepEqual(
      (await books.positions()).map(({ id }) => id).sort(),
      (await pool.query('select id from positions where ledger = $1 order by id', [books.context.ledger])).rows.map(
        ({ id }) => id,
      ),
    );
  });

  // The last: from here on only a program that knows the older shapes can read this log.
  it('equals what grew also where an older program wrote the events in other shapes', async () => {
    const books = newBooks();
    await books.addProduct({ root: 'QQZ', ...product });
    await books.take(worked.replaceAll('MNQ', 'QQZ'));
    await books.take(grid([{ action: 'Buy', quantity: 1, price: 25_000, time: '1/28/2025 10:00:00 AM', id: 'w0' }]));
    const grown = await dumpOf(books);

    const older = newBooks();
    const renamed = {
      ImportCommitted: ['file', 'fileName'],
      ExecutionRecorded: ['fee', 'commission'],
      ProductAdded: ['multiplier', 'pointValue'],
      SourceZoneSet: ['zone', 'timeZone'],
    } as const;
    for (const [type, [was, is]] of Object.entries(renamed)) {
      await pool.query(
        `insert into events (ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at, recorded_at)
         select $1, stream, stream_version, type, 1, data - $4 || jsonb_build_object($3::text, data -> $4), metadata, occurred_at,
           recorded_at
         from events where ledger = $2 and type = $5 order by position`,
        [older.context.ledger, books.context.ledger, was, is, type],
      );
    }
    const lift =
      (was: string, is: string) =>
      (data: unknown): unknown => {
        const { [was]: value, ...rest } = data as Record<string, unknown>;
        return value === undefined ? data : { ...rest, [is]: value };
      };
    const lifting = upcastThrough({
      ...upcasters,
      ...Object.fromEntries(Object.entries(renamed).map(([type, [was, is]]) => [type, [lift(was, is)]])),
    });
    const newest = { ...eventVersions, ImportCommitted: 2, ExecutionRecorded: 2, ProductAdded: 2, SourceZoneSet: 2 };
    const runner = postgresProjectionRunner({ pool, models: readModels, tables, upcast: lifting });
    for (let round = 0; round < 2; round++) {
      await rebuildExecutions(pool, { newest, upcast: lifting });
      for (const projection of projections) await runner.rebuild(projection);
      assert.deepEqual(await dumpOf(older), grown);
      assert.deepEqual(await dumpOf(books), grown);
    }
  });
});
