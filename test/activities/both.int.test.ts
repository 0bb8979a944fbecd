import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { activityQuery } from '#contract/activities.ts';
import { AppError } from '#domain/errors.ts';
import type { ActivityFormat, ReadActivityRow } from '#ports/activity-format.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import { activity } from '#test/support/activity.ts';
import { testDatabase } from '#test/support/database.ts';
import { workedExample } from '#test/support/e2e-files.ts';
import { ledgerContext } from '#test/support/kontor.ts';
import { readModelsCaughtUp } from '#test/support/read-models.ts';

const interest: ReadActivityRow = {
  kind: 'activity',
  row: 9,
  part: 0,
  activity: activity({ type: 'interest', account: 'Sim101', sourceId: 'I-1', gross: '3.10', currency: 'USD' }),
  instrument: null,
  counterInstrument: null,
  cells: {},
};

/** Reads of the same file what is no fill: interest, and says that the fills are left to the other format. */
const besideFills: ActivityFormat = {
  format: 'made-up-cash',
  source: 'made-up',
  async scan(file) {
    const start = await text(Readable.from(file()));
    if (!start.startsWith('Instrument,Action')) throw new AppError('FORMAT_UNKNOWN', 'No made-up file.');
    const shared = { accounts: ['Sim101'], accountless: false, zoneless: false, dateOrder: 'iso' } as const;
    return { format: 'made-up-cash', source: 'made-up', ...shared, dateOrderOpen: false };
  },
  async *read() {
    yield [interest, { kind: 'left-out', row: 2, reason: 'a fill' }];
  },
  readCells: () => [interest],
};

const database = await testDatabase();
const settings = { KONTOR_DATABASE_URL: database.url, KONTOR_SOURCES: 'none' };
const kontor = await openKontor(readConfig(settings), { formats: [besideFills] });
after(() => kontor.close());
const { useCases } = kontor;
const context = ledgerContext('main');
const answers = { timeZone: 'America/New_York' };
const upload = async (): Promise<string> => {
  const file = { fileName: 'both.csv', content: Readable.from([Buffer.from(workedExample)]) };
  return (await useCases.upload(context, file)).upload;
};

test('a file of fills and of other movements is two imports in one go, each undone by itself', async () => {
  const preview = await useCases.previewImport(context, await upload(), answers);
  assert.equal(preview.content, 'both');
  assert.deepEqual([preview.new, preview.activities?.new], [4, 1]);
  assert.deepEqual(preview.activities?.leftOut, [{ reason: 'a fill', rows: 1 }]);

  const { content, batch, added, activities } = await useCases.commitImport(context, await upload(), answers);
  assert.deepEqual([content, added, activities?.added], ['both', 4, 1]);
  assert.notEqual(activities?.batch, batch);
  const again = await useCases.commitImport(context, await upload(), answers);
  assert.deepEqual([again.batch, again.activities?.batch], [batch, activities?.batch], 'both are there already');

  for (const one of [batch, activities!.batch]) {
    const original = await useCases.original(context, one);
    assert.equal(await text(Readable.from(original.content)), workedExample);
  }

  await useCases.undoImport(context, batch);
  await readModelsCaughtUp(kontor);
  const { rows } = await useCases.listActivities(context, activityQuery.parse({}));
  assert.deepEqual(
    rows.map((row) => row.activity.sourceId),
    ['I-1'],
  );
  const batches = (await useCases.listBatches(context, { offset: 0, limit: 10 })).rows;
  assert.deepEqual(batches.map((one) => [one.content, one.status, one.leftOut]).toSorted(), [
    ['activities', 'committed', 1],
    ['executions', 'undone', 0],
  ]);
});
