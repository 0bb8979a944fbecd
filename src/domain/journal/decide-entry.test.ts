import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { decideSwitch, switched } from '#domain/changes/decide-switch.ts';
import type { AnnotationChange } from './annotation.ts';
import { decideAnnotation, decideCustomField, decideSetup } from './decide-entry.ts';
import { annotationOf, type EntryHistory, type JournalEdit, setupOf } from './entry-history.ts';
import type { Anchor } from './journal-entry.ts';

const anchor: Anchor = {
  kind: 'position',
  account: 'Sim101',
  instrument: 'MNQ MAR25',
  firstKey: 'f1',
  openedAt: '2025-01-28T15:00:00.000Z',
};
const setup = { name: 'Retest', description: '', rules: [], archived: false };
const image = { mediaType: 'image/png', width: 3, height: 2, bytes: 70 } as const;
const known = {
  setup: (id: string) => (id === 's1' ? setup : null),
  field: (id: string) =>
    id === 'f1'
      ? {
          name: 'Market',
          kind: 'select' as const,
          choices: ['trend', 'range'],
          on: ['position' as const],
          archived: false,
        }
      : null,
  image: (id: string) => (id === 'i1' ? image : null),
};
const then = (history: EntryHistory, decided: { type: string; data: unknown } | null): EntryHistory =>
  decided === null
    ? history
    : [...history, { ...decided, number: history.length + 1, at: 0, by: 'anna', undone: null } as JournalEdit];
const undo = (history: EntryHistory, edit: number) => switched(history, decideSwitch(history, 'undo', edit));
const redo = (history: EntryHistory, edit: number) => switched(history, decideSwitch(history, 'redo', edit));
const edit = (history: EntryHistory, change: AnnotationChange): EntryHistory =>
  then(history, decideAnnotation({ id: 'p1', anchor }, history, change, known));

suite('deciding what is written in the journal', () => {
  test('keeps what changes, and what was there before', () => {
    const first = edit([], { note: 'Early.', tags: ['a'] });
    const decided = decideAnnotation({ id: 'p1', anchor }, first, { note: 'Late.', tags: ['a'] }, known);
    assert.deepEqual(decided?.data.changed, { note: 'Late.' });
    assert.deepEqual(decided?.data.previous, { note: 'Early.' });
    assert.equal(decideAnnotation({ id: 'p1', anchor }, first, { note: 'Early.' }, known), null);
  });

  test('changes what is kept by id one by one', () => {
    const one = edit([], { rules: { a: 'followed', b: 'broken' }, setup: 's1' });
    const two = edit(one, { rules: { b: null, c: 'followed' } });
    assert.deepEqual(annotationOf(two).rules, { a: 'followed', c: 'followed' });
    assert.deepEqual(annotationOf(two).setup, 's1');
  });

  test('refuses what does not belong on such a thing, and what the ledger does not have', () => {
    const refuse = (change: AnnotationChange, code = 'INVALID_INPUT') =>
      assert.throws(() => decideAnnotation({ id: 'p1', anchor }, [], change, known), { code });
    refuse({ mood: 3 });
    refuse({ rating: 6 });
    refuse({ rating: 2.5 });
    refuse({ tags: ['A', 'a'] });
    refuse({ tags: [' a'] });
    refuse({ plannedStop: '1e3' });
    refuse({ plannedStop: '1,5' });
    refuse({ note: 'x'.repeat(50_001) });
    refuse({ fields: { f1: 'sideways' } });
    refuse({ fields: { f1: true } });
    refuse({ setup: 's2' }, 'NOT_FOUND');
    refuse({ fields: { f2: 'trend' } }, 'NOT_FOUND');
    refuse({ images: { i2: image } }, 'NOT_FOUND');
    const day = { kind: 'day', date: '2025-03-14', account: null } as const;
    assert.throws(() => decideAnnotation({ id: 'd', anchor: day }, [], { setup: 's1' }, known), {
      code: 'INVALID_INPUT',
    });
  });

  test('takes the facts of a picture from what is stored, whatever is said of it', () => {
    const history = edit([], { images: { i1: { ...image, width: 9_999 } } });
    assert.deepEqual(annotationOf(history).images, { i1: image });
  });

  test('undoes an edit wherever it stands: what others changed since stays', () => {
    const history = edit(edit(edit([], { note: 'a' }), { rating: 4 }), { note: 'b' });
    const without = undo(history, 2);
    assert.deepEqual([annotationOf(without).note, annotationOf(without).rating], ['b', null]);
    const neither = undo(without, 3);
    assert.equal(annotationOf(neither).note, 'a');
    const back = redo(neither, 2);
    assert.deepEqual([annotationOf(back).note, annotationOf(back).rating], ['a', 4]);
  });

  test('undoes and redoes nothing that is not there', () => {
    const history = edit([], { note: 'a' });
    assert.throws(() => undo(history, 2), { code: 'CHANGE_STATE' });
    assert.throws(() => redo(history, 1), { code: 'CHANGE_STATE' });
    const undone = undo(history, 1);
    assert.throws(() => undo(undone, 1), { code: 'CHANGE_STATE' });
  });

  test('after undoing everything nothing is written, and redoing everything brings it all back', () => {
    const change = fc.oneof(
      fc.record({ note: fc.string() }),
      fc.record({ rating: fc.constantFrom(1, 3, 5, null) }),
      fc.record({ rules: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('followed', 'broken', null)) }),
      fc.record({ tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) }),
    ) as fc.Arbitrary<AnnotationChange>;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (changes, picks) => {
        const written = changes.reduce(edit, [] as EntryHistory);
        const shuffled = written
          .map(({ number }) => ({ number, by: picks.next().value as number }))
          .toSorted((a, b) => a.by - b.by);
        const none = shuffled.reduce((history, { number }) => undo(history, number), written);
        assert.deepEqual(annotationOf(none), annotationOf([]));
        const all = shuffled.reduce((history, { number }) => redo(history, number), none);
        assert.deepEqual(annotationOf(all), annotationOf(written));
      }),
    );
  });

  test('names a setup once, and asks for a name', () => {
    assert.throws(() => decideSetup('s1', [], { name: 'retest' }, ['Retest']), { code: 'JOURNAL_NAME_TAKEN' });
    assert.throws(() => decideSetup('s1', [], { description: 'x' }, []), { code: 'NOT_FOUND' });
    assert.throws(() => decideSetup('s1', [], { name: '' }, []), { code: 'INVALID_INPUT' });
    const history = then([], decideSetup('s1', [], { name: 'Retest' }, []));
    assert.deepEqual(setupOf(history), setup);
    assert.equal(setupOf(undo(history, 1)), null);
    assert.throws(() => decideSetup('s1', history, { rules: [{ id: 'a', text: 'x', weight: 0 }] }, []), {
      code: 'INVALID_INPUT',
    });
  });

  test('keeps the kind of a field', () => {
    const history = then([], decideCustomField('f1', [], { name: 'Plan', kind: 'number' }, []));
    assert.throws(() => decideCustomField('f1', history, { kind: 'text' }, []), { code: 'JOURNAL_STATE' });
    assert.throws(() => decideCustomField('f1', history, { choices: ['a'] }, []), { code: 'INVALID_INPUT' });
    assert.equal(decideCustomField('f1', history, { kind: 'number' }, []), null);
  });
});
