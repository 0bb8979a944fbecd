import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { it } from 'node:test';
import { postgresActivityStore } from '#adapters/postgres/activity-store.ts';
import { rebuildExecutions } from '#adapters/postgres/rebuild-executions.ts';
import { activityEntry } from '#contract/activities.ts';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { ledgerFileOf, sap } from '#test/support/ledger-file.ts';

const kontor = await testKontor();
const { useCases, database } = kontor;
const context = ledgerContext('changing');

it('whoever takes over what changed has what stands, after every kind of change', async () => {
  const store = postgresActivityStore(database.pool);
  const kept = new Map<string, RecordedActivity>();
  let revision = 0;
  const follow = async (what: string): Promise<void> => {
    const now = await store.revision(context.ledger);
    for (const [id, activity] of await store.changedSince(context.ledger, revision)) {
      if (activity === null) kept.delete(id);
      else kept.set(id, activity);
    }
    revision = now;
    const byId = (list: Iterable<RecordedActivity>) => [...list].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(byId(kept.values()), byId(await store.all(context.ledger)), what);
  };
  const take = async (...activities: readonly object[]): Promise<string> => {
    const content = Readable.from([Buffer.from(ledgerFileOf(activities, { instruments: [sap] }))]);
    const { upload } = await useCases.upload(context, { fileName: 'ledger.json', content });
    return (await useCases.commitImport(context, upload, {})).batch;
  };
  const buy = { type: 'buy', account: 'Depot', date: '2026-01-05', instrument: 'SAP', quantity: '10', price: '150' };
  const sell = { ...buy, type: 'sell', date: '2026-02-05', quantity: '4' };

  const first = await take(buy, sell);
  await follow('an import');
  await take({ ...sell, date: '2026-03-05' });
  await follow('another one');
  const typed = activityEntry.parse({ type: 'fee', account: 'Depot', date: '2026-02-01', gross: '5' });
  const { row } = await useCases.enterActivity(context, typed);
  await follow('an entry');
  await useCases.correctActivity(context, row.id, { ...typed, gross: '6' });
  await follow('a correction');
  await useCases.switchActivity(context, row.id, 'undo');
  await follow('a correction taken back');
  await useCases.withdrawActivity(context, row.id);
  await follow('a withdrawal');
  await useCases.undoImport(context, first);
  await follow('an import taken back');
  assert.equal(kept.size, 1);
  await useCases.redoImport(context, first);
  await follow('an import brought back');
  await database.pool.query('delete from activities where ledger = $1', [context.ledger]);
  await rebuildExecutions(database.pool);
  await follow('a rebuild');
  assert.equal(kept.size, 3);
});
