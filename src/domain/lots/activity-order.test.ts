import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type ActivityType, activityTypes } from '#domain/activities/activity-kinds.ts';
import { activity } from '#test/support/activity.ts';
import { compareActivities, inOrder } from './activity-order.ts';

const types = Object.keys(activityTypes) as ActivityType[];
const instants = ['09:00:00Z', '09:00:00.000Z', '09:00:00.5Z', '09:00:00.000000001Z', '10:00:00Z'];
const drawn = fc
  .record({
    type: fc.constantFrom(...types),
    day: fc.constantFrom('2026-01-05', '2026-01-06'),
    clock: fc.option(fc.constantFrom(...instants)),
    id: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ type, day, clock, id }) => ({ ...activity({ type, date: day, at: clock && `${day}T${clock}` }), id }));

suite('the order of activities', () => {
  test('is total: two that come before and after a third do so of one another', () => {
    fc.assert(
      fc.property(drawn, drawn, drawn, (a, b, c) => {
        assert.equal(Math.sign(compareActivities(a, b)), 0 - Math.sign(compareActivities(b, a)));
        if (compareActivities(a, b) <= 0 && compareActivities(b, c) <= 0) assert.ok(compareActivities(a, c) <= 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('goes by instants, however many digits their seconds have', () => {
    const at = (clock: string, id: string) => ({ ...activity({ type: 'buy', at: `2026-01-05T${clock}` }), id });
    const ordered = inOrder([at('09:00:00.5Z', 'a'), at('09:00:00.000000001Z', 'b'), at('09:00:00Z', 'c')]);
    assert.deepEqual(
      ordered.map(({ id }) => id),
      ['c', 'b', 'a'],
    );
    assert.ok(compareActivities(at('09:00:00.000Z', 'a'), at('09:00:00Z', 'b')) < 0);
  });

  test('puts what changes units first, then what brings them, what has a time, and what takes them', () => {
    const day = [
      { ...activity({ type: 'sell' }), id: 'sold' },
      { ...activity({ type: 'buy', at: '2026-01-05T09:00:00Z' }), id: 'timed' },
      { ...activity({ type: 'buy' }), id: 'bought' },
      { ...activity({ type: 'split' }), id: 'split' },
    ];
    assert.deepEqual(
      inOrder(day).map(({ id }) => id),
      ['split', 'bought', 'timed', 'sold'],
    );
  });
});
