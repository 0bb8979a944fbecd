import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { changeHistory, type DecidedChange } from '#domain/changes/change-history.ts';
import { decideGoal, type Goal, type GoalCommand, goalsOf } from './goal.ts';

const net: Goal = {
  id: 'g1',
  measure: 'net_profit',
  bound: 'at-least',
  target: '500',
  period: 'week',
  accounts: [],
  currency: null,
};
type Decided = DecidedChange<'GoalSet' | 'GoalDropped'>;

const historyOf = (decided: readonly Decided[]) =>
  changeHistory<'GoalSet' | 'GoalDropped'>(
    decided.map((event, nth) => ({ ...event, number: nth + 1, at: nth, by: 'anna' })),
  );

/** Decides commands one after the other. */
const after = (...commands: readonly GoalCommand[]): readonly Decided[] => {
  const decided: Decided[] = [];
  for (const command of commands) {
    const next = decideGoal(historyOf(decided), command);
    if (next !== null) decided.push(next);
  }
  return decided;
};
const goals = (...commands: readonly GoalCommand[]) => goalsOf(historyOf(after(...commands)));
const add = (goal: Partial<Goal>): GoalCommand => ({ kind: 'add', ...net, ...goal });
const set = (goal: Partial<Goal>): GoalCommand => ({ kind: 'set', ...net, ...goal });

suite('goals', () => {
  test('are set whole, changed in their place and dropped', () => {
    assert.deepEqual(
      goals(add({}), add({ id: 'g2', measure: 'trade_count', bound: 'at-most' }), set({ target: '600' })),
      [
        { ...net, target: '600' },
        { ...net, id: 'g2', measure: 'trade_count', bound: 'at-most' },
      ],
    );
    assert.deepEqual(goals(add({}), { kind: 'drop', id: 'g1' }), []);
    assert.deepEqual(goals(add({ accounts: ['b', 'a', 'b'] }))[0]!.accounts, ['a', 'b']);
  });

  test('say nothing twice', () => {
    assert.equal(after(add({}), set({})).length, 1);
  });

  test('are taken back and brought back', () => {
    assert.deepEqual(goals(add({}), set({ target: '600' }), { kind: 'undo' }), [net]);
    assert.deepEqual(goals(add({}), { kind: 'drop', id: 'g1' }, { kind: 'undo' }), [net]);
    assert.deepEqual(goals(add({}), set({ target: '600' }), { kind: 'undo' }, { kind: 'redo' })[0]!.target, '600');
    assert.throws(() => after({ kind: 'undo' }), { code: 'CHANGE_STATE' });
  });

  test('have a number for a target, and an end to how many there are', () => {
    assert.throws(() => after(add({ target: '1e3' })), { code: 'INVALID_INPUT', message: /target/ });
    assert.throws(() => after(set({})), { code: 'NOT_FOUND' });
    assert.throws(() => after({ kind: 'drop', id: 'g9' }), { code: 'NOT_FOUND' });
    const many = Array.from({ length: 41 }, (_, nth) => add({ id: `g${nth}` }));
    assert.throws(() => after(...many), { code: 'INVALID_INPUT', message: /at most 40/ });
  });
});
