import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { folderFiles } from '#adapters/folder-watch/folder-files.ts';
import { newFolder } from '#contract/watched-folders.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const stop = new AbortController();
const faults: unknown[] = [];
const watching = kontor.watchFolders('main', (error) => faults.push(error), stop.signal);
after(async () => {
  stop.abort();
  await watching;
});

const root = await mkdtemp(join(tmpdir(), 'kontor-watched-'));
after(() => rm(root, { recursive: true, force: true }));

const watched = async (name: string, settings: object = {}): Promise<{ path: string; id: string }> => {
  const path = join(root, name);
  await mkdir(path, { recursive: true });
  const zone = { timeZone: 'America/New_York', ...settings };
  const { id } = await useCases.putFolder(context, newFolder.parse({ path, ...zone }));
  return { path, id };
};

const fills = (name: string, ids: readonly number[]): string =>
  grid(
    ids.map((id) => ({
      action: id % 2 === 1 ? 'Buy' : 'Sell',
      quantity: 1,
      price: 25_000,
      time: `1/28/2025 10:${String(id).padStart(2, '0')}:00 AM`,
      id: `${name}-${id}`,
      account: name,
    })),
  );

const reads = async (id: string) => (await useCases.folderFiles(context, id, { offset: 0, limit: 100 })).rows;
/** What became of the files, the oldest read first. */
const log = async (id: string) =>
  (await reads(id))
    .toReversed()
    .map(({ name, outcome, added, problem }) => [name, outcome, added, problem?.code ?? null]);
const batches = async () => (await useCases.listBatches(context, { offset: 0, limit: 500 })).total;

test('imports a file that comes, and only the new rows of one that grows', async () => {
  const { path, id } = await watched('grows');
  const whole = fills('grows', [1, 2, 3]);
  const first = fills('grows', [1, 2]);
  await writeFile(join(path, 'day.csv'), first);
  await eventually(async () => assert.deepEqual(await log(id), [['day.csv', 'imported', 2, null]]), 20_000);
  await appendFile(join(path, 'day.csv'), whole.slice(first.length));
  await eventually(async () => assert.deepEqual((await log(id))[1], ['day.csv', 'imported', 1, null]), 20_000);
  const { batch } = (await reads(id))[0]!;
  assert.equal((await useCases.batch(context, batch!)).added, 1);
});

test('lets a row wait that is cut off, and takes it once it is whole', async () => {
  const { path, id } = await watched('cut');
  const whole = fills('cut', [1, 2]);
  await writeFile(join(path, 'day.csv'), whole.slice(0, -30));
  await eventually(async () => assert.deepEqual(await log(id), [['day.csv', 'imported', 1, null]]), 20_000);
  assert.equal((await reads(id))[0]!.cut, true);
  await appendFile(join(path, 'day.csv'), whole.slice(-30));
  await eventually(async () => assert.deepEqual((await log(id))[1], ['day.csv', 'imported', 1, null]), 20_000);
  assert.equal((await reads(id))[0]!.cut, false);
});

test('takes a month of files that come at once one batch each, the oldest first', async () => {
  // They are there before anybody looks: a look in between would take those that it finds.
  const path = join(root, 'month');
  await mkdir(path);
  const before = await batches();
  const days = Array.from({ length: 8 }, (_, day) => day + 1);
  for (const day of days.toReversed()) {
    const file = join(path, `part ${9 - day}.csv`);
    await writeFile(file, fills(`month${day}`, [1, 2]));
    const at = new Date(Date.UTC(2025, 0, day));
    await utimes(file, at, at);
  }
  const { id } = await watched('month');
  await eventually(async () => assert.equal((await log(id)).length, days.length), 30_000);
  assert.deepEqual(
    (await log(id)).map(([name, outcome, added]) => [name, outcome, added]),
    days.map((day) => [`part ${9 - day}.csv`, 'imported', 2]),
  );
  assert.equal(await batches(), before + days.length);
});

test('knows the same bytes under another name, also those of an import that was undone', async () => {
  const { path, id } = await watched('renamed');
  await writeFile(join(path, 'a.csv'), fills('renamed', [1, 2]));
  await eventually(async () => assert.equal((await log(id)).length, 1), 20_000);
  const { batch } = (await reads(id))[0]!;
  await useCases.undoImport(context, batch!);
  const before = await batches();
  await rename(join(path, 'a.csv'), join(path, 'b.csv'));
  await eventually(async () => assert.deepEqual((await log(id))[1], ['b.csv', 'known', 0, null]), 20_000);
  assert.equal((await reads(id))[0]!.batch, batch);
  assert.equal(await batches(), before);
});

