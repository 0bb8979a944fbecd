import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { type Annotation, emptyAnnotation } from '#domain/journal/annotation.ts';
import type { Anchor } from '#domain/journal/journal-entry.ts';
import type { AnnotationEntry, JournalStore } from '#ports/journal-store.ts';

const anchorOf = (firstKey: string, instrument = 'MNQ MAR25'): Anchor => ({
  kind: 'position',
  account: 'Sim101',
  instrument,
  firstKey,
  openedAt: `2025-01-28T15:00:0${firstKey}.000Z`,
});
/** What every store of the journal does. `store` is called for each test and may give the same store again. */
export const journalStoreContract = (name: string, store: () => JournalStore): void => {
  describe(`journal store: ${name}`, () => {
    test('finds annotations by id, by account and instrument, and by day, in their own ledger only', async () => {
      const journal = store();
      const ledger = randomUUID();
      const put = (id: string, anchor: Anchor, note: string, of = ledger) =>
        journal.putState(of, { kind: anchor.kind, id }, { anchor, state: { ...emptyAnnotation, note } }, 0);
      await put('p2', anchorOf('2'), 'second');
      await put('p1', anchorOf('1'), 'before');
      await put('p1', anchorOf('1'), 'first');
      await put('p3', anchorOf('3', 'MES MAR25'), 'other');
      await put('p4', anchorOf('1'), 'not mine', randomUUID());
      await put('2025-03-14', { kind: 'day', date: '2025-03-14', account: null }, 'day');
      await put('d2', { kind: 'day', date: '2025-03-15', account: 'Sim101' }, 'next');
      const notes = (entries: readonly AnnotationEntry[]) => entries.map(({ annotation }) => annotation.note);
      assert.deepEqual(notes(await journal.annotations(ledger, 'position', ['p1', 'p4', 'none'])), ['first']);
      assert.deepEqual(notes(await journal.annotations(ledger, 'day', ['p1'])), []);
      const key = { account: 'Sim101', instrument: 'MNQ MAR25' };
      assert.deepEqual(notes(await journal.annotationsOfKey(ledger, 'position', key)), ['first', 'second']);
      assert.deepEqual(notes(await journal.annotationsOfKey(ledger, 'execution', key)), []);
      assert.deepEqual(notes(await journal.annotationsOfDays(ledger, '2025-03-14', '2025-03-14')), ['day']);
      assert.deepEqual(notes(await journal.annotationsOfDays(ledger, '2025-03-01', '2025-03-31')), ['day', 'next']);
      const all = (await Array.fromAsync(journal.allAnnotations(ledger))).flat();
      assert.deepEqual(notes(all), ['day', 'next', 'first', 'second', 'other']);
    });

    test('says what changed since a revision', async () => {
      const journal = store();
      const ledger = randomUUID();
      const put = (id: string, note: string) =>
        journal.putState(
          ledger,
          { kind: 'position', id },
          { anchor: anchorOf('1'), state: { ...emptyAnnotation, note } },
          0,
        );
      assert.equal(await journal.revision(ledger, 'position'), 0);
      await put('p1', 'a');
      const first = await journal.revision(ledger, 'position');
      await put('p2', 'b');
      await put('p1', 'c');
      assert.ok((await journal.revision(ledger, 'position')) > first);
      const changed = await journal.annotationsSince(ledger, 'position', first);
      assert.deepEqual(changed.map(({ id, annotation }) => [id, annotation.note]).sort(), [
        ['p1', 'c'],
        ['p2', 'b'],
      ]);
      assert.equal(await journal.revision(ledger, 'day'), 0);
      assert.deepEqual(
        await journal.annotationsSince(ledger, 'position', await journal.revision(ledger, 'position')),
        [],
      );
    });

    test('lists setups and fields that stand by name, words by use, and judgements', async () => {
      const journal = store();
      const ledger = randomUUID();
      const setup = { name: 'b', description: '', rules: [], archived: false };
      const put = (id: string, state: typeof setup | null) =>
        journal.putState(ledger, { kind: 'setup', id }, { anchor: null, state }, 0);
      await put('s1', setup);
      await put('s2', { ...setup, name: 'A' });
      await put('s3', { ...setup, name: 'gone' });
      await put('s3', null);
      assert.deepEqual(await journal.setups(ledger), [
        { ...setup, name: 'A', id: 's2' },
        { ...setup, id: 's1' },
      ]);
      assert.deepEqual(await journal.fields(ledger), []);
      const write = (id: string, part: Partial<Annotation>) =>
        journal.putState(
          ledger,
          { kind: 'position', id },
          { anchor: anchorOf('1'), state: { ...emptyAnnotation, ...part } },
          0,
        );
      await write('p1', { tags: ['z', 'a'], mistakes: ['late'], setup: 's1', rules: { r: 'broken' } });
      await write('p2', { tags: ['z'] });
      assert.deepEqual(await journal.words(ledger), { tags: ['z', 'a'], mistakes: ['late'] });
      assert.deepEqual(await journal.judgements(ledger), [{ position: 'p1', setup: 's1', rules: { r: 'broken' } }]);
    });
  });
};
