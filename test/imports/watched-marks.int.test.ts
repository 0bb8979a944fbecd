import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder } from '#contract/watched-folders.ts';
import { eventually } from '#test/support/eventually.ts';
import { grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';

const kontor = await testKontor();
const { useCases, context } = kontor;
const stop = new AbortController();
const faults: unknown[] = [];
const watching = kontor.watchFolders('main', (error) => faults.push(error), stop.signal);
const path = await mkdtemp(join(tmpdir(), 'kontor-marks-'));
after(async () => {
  stop.abort();
  await watching;
  await rm(path, { recursive: true, force: true });
});

const at = (minute: number) => ({
  quantity: 1,
  price: 25_000,
  time: `1/28/2025 10:${String(minute).padStart(2, '0')}:00 AM`,
  account: 'Sim101',
});
/** Long for two minutes, then a fill of two that turns it around, and its end. */
const fills = grid([
  { ...at(1), action: 'Buy', id: 'm1' },
  { ...at(3), action: 'Sell', id: 'm2' },
  { ...at(5), action: 'Buy', id: 'm3' },
  { ...at(7), action: 'Sell', quantity: 2, id: 'm4' },
  { ...at(9), action: 'Buy', id: 'm5' },
]);
const header = 'kontor_mark,account,instrument,execution_id,time_utc\n';
const mark = (said: string, execution: string, utc = new Date().toISOString()): string =>
  `${said},Sim101,MNQ MAR25,${execution},${utc}\n`;

let folder = '';
before(async () => {
  const settings = newFolder.parse({ path, timeZone: 'America/New_York' });
  folder = (await useCases.putFolder(context, settings)).id;
});

const reads = async () => (await useCases.folderFiles(context, folder, { offset: 0, limit: 100 })).rows;
const last = async () => (await reads()).find(({ name }) => name === 'kontor marks.csv');
/** By their opening. */
const validities = async () => {
  const positions = (await kontor.allPositions()).toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
  return Promise.all(
    positions.map(async ({ id }) => (await useCases.annotation(context, { position: id })).annotation.validity),
  );
};
const positionOf = async (nth: number) =>
  (await kontor.allPositions()).toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))[nth]!.id;

test('marks wait for their executions, and are then said of the positions', async () => {
  const file = join(path, 'kontor marks.csv');
  await writeFile(file, `${header}${mark('valid', 'm2')}${mark('valid', 'm4')}${mark('invalid', 'm4')}valid,half a`);
  await eventually(async () => assert.equal((await last())?.problem?.code, 'MARKS_WAIT'), 40_000);
  assert.equal((await last())!.outcome, 'unreadable');
  await kontor.take(fills, { timeZone: 'America/New_York' });
  await appendFile(file, ' line\n');
  await eventually(async () => assert.deepEqual(await validities(), ['valid', null, 'invalid']), 40_000);
  // The log is written after the marks are said.
  await eventually(async () => {
    const { outcome, batch, added } = (await last())!;
    assert.deepEqual([outcome, batch, added], ['imported', null, 2]);
  });
});

test('a file that grows takes back nothing that was said since, and its newest mark counts', async () => {
  const file = join(path, 'kontor marks.csv');
  await useCases.editAnnotation(context, { position: await positionOf(0) }, { validity: 'invalid' });
  await appendFile(file, mark('valid', 'm3'));
  await eventually(async () => assert.deepEqual(await validities(), ['invalid', 'valid', 'invalid']), 40_000);
  await appendFile(file, mark('none', 'm5'));
  await eventually(async () => assert.deepEqual(await validities(), ['invalid', 'valid', null]), 40_000);
});

test('no import has marks', async () => {
  const { total } = await useCases.listBatches(context, { offset: 0, limit: 10 });
  assert.equal(total, 1);
  assert.deepEqual(faults, [], 'nothing went wrong beside the work at hand');
});
