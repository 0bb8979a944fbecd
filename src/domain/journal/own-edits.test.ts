import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JournalEvent } from './entry-history.ts';
import { ownEdits } from './own-edits.ts';

const anchor = { kind: 'day', date: '2025-03-14', account: null } as const;
const edit = (id: string, number: number): JournalEvent => ({
  type: 'AnnotationEdited',
  data: { id, anchor, changed: {}, previous: {} },
  number,
  at: 0,
  by: 'anna',
});
const undo = (id: string, edit: number): JournalEvent => ({
  type: 'JournalEditUndone',
  data: { entry: { kind: 'day', id }, edit },
  number: 99,
  at: 0,
  by: 'anna',
});
const redo = (id: string, edit: number): JournalEvent =>
  ({ ...undo(id, edit), type: 'JournalEditRedone' }) as JournalEvent;

const names = (events: readonly JournalEvent[]) => {
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
