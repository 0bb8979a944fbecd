import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Change, type ChangeEvent, decideSwitch, evolveChanges, noChanges, standingChanges } from './changes.ts';

const set = (number: number, name: string): Change => ({
  type: 'AccountGroupSet',
  data: { group: 'g', name, accounts: [] },
  number,
});
const undone = (number: number, change: number): ChangeEvent => ({ type: 'ChangeUndone', data: { change }, number });
const redone = (number: number, change: number): ChangeEvent => ({ type: 'ChangeRedone', data: { change }, number });
const after = (...events: readonly ChangeEvent[]) => events.reduce(evolveChanges, noChanges);
const numbers = (history: ReturnType<typeof after>) => standingChanges(history).map(({ number }) => number);

suite('changes of a stream', () => {
  test('are taken out where they stand and come back to their place', () => {
    const before = after(set(1, 'a'), set(2, 'b'), undone(3, 1));
    assert.deepEqual(numbers(before), [2]);
    assert.deepEqual(numbers(evolveChanges(before, redone(4, 1))), [1, 2]);
  });

  test('are taken back from the last one on, and brought back in the reverse order', () => {
    const history = after(set(1, 'a'), set(2, 'b'));
    assert.deepEqual(decideSwitch(history, 'undo'), { type: 'ChangeUndone', data: { change: 2 } });
    const both = after(set(1, 'a'), set(2, 'b'), undone(3, 2), undone(4, 1));
    assert.deepEqual(decideSwitch(both, 'redo'), { type: 'ChangeRedone', data: { change: 1 } });
    assert.deepEqual(decideSwitch(both, 'redo', 2), { type: 'ChangeRedone', data: { change: 2 } });
  });

  test('that do not stand, or stand, are refused with their number', () => {
    assert.throws(() => decideSwitch(noChanges, 'undo'), { code: 'CHANGE_STATE' });
    assert.throws(() => decideSwitch(after(set(1, 'a')), 'redo', 1), { code: 'CHANGE_STATE', message: /Change 1/ });
    assert.throws(() => decideSwitch(after(set(1, 'a'), undone(2, 1)), 'undo', 1), { code: 'CHANGE_STATE' });
  });
});
