import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { purchase } from '#test/support/activity.ts';
import { activityId, activityKeys, statesTheSame } from './activity-key.ts';

suite('the key of an activity', () => {
  test('is the id of its source', () => {
    assert.deepEqual(activityKeys([purchase({ sourceId: 'T-1' })]), ['T-1']);
  });

  test('is its content where there is none: two equal rows are two, and zeros say nothing', () => {
    const [first, second, other] = activityKeys([
      purchase(),
      purchase({ price: '150.00', note: 'seen twice' }),
      purchase({ price: '151' }),
    ]);
    assert.equal(second, first!.replace(/-1$/, '-2'));
    assert.ok(other!.endsWith('-1') && other !== first);
    assert.deepEqual(activityKeys([purchase()]), [first]);
  });

  test('counts by account, and makes one id with it', () => {
    const [here, there] = activityKeys([purchase(), purchase({ account: 'Other' })]);
    assert.ok(here!.endsWith('-1') && there!.endsWith('-1'));
    assert.notEqual(activityId('A', 'T-1'), activityId('B', 'T-1'));
  });

  test('tells a conflict from the same', () => {
    const one = purchase({ sourceId: 'T-1' });
    assert.ok(statesTheSame(one, { ...one, fee: '1.5', note: 'mine' }));
    assert.ok(!statesTheSame(one, { ...one, fee: '1.51' }));
  });
});
