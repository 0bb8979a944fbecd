import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adherenceOf } from './adherence.ts';
import { plannedRisk } from './planned-risk.ts';

const long = {
  side: 'long',
  status: 'closed',
  averageEntry: '21500.25',
  maxQuantity: '3',
  netPnl: '118.50',
  currency: 'USD',
} as const;

suite('planned risk', () => {
  test('is what the stop would have cost, and the result in multiples of it', () => {
    // MNQ, 2 USD a point: (21500.25 − 21490.25) × 3 × 2 = 60; 118.50 ÷ 60 = 1.975; (21520.25 − 21500.25) ÷ 10 = 2.
    assert.deepEqual(plannedRisk(long, '2', { plannedStop: '21490.25', plannedTarget: '21520.25' }), {
      risk: '60.00',
      multiple: '1.975',
      none: null,
      plannedMultiple: '2.00',
      riskCalculation: '(21500.25 − 21490.25) × 3 × 2 = 60.00',
      multipleCalculation: '118.50 ÷ 60.00 = 1.975',
    });
  });

  test('of a short has its stop above', () => {
    const short = { ...long, side: 'short', netPnl: '-62.10' } as const;
    const risk = plannedRisk(short, '2', { plannedStop: '21510.25', plannedTarget: null });
    assert.deepEqual([risk.risk, risk.multiple, risk.plannedMultiple], ['60.00', '-1.035', null]);
    assert.equal(risk.riskCalculation, '(21510.25 − 21500.25) × 3 × 2 = 60.00');
    assert.equal(plannedRisk(short, '2', { plannedStop: '21490', plannedTarget: null }).none, 'stop-not-behind-entry');
  });

  test('is not guessed', () => {
    const none = (stop: string | null, status: 'open' | 'closed' = 'closed') =>
      plannedRisk({ ...long, status }, '2', { plannedStop: stop, plannedTarget: null });
    assert.equal(none(null).none, 'no-stop');
    assert.equal(none('21500.25').none, 'stop-not-behind-entry');
    const open = none('21490.25', 'open');
    assert.deepEqual([open.risk, open.multiple, open.none], ['60.00', null, 'open']);
  });

  test('rounds half to even at four digits', () => {
    // 1 ÷ 60 = 0.01666…; 0.003 ÷ 60 = 0.00005, half of the last digit, to the even 0.
    assert.equal(
      plannedRisk({ ...long, netPnl: '1' }, '2', { plannedStop: '21490.25', plannedTarget: null }).multiple,
      '0.0167',
    );
    assert.equal(
      plannedRisk({ ...long, netPnl: '0.003' }, '2', { plannedStop: '21490.25', plannedTarget: null }).multiple,
      '0.00',
    );
  });
});

test('adherence weighs the rules that were judged', () => {
  const rules = [
    { id: 'a', text: 'x', weight: 3 },
    { id: 'b', text: 'y', weight: 1 },
    { id: 'c', text: 'z', weight: 6 },
  ];
  assert.deepEqual(adherenceOf(rules, { a: 'followed', b: 'broken', gone: 'broken' }), {
    score: 0.75,
    followedWeight: 3,
    judgedWeight: 4,
    judged: 2,
    rules: 3,
  });
  assert.equal(adherenceOf(rules, {}).score, null);
});
