import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { activity, purchase } from '#test/support/activity.ts';
import type { Activity } from './activity.ts';
import { type ActivityType, activityTypes } from './activity-kinds.ts';
import { activityProblems } from './check-activity.ts';

const fields = (one: Activity) => activityProblems(one).map(({ field }) => field);

/** The least that each type can be told with. */
const least: Readonly<Record<ActivityType, Partial<Activity>>> = {
  ...Object.fromEntries(
    (Object.keys(activityTypes) as ActivityType[]).map((type) => {
      const needs: readonly string[] = activityTypes[type].needs;
      const money = { account: null, instrument: null, quantity: null, currency: 'USD', amount: '108.50' };
      const units = { account: null, instrument: 'NEW', quantity: '5', currency: null, amount: null };
      const facts: Partial<Activity> = {
        ...(needs.includes('instrument') && { instrument: 'SAP' }),
        ...(needs.includes('quantity') && { quantity: '10' }),
        ...(needs.includes('worth') && { gross: '100' }),
        ...(needs.includes('ratio') && { ratio: { new: '2', old: '1' } }),
        ...(needs.includes('cost-share') && { costShare: '0.25' }),
        ...(needs.includes('counter-money') && { counter: money }),
        ...((needs.includes('counter-units') || needs.includes('counter-instrument')) && { counter: units }),
      };
      const tax = { capitalGainsTax: '25', solidaritySurcharge: '1.37', churchTax: '0', foreign: '0' };
      const back = { capitalGainsTax: '-25', solidaritySurcharge: '-1.37', churchTax: '0', foreign: '0' };
      if (type === 'tax') return [type, { ...facts, withheld: { ...tax, creditable: null, unsplit: '0' } }];
      if (type === 'tax-refund') return [type, { ...facts, withheld: { ...back, creditable: null, unsplit: '0' } }];
      return [type, facts];
    }),
  ),
} as Record<ActivityType, Partial<Activity>>;

suite('an activity', () => {
  test('of every type is taken with what it needs, and refused without', () => {
    for (const type of Object.keys(activityTypes) as ActivityType[]) {
      assert.deepEqual(activityProblems(activity({ type, ...least[type] })), [], type);
      if (activityTypes[type].needs.length > 0) assert.notDeepEqual(fields(activity({ type })), [], type);
    }
  });

  test('names what is wrong, what was expected and what was found', () => {
    assert.deepEqual(activityProblems(purchase({ quantity: '-10' })), [
      { field: 'quantity', expected: 'a number of units above zero', found: '-10' },
      { field: 'quantity', expected: 'a number of zero or more such as 12.50', found: '-10' },
    ]);
    assert.deepEqual(fields(purchase({ date: '2026-02-30' })), ['date']);
    assert.deepEqual(fields(purchase({ at: '2026-01-20T10:00:00Z' })), []);
    assert.deepEqual(fields(purchase({ at: '2026-01-03T10:00:00Z' })), ['at']);
    assert.deepEqual(fields(purchase({ at: '2027-01-05T10:00:00Z' })), ['at']);
    assert.deepEqual(fields(purchase({ at: '2026-01-05 10:00' })), ['at']);
    assert.deepEqual(fields(purchase({ currency: 'euro' })), ['currency']);
    assert.deepEqual(fields(purchase({ price: null })), ['gross']);
    assert.deepEqual(fields(purchase({ type: 'gift' as 'buy' })), ['type']);
    assert.deepEqual(fields(activity({ type: 'spin-off', ...least['spin-off'], costShare: '1.5' })), ['costShare']);
  });

  test('has up to 18 fraction digits', () => {
    assert.deepEqual(fields(purchase({ quantity: '0.000000000000000001' })), []);
    assert.deepEqual(fields(purchase({ quantity: '0.0000000000000000001' })), ['quantity']);
  });

  test('has lots of all its units, and only where units come in', () => {
    const lot = { acquiredOn: '2020-01-02', quantity: '4', cost: '10', currency: 'EUR', costEuro: null };
    const moved = { type: 'transfer-in', instrument: 'SAP', quantity: '10' } as const;
    assert.deepEqual(fields(activity({ ...moved, lots: [lot, { ...lot, quantity: '6' }] })), []);
    assert.deepEqual(fields(activity({ ...moved, lots: [lot] })), ['lots']);
    assert.deepEqual(fields(activity({ ...moved, quantity: '4', lots: [{ ...lot, acquiredOn: '2026-01-06' }] })), [
      'lots.0.acquiredOn',
    ]);
    assert.deepEqual(fields(activity({ type: 'sell', ...least.sell, lots: [{ ...lot, quantity: '10' }] })), ['lots']);
  });

  test('credits no more foreign tax than was withheld', () => {
    const withheld = { ...purchase().withheld, foreign: '19', creditable: '15' };
    const paid = { type: 'dividend', instrument: 'SAP', gross: '100' } as const;
    assert.deepEqual(fields(activity({ ...paid, withheld })), []);
    assert.deepEqual(fields(activity({ ...paid, withheld: { ...withheld, creditable: '20' } })), [
      'withheld.creditable',
    ]);
  });
});