test('shows what has to be said first, and goes on once it is said', async () => {
  const { path, id } = await watched('asks', { timeZone: null });
  const other = 'Fill,Instrument name,Whose,How many,At what,When it was\n';
  await writeFile(join(path, 'strange.csv'), `${other}1,MNQ 03-25,x,1,25000,2025-01-28T15:00:00Z\n`);
  const zoneless = fills('asks', [1]);
  // Zones are remembered by their source: another test of this file has answered for the grid.
  await writeFile(join(path, 'grid.csv'), zoneless);
  await writeFile(join(path, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
  await eventually(async () => assert.equal((await log(id)).length, 3), 20_000);
  const outcomes = new Map((await log(id)).map(([name, outcome, , code]) => [name, [outcome, code]]));
  assert.deepEqual(outcomes.get('strange.csv'), ['question', 'FORMAT_UNKNOWN']);
  assert.deepEqual(outcomes.get('picture.csv'), ['refused', 'FILE_BINARY']);

  const accountless = 'id,instrument,side,size,price,time\n1,MNQ 03-25,Buy,1,25000,2025-01-28T15:00:00Z\n';
  const { upload } = await useCases.upload(context, {
    fileName: 'strange.csv',
    content: (await import('node:stream')).Readable.from([Buffer.from(`${other}${accountless}`)]),
  });
  const { fingerprint } = await useCases.outlineUpload(context, upload);
  const { tableMapping } = await import('#contract/import-mappings.ts');
  const columns = {
    id: 'Fill',
    instrument: 'Instrument name',
    quantity: 'How many',
    price: 'At what',
    time: 'When it was',
  };
  const mapping = tableMapping.parse({ name: 'Strange', rows: 'executions', columns, sideFrom: 'quantity' });
  await useCases.keepMapping(context, fingerprint, mapping);
  await useCases.putFolder(context, newFolder.parse({ path }));
  const last = async () => (await reads(id)).find(({ name }) => name === 'strange.csv')!;
  await eventually(async () => assert.equal((await last()).problem?.code, 'ACCOUNT_REQUIRED'), 20_000);
  await useCases.putFolder(context, newFolder.parse({ path, account: 'MINE' }));
  await eventually(
    async () => assert.deepEqual([(await last()).outcome, (await last()).added], ['imported', 1]),
    20_000,
  );
});

test('follows no link out of the folder and looks into no folder below', async () => {
  const { path, id } = await watched('links');
  const outside = join(root, 'outside.csv');
  await writeFile(outside, fills('outside', [1]));
  await symlink(outside, join(path, 'link.csv'));
  await mkdir(join(path, 'below'));
  await writeFile(join(path, 'below', 'below.csv'), fills('below', [1]));
  await writeFile(join(path, 'real.csv'), fills('links', [1]));
  await eventually(async () => assert.deepEqual(await log(id), [['real.csv', 'imported', 1, null]]), 20_000);
  assert.deepEqual(
    (await folderFiles().list(path)).map(({ name }) => name),
    ['real.csv'],
  );
  assert.equal(await folderFiles().open(path, 'gone.csv'), null);
  await assert.rejects(folderFiles().open(path, 'link.csv'), { code: 'FILE_UNREADABLE' });
});

test('takes up a file that was rotated under its name', async () => {
  const { path, id } = await watched('rotated');
  await writeFile(join(path, 'log.csv'), fills('rotated', [1, 2]));
  await eventually(async () => assert.equal((await log(id)).length, 1), 20_000);
  await rename(join(path, 'log.csv'), join(path, 'log.1.csv'));
  await writeFile(join(path, 'log.csv'), fills('rotated', [3]));
  await eventually(async () => assert.equal((await log(id)).length, 3), 20_000);
  assert.deepEqual((await log(id)).slice(1).toSorted(), [
    ['log.1.csv', 'known', 0, null],
    ['log.csv', 'imported', 1, null],
  ]);
});

test('refuses what is too large without reading it', async () => {
  const { path, id } = await watched('large');
  await writeFile(join(path, 'large.csv'), '');
  await truncate(join(path, 'large.csv'), 2 ** 40);
  await eventually(
    async () => assert.deepEqual(await log(id), [['large.csv', 'refused', 0, 'FILE_TOO_LARGE']]),
    20_000,
  );
});

test('says that a folder is gone, and goes on when it is back', async () => {
  const { path, id } = await watched('gone');
  await rm(path, { recursive: true });
  const problem = async () => (await useCases.listFolders(context)).folders.find((folder) => folder.id === id)?.problem;
  await eventually(async () => assert.equal((await problem())?.code, 'FOLDER_UNREADABLE'), 30_000);
  await mkdir(path);
  await writeFile(join(path, 'day.csv'), fills('gone', [1]));
  await eventually(async () => assert.deepEqual(await log(id), [['day.csv', 'imported', 1, null]]), 40_000);
  assert.equal(await problem(), null);
});

test('watches a folder no more once it is removed, and goes on where it was when that is taken back', async () => {
  const { path, id } = await watched('removed');
  await writeFile(join(path, 'a.csv'), fills('removed', [1]));
  await eventually(async () => assert.equal((await log(id)).length, 1), 20_000);
  await useCases.switchFolder(context, id, false);
  assert.ok(!(await useCases.listFolders(context)).folders.some((folder) => folder.id === id));
  await writeFile(join(path, 'b.csv'), fills('removed', [2]));
  await useCases.switchFolder(context, id, true);
  await eventually(async () => assert.deepEqual((await log(id))[1], ['b.csv', 'imported', 1, null]), 20_000);
  assert.equal((await log(id)).length, 2);
});

test('wants the absolute path of a directory that is there', async () => {
  const file = join(root, 'file.txt');
  await writeFile(file, '');
  for (const path of ['relative', join(root, 'nowhere'), file])
    await assert.rejects(useCases.putFolder(context, newFolder.parse({ path })), { code: 'FOLDER_REFUSED' }, path);
  const zone = newFolder.parse({ path: root, timeZone: 'Mars/Olympus' });
  await assert.rejects(useCases.putFolder(context, zone), { code: 'TIMEZONE_UNKNOWN' });
});

test('has met nothing unforeseen', () => assert.deepEqual(faults, []));
