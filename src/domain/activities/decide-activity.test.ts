import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { purchase } from '#test/support/activity.ts';
import { type ActivityHistory, activityState } from './activity-state.ts';
import { type ActivityCommand, decideActivity } from './decide-activity.ts';

const bought = purchase({ sourceId: 'T-1' });
const stated = { activity: bought };
const told = (type: 'ActivityEntered' | 'ActivityCorrected' | 'ActivityWithdrawn', data: object, number: number) =>
  ({ type, data: { id: 'a', ...data }, number, at: number, by: 'anna', undone: null }) as ActivityHistory[number];
const dearer = { ...bought, price: '151' };
const corrected = told('ActivityCorrected', { activity: dearer, previous: bought }, 1);
const decide = (command: ActivityCommand, history: ActivityHistory = []) =>
  decideActivity('a', stated, history, command);

suite('an activity', () => {
  test('is entered where there is none, and sound', () => {
    const enter = { kind: 'enter', activity: bought } as const;
    assert.equal(decideActivity('a', null, [], enter)?.type, 'ActivityEntered');
    assert.throws(() => decide(enter), { code: 'CHANGE_STATE' });
    const wrong = { kind: 'enter', activity: { ...bought, quantity: null } } as const;
    assert.throws(() => decideActivity('a', null, [], wrong), { code: 'INVALID_INPUT', message: /quantity/ });
  });

  test('is corrected with all its facts and what they were; its name stays', () => {
    assert.deepEqual(decide({ kind: 'correct', activity: { ...dearer, sourceId: null } }), {
      type: 'ActivityCorrected',
      data: { id: 'a', activity: dearer, previous: bought },
    });
    assert.equal(decide({ kind: 'correct', activity: bought }), null);
    assert.equal(decide({ kind: 'correct', activity: dearer }, [corrected]), null);
  });

  test('that is withdrawn is brought back before it is corrected', () => {
    const withdrawn = told('ActivityWithdrawn', {}, 1);
    assert.equal(activityState(stated, [withdrawn])?.standing, false);
    assert.throws(() => decide({ kind: 'correct', activity: dearer }, [withdrawn]), { code: 'CHANGE_STATE' });
    assert.deepEqual(decide({ kind: 'undo' }, [withdrawn]), { type: 'ChangeUndone', data: { change: 1 } });
  });

  test('says what stands: a correction that was taken back does not', () => {
    assert.deepEqual(activityState(stated, [corrected]), { stated: bought, activity: dearer, standing: true });
    const back = { ...corrected, undone: { at: 2, by: 'anna', number: 2 } };
    assert.equal(activityState(stated, [back])?.activity, bought);
    assert.equal(activityState(null, [corrected]), null, 'its import is undone');
  });

  test('that nobody knows cannot be changed', () => {
    assert.throws(() => decideActivity('a', null, [], { kind: 'withdraw' }), { code: 'NOT_FOUND' });
  });
});
