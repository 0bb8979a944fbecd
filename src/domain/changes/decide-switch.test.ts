import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Change, type ChangeEvent, changeHistory, standingChanges } from './change-history.ts';
import { decideSwitch, switched } from './decide-switch.ts';

const by = (number: number) => ({ number, at: number * 1000, by: 'anna' });
const set = (number: number, name: string): ChangeEvent => ({
  type: 'AccountGroupSet',
  data: { group: 'g', name, accounts: [] } satisfies Change<'AccountGroupSet'>['data'],
  ...by(number),
});
const undone = (number: number, change: number): ChangeEvent => ({
  type: 'ChangeUndone',
  data: { change },
  ...by(number),
});
const redone = (number: number, change: number): ChangeEvent => ({
  type: 'ChangeRedone',
  data: { change },
  ...by(number),
});
const after = (...events: readonly ChangeEvent[]) => changeHistory(events);
const numbers = (history: ReturnType<typeof after>) => standingChanges(history).map(({ number }) => number);

suite('changes of a stream', () => {
  test('are taken out where they stand and come back to their place', () => {
    const before = after(set(1, 'a'), set(2, 'b'), undone(3, 1));
    assert.deepEqual(numbers(before), [2]);
    assert.deepEqual(before[0]!.undone, by(3));
    assert.deepEqual(numbers(switched(before, { type: 'ChangeRedone', data: { change: 1 } })), [1, 2]);
    assert.deepEqual(numbers(switched(before, { type: 'ChangeUndone', data: { change: 2 } })), []);
    assert.deepEqual(after(set(1, 'a'), set(2, 'b'), undone(3, 1), redone(4, 1)), after(set(1, 'a'), set(2, 'b')));
  });

  test('are taken back from the last one on, and brought back in the reverse order', () => {
    const history = after(set(1, 'a'), set(2, 'b'));
    assert.deepEqual(decideSwitch(history, 'undo'), { type: 'ChangeUndone', data: { change: 2 } });
    const both = after(set(1, 'a'), set(2, 'b'), undone(3, 2), undone(4, 1));
    assert.deepEqual(decideSwitch(both, 'redo'), { type: 'ChangeRedone', data: { change: 1 } });
    assert.deepEqual(decideSwitch(both, 'redo', 2), { type: 'ChangeRedone', data: { change: 2 } });
  });

  test('that do not stand, or stand, are refused with their number', () => {
    assert.throws(() => decideSwitch([], 'undo'), { code: 'CHANGE_STATE' });
    assert.throws(() => decideSwitch(after(set(1, 'a')), 'redo', 1), { code: 'CHANGE_STATE', message: /Change 1/ });
    assert.throws(() => decideSwitch(after(set(1, 'a'), undone(2, 1)), 'undo', 1), { code: 'CHANGE_STATE' });
    assert.throws(() => decideSwitch(after(set(1, 'a'), undone(2, 1), redone(3, 1)), 'redo'), { code: 'CHANGE_STATE' });
  });

  test('pass over a switch of what is none', () => {
    assert.deepEqual(numbers(after(set(1, 'a'), undone(2, 7))), [1]);
  });
});
