import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantityOverPlan, ticksBeyondStop } from './plan-breach.ts';

const long = { side: 'long', status: 'closed', averageEntry: '21500', maxQuantity: '3' } as const;

test('measures an exit against the planned stop in ticks, for both sides', () => {
  assert.equal(ticksBeyondStop({ ...long, averageExit: '21488.5' }, '21490', '0.25'), 6);
  assert.equal(ticksBeyondStop({ ...long, averageExit: '21490' }, '21490', '0.25'), 0);
  assert.equal(ticksBeyondStop({ ...long, averageExit: '21510' }, '21490', '0.25'), -80);
  assert.equal(ticksBeyondStop({ ...long, side: 'short', averageExit: '21511' }, '21510', '0.25'), 4);
});

test('an exit at several prices lies a part of a tick beyond', () => {
  assert.equal(ticksBeyondStop({ ...long, averageExit: '21489.916667' }, '21490', '0.25'), 0.3);
});

test('tells nothing of an open position, without a stop, or of one that would have won', () => {
  assert.equal(ticksBeyondStop({ ...long, status: 'open', averageExit: '21488' }, '21490', '0.25'), null);
  assert.equal(ticksBeyondStop({ ...long, averageExit: '21488' }, null, '0.25'), null);
  assert.equal(ticksBeyondStop({ ...long, averageExit: '21488' }, '21500', '0.25'), null);
});

test('sets the most that was held against what was planned', () => {
  assert.equal(quantityOverPlan(long, '2'), 1);
  assert.equal(quantityOverPlan(long, '3.5'), -0.5);
  assert.equal(quantityOverPlan(long, null), null);
});
