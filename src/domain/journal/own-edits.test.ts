import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EventOfEntry, ownEdits } from './own-edits.ts';

const anchor = { kind: 'day', date: '2025-03-14', account: null } as const;
const by = { at: 0, by: 'anna' };
const edit = (id: string, number: number): EventOfEntry => ({
  entry: { kind: 'day', id },
  event: { type: 'AnnotationEdited', data: { id, anchor, changed: {}, previous: {} }, number, ...by },
});
const switches =
  (type: 'ChangeUndone' | 'ChangeRedone') =>
  (id: string, change: number): EventOfEntry => ({
    entry: { kind: 'day', id },
    event: { type, data: { change }, number: 99, ...by },
  });
const undo = switches('ChangeUndone');
const redo = switches('ChangeRedone');

const names = (events: readonly EventOfEntry[]) => {
  const { undo: back, redo: forth } = ownEdits(events);
  const short = ({ id, edit: number }: { id: string; edit: number }): string => `${id}${number}`;
  return [back.map(short), forth.map(short)];
};

test('takes back the last edit first, over all entries, and puts back in the other order', () => {
  const done = [edit('a', 1), edit('b', 1), edit('a', 2)];
  assert.deepEqual(names(done), [['a2', 'b1', 'a1'], []]);
  assert.deepEqual(names([...done, undo('a', 2)]), [['b1', 'a1'], ['a2']]);
  assert.deepEqual(names([...done, undo('a', 2), undo('b', 1)]), [['a1'], ['b1', 'a2']]);
  assert.deepEqual(names([...done, undo('a', 2), undo('b', 1), redo('b', 1)]), [['b1', 'a1'], ['a2']]);
});

test('a new edit ends redoing', () => {
  assert.deepEqual(names([edit('a', 1), undo('a', 1), edit('b', 1)]), [['b1'], []]);
});
