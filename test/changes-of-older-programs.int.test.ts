import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { migrate } from '#adapters/postgres/migrate.ts';
import { migrations } from '#adapters/postgres/migrations/list.ts';
import { dayEntryId } from '#domain/journal/journal-entry.ts';
import { testDatabase } from './support/database.ts';
import { ledgerContext, testKontor } from './support/kontor.ts';
import { readModelsCaughtUp } from './support/read-models.ts';

const kontor = await testKontor();
const { useCases } = kontor;
const { pool } = kontor.database;

const fixture = (type: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./fixtures/events/${type}.v1.json`, import.meta.url), 'utf8'));

/** Writes events as a program did that had a way of taking back for each kind of thing. */
const write = async (ledger: string, stream: string, ...events: readonly (readonly [string, object])[]) => {
  for (const [index, [type, data]] of events.entries())
    await pool.query(
      `insert into events (ledger, stream, stream_version, type, schema_version, data, metadata, occurred_at)
       values ($1, $2, $3, $4, 1, $5, '{"actor":"anna","correlation":"test"}', now())`,
      [ledger, stream, index + 1, type, JSON.stringify(data)],
    );
};

test('what was taken back by an older program is taken back, and can be brought back', async () => {
  const context = { ...ledgerContext('older'), actor: 'anna' };
  const date = '2025-03-14';
  const id = dayEntryId(date, null);
  const entry = { kind: 'day', id } as const;
  const anchor = { kind: 'day', date, account: null };
  const edited = (changed: object): [string, object] => ['AnnotationEdited', { id, anchor, changed, previous: {} }];
  await write(
    'older',
    `annotations-day-${id}`,
    edited({ note: 'first' }),
    edited({ rating: 4 }),
    ['JournalEditUndone', { ...fixture('JournalEditUndone'), entry, edit: 1 }],
    ['JournalEditUndone', { ...fixture('JournalEditUndone'), entry, edit: 2 }],
    ['JournalEditRedone', { ...fixture('JournalEditRedone'), entry, edit: 2 }],
  );
  const added = { ...fixture('InstrumentAdded'), id: 'OLDER', isin: null, wkn: null, spellings: {} };
  await write(
    'older',
    'instrument-OLDER',
    ['InstrumentAdded', added],
    ['InstrumentChangeUndone', { id: 'OLDER', change: 1 }],
  );
  await readModelsCaughtUp(kontor);

  const { annotation } = await useCases.annotation(context, { day: date });
  assert.deepEqual([annotation.note, annotation.rating], ['', 4]);
  assert.deepEqual(
    (await useCases.journalHistory(context, entry)).map(({ number, undone }) => [number, undone !== null]),
    [
      [2, false],
      [1, true],
    ],
  );
  await assert.rejects(useCases.instrument(context, 'OLDER'), { code: 'NOT_FOUND' });
  assert.equal((await useCases.switchOwnEdit(context, 'redo'))?.parts.join(), 'note');
  assert.equal((await useCases.annotation(context, { day: date })).annotation.note, 'first');
});

test('a database of an older program keeps the changes of its instruments', async () => {
  const { pool: older } = await testDatabase();
  await older.query('drop schema public cascade; drop schema auth cascade; create schema public');
  await migrate(
    older,
    migrations.filter(({ number }) => number < 18),
  );
  await older.query(
    `insert into instrument_changes (ledger, id, number, type, data, at, by, undone_at, undone_by)
     values ('main', 'AAPL', 1, 'InstrumentAdded', '{}', now(), 'anna', now(), 'bert')`,
  );
  await older.query(
    `insert into projections (name, version, transaction_id, position) values ('instruments', 1, '5', 7), ('changes', 1, '5', 7)`,
  );
  await migrate(older);
  const { rows } = await older.query('select stream, kind, number, undone_by from stream_changes');
  assert.deepEqual(rows, [{ stream: 'instrument-AAPL', kind: 'instrument', number: 1, undone_by: 'bert' }]);
  assert.deepEqual((await older.query('select name from projections')).rows, [{ name: 'changes' }]);
});
