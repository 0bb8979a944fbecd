import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryWatchedFolderStore } from '#adapters/memory/watched-folder-store.ts';
import { AppError } from '#domain/errors.ts';
import type { FolderFile, OpenedFile } from '#ports/folder-files.ts';
import type { FileRead, FolderSettings } from '#ports/watched-folder-store.ts';
import { lookIntoFolders } from './look-into-folders.ts';
import type { FolderPorts } from './ports.ts';

const folder: FolderSettings = { path: '/f', timeZone: null, account: null, dateOrder: null, polling: false };

/** A folder in memory; `open` says what becomes of an attempt to open a file. */
const desk = (open: (file: FolderFile) => Partial<OpenedFile>) => {
  let now = 0;
  let zones: { source: string; timeZone: string }[] = [];
  let commits: () => Promise<void> = async () => {};
  const files: FolderFile[] = [];
  const folders = memoryWatchedFolderStore();
  void folders.put('main', 'f', folder, 0, 'anna');
  const reads: FileRead[] = [];
  const removed: string[] = [];
  const faults: unknown[] = [];
  const ports = {
    clock: { now: () => now },
    newId: () => 'id',
    formats: [],
    mappings: { list: async () => [] },
    settings: { sourceZones: async () => zones },
    uploadLimitBytes: 1_000,
    foldersChanged: () => {},
    turns: {
      take: async (_: string, work: () => Promise<void>) => {
        await work();
        return true;
      },
    },
    files: {
      save: async (_: string, { fileName }: { fileName: string }) => ({
        id: `u-${fileName}`,
        hash: `h-${fileName}-${now}`,
      }),
      remove: async (_: string, id: string) => void removed.push(id),
    },
    folders: {
      ...folders,
      record: async (ledger: string, read: FileRead) => {
        reads.push(read);
        await folders.record(ledger, read);
      },
    },
    folderFiles: {
      list: async () => files,
      open: async (_: string, name: string) => {
        const file = files.find((one) => one.name === name)!;
        const opened = { ...file, lastRow: 'ended', content: [], unchanged: async () => true, close: async () => {} };
        return { ...opened, ...open(file) };
      },
    },
  } as unknown as FolderPorts;
  const commit = async () => {
    await commits();
    return { batch: 'b', added: 1, duplicate: 0, conflicting: 0, held: 0 };
  };
  const look = lookIntoFolders(ports, commit, {
    ledger: 'main',
    settleMs: 2_000,
    retryMs: 30_000,
    goesOn: () => true,
    failed: (error) => faults.push(error),
  });
  return {
    files,
    removed,
    faults,
    told: () => reads.map(({ name, outcome, problem }) => [name, outcome, problem?.code ?? null]),
    at: (ms: number) => {
      now = ms;
      return look();
    },
    zone: (timeZone: string) => {
      zones = [{ source: 's', timeZone }];
    },
    commits: (work: () => Promise<void>) => {
      commits = work;
    },
  };
};

const file = (name: string, bytes = 10, modifiedAt = 1): FolderFile => ({ name, bytes, modifiedAt });

test('tries a locked file again after a while, and not before', async () => {
  let locked = true;
  const { files, at, told } = desk(() => {
    if (locked) throw new AppError('FILE_UNREADABLE', 'a.csv cannot be read (EBUSY).');
    return {};
  });
  files.push(file('a.csv'));
  await at(0);
  assert.deepEqual(told(), []);
  await at(2_000);
  assert.deepEqual(told(), [['a.csv', 'unreadable', 'FILE_UNREADABLE']]);
  locked = false;
  await at(20_000);
  assert.equal(told().length, 1);
  await at(32_000);
  assert.deepEqual(told()[1], ['a.csv', 'imported', null]);
});

test('waits for as long as a file grows, and leaves one that changes while it is read', async () => {
  let still = false;
  const { files, removed, at, told } = desk(() => ({ unchanged: async () => still }));
  files.push(file('a.csv', 10));
  for (const ms of [0, 1_000, 2_000, 3_000]) {
    files[0] = file('a.csv', 10 + ms, ms);
    assert.deepEqual(await at(ms), { waiting: true });
  }
  files[0] = file('a.csv', 900, 4);
  await at(4_000);
  assert.deepEqual(await at(6_000), { waiting: true });
  assert.deepEqual([told(), removed], [[], ['u-a.csv']], 'nothing of it stays');
  still = true;
  assert.deepEqual(await at(6_500), { waiting: false });
  assert.deepEqual(told(), [['a.csv', 'imported', null]]);
});

test('takes a file whose last row may be whole once it has stood still for long', async () => {
  const { files, at, told } = desk(() => ({ lastRow: 'open' }));
  files.push(file('a.csv'));
  await at(0);
  assert.deepEqual(await at(19_999), { waiting: true });
  assert.deepEqual(told(), []);
  await at(20_000);
  assert.deepEqual(told(), [['a.csv', 'imported', null]]);
});

test('asks once, and goes on when something was answered', async () => {
  const { files, at, told, zone, commits } = desk(() => ({}));
  files.push(file('a.csv'));
  commits(() => Promise.reject(new AppError('TIMEZONE_REQUIRED', 'x')));
  await at(0);
  await at(2_000);
  await at(100_000);
  assert.deepEqual(told(), [['a.csv', 'question', 'TIMEZONE_REQUIRED']]);
  commits(async () => {});
  zone('Europe/Berlin');
  await at(100_001);
  assert.deepEqual(told()[1], ['a.csv', 'imported', null]);
});

test('lets a fault of one file hold back no other, and says nothing of its inside', async () => {
  const { files, faults, at, told, commits } = desk(() => ({}));
  files.push(file('b.csv', 10, 2), file('a.csv', 10, 1), file('large.csv', 2_000, 0));
  let first = true;
  commits(async () => {
    if (!first) return;
    first = false;
    throw new TypeError('inside');
  });
  await at(0);
  await at(2_000);
  assert.deepEqual(told(), [
    ['large.csv', 'refused', 'FILE_TOO_LARGE'],
    ['a.csv', 'failed', 'INTERNAL'],
    ['b.csv', 'imported', null],
  ]);
  assert.match(String(faults), /^TypeError: inside$/);
  await at(32_000);
  assert.deepEqual(told()[3], ['a.csv', 'imported', null]);
});
