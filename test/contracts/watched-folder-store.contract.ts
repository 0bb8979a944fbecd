import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { FileRead, FolderSettings, WatchedFolderStore } from '#ports/watched-folder-store.ts';

const at = Date.UTC(2026, 0, 5, 12, 30, 15, 250);
const settings = (path: string, changed: Partial<FolderSettings> = {}): FolderSettings => ({
  path,
  timeZone: null,
  account: null,
  dateOrder: null,
  polling: false,
  ...changed,
});
const read = (folder: string, name: string, changed: Partial<FileRead> = {}): FileRead => ({
  folder,
  name,
  bytes: 3_000_000_000,
  modifiedAt: at - 1_000,
  hash: 'a1',
  outcome: 'imported',
  batch: 'batch-1',
  counts: { added: 2, duplicate: 1, conflicting: 0, held: 3 },
  cut: false,
  problem: null,
  answers: '{}',
  readAt: at,
  ...changed,
});
const failed = (folder: string, name: string, changed: Partial<FileRead> = {}): FileRead =>
  read(folder, name, {
    outcome: 'question',
    batch: null,
    problem: { code: 'TIMEZONE_REQUIRED', message: 'Größe "1"' },
    ...changed,
  });

/**
 * What every store of watched folders does. `store` is called for each test and may give the same store again; `newLedger`
 * makes a ledger and gives its id.
 */
export const watchedFolderStoreContract = (
  name: string,
  store: () => WatchedFolderStore,
  newLedger: () => Promise<string>,
): void => {
  describe(`watched folder store: ${name}`, () => {
    test('lists folders by path, with what is answered for their files', async () => {
      const folders = store();
      const ledger = await newLedger();
      const answered = settings('/data/Börse', { timeZone: 'Europe/Berlin', dateOrder: 'day-first', polling: true });
      const second = await folders.put(ledger, randomUUID(), answered, at, 'anna');
      const first = await folders.put(ledger, randomUUID(), settings('/data/A', { account: 'Sim101' }), at, 'anna');
      assert.deepEqual(second, { ...answered, id: second.id, addedAt: at, removed: false, problem: null });
      assert.deepEqual(await folders.list(ledger), [first, second]);
    });

    test('keeps ledgers apart', async () => {
      const folders = store();
      const [mine, other] = [await newLedger(), await newLedger()];
      const { id } = await folders.put(mine, randomUUID(), settings('/data'), at, 'anna');
      await folders.record(mine, read(id, 'a.csv'));
      assert.deepEqual(await folders.list(other), []);
      assert.deepEqual(await folders.lastReads(other, id), []);
      assert.equal(await folders.importOf(other, 'a1'), null);
      await folders.setRemoved(other, id, true, 'bert');
      await folders.setProblem(other, id, { code: 'X', message: 'x' });
      const [folder] = await folders.list(mine);
      assert.deepEqual([folder!.removed, folder!.problem], [false, null]);
    });

    test('watches a path again under its id, with what is known of its files', async () => {
      const folders = store();
      const ledger = await newLedger();
      const { id } = await folders.put(ledger, randomUUID(), settings('/data'), at, 'anna');
      await folders.record(ledger, read(id, 'a.csv'));
      await folders.setProblem(ledger, id, { code: 'FILE_NOT_READABLE', message: 'gone' });
      assert.deepEqual((await folders.list(ledger))[0]!.problem, { code: 'FILE_NOT_READABLE', message: 'gone' });
      await folders.setRemoved(ledger, id, true, 'anna');
      assert.deepEqual(
        (await folders.list(ledger)).map(({ removed, problem }) => [removed, problem]),
        [[true, null]],
      );
      const again = await folders.put(ledger, randomUUID(), settings('/data', { polling: true }), at + 5_000, 'bert');
      assert.deepEqual([again.id, again.addedAt, again.removed, again.polling], [id, at, false, true]);
      assert.equal((await folders.lastReads(ledger, id)).length, 1);
    });

    test('gives the last read of each file, to the millisecond and the byte', async () => {
      const folders = store();
      const ledger = await newLedger();
      const { id } = await folders.put(ledger, randomUUID(), settings('/data'), at, 'anna');
      await folders.record(ledger, read(id, 'a.csv', { cut: true }));
      await folders.record(ledger, failed(id, 'b.csv', { hash: null }));
      await folders.record(ledger, read(id, 'a.csv', { bytes: 7, hash: 'a2', batch: 'batch-2' }));
      const last = await folders.lastReads(ledger, id);
      assert.deepEqual(
        last.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        [read(id, 'a.csv', { bytes: 7, hash: 'a2', batch: 'batch-2' }), failed(id, 'b.csv', { hash: null })],
      );
    });

    test('finds the import of the same bytes, from whatever folder', async () => {
      const folders = store();
      const ledger = await newLedger();
      const one = await folders.put(ledger, randomUUID(), settings('/one'), at, 'anna');
      const two = await folders.put(ledger, randomUUID(), settings('/two'), at, 'anna');
      await folders.record(ledger, failed(one.id, 'a.csv'));
      assert.equal(await folders.importOf(ledger, 'a1'), null);
      await folders.record(ledger, read(one.id, 'a.csv'));
      await folders.record(ledger, read(two.id, 'copy.csv', { batch: 'batch-2' }));
      assert.equal(await folders.importOf(ledger, 'a1'), 'batch-2');
    });

    test('makes no further row of the same tried again in vain, and one of what is new', async () => {
      const folders = store();
      const ledger = await newLedger();
      const { id } = await folders.put(ledger, randomUUID(), settings('/data'), at, 'anna');
      await folders.record(ledger, failed(id, 'a.csv'));
      const other = { code: 'ACCOUNT_REQUIRED', message: 'whose?' };
      await folders.record(ledger, failed(id, 'a.csv', { answers: '{"zone":1}', readAt: at + 1, problem: other }));
      const page = { offset: 0, limit: 10 };
      assert.deepEqual(await folders.reads(ledger, id, page), {
        rows: [failed(id, 'a.csv', { answers: '{"zone":1}', readAt: at + 1, problem: other })],
        total: 1,
      });
      await folders.record(ledger, failed(id, 'a.csv', { bytes: 9, readAt: at + 2 }));
      await folders.record(ledger, read(id, 'a.csv', { bytes: 9, readAt: at + 3 }));
      await folders.record(ledger, read(id, 'a.csv', { bytes: 9, readAt: at + 4 }));
      const { rows, total } = await folders.reads(ledger, id, { offset: 1, limit: 2 });
      assert.deepEqual([rows.map(({ readAt }) => readAt - at), total], [[3, 2], 4]);
    });
  });
};
