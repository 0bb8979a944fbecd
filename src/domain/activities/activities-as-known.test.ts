import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activity } from '#test/support/activity.ts';
import { activitiesAsKnown, type ToldEvent } from './activities-as-known.ts';

const buy = (quantity: string) => activity({ type: 'buy', account: 'A', instrument: 'SAP', quantity, price: '10' });
const recorded = (id: string, quantity: string): ToldEvent['data'] => ({
  ...{ id, account: 'A', activityKey: id, row: 1, part: 0, activity: buy(quantity) },
});
let number = 0;
const told = (type: ToldEvent['type'], stream: string, data: unknown): ToldEvent => {
  number += 1;
  return { type, stream, data, number, at: number, by: 'me' } as ToldEvent;
};
const story = (): readonly ToldEvent[] => {
  number = 0;
  return [
    told('ImportCommitted', 'import-b1', {}),
    told('ActivityRecorded', 'import-b1', recorded('x', '5')),
    told('ActivityCorrected', 'activity-x', { id: 'x', activity: buy('6'), previous: buy('5') }),
    told('ActivityEntered', 'activity-y', { id: 'y', activity: buy('1') }),
    told('ChangeUndone', 'activity-x', { change: 3 }),
    told('ImportUndone', 'import-b1', { batch: 'b1' }),
    told('ChangeUndone', 'links', { change: 1 }),
    told('ImportRedone', 'import-b1', { batch: 'b1' }),
  ];
};
const after = (count: number): readonly (readonly [string, string | null])[] =>
  activitiesAsKnown(story().slice(0, count)).map(({ id, quantity }) => [id, quantity] as const);

test('says what stood after each event', () => {
  assert.deepEqual(after(1), []);
  assert.deepEqual(after(2), [['x', '5']]);
  assert.deepEqual(after(3), [['x', '6']]);
  assert.deepEqual(after(4), [
    ['x', '6'],
    ['y', '1'],
  ]);
  assert.deepEqual(after(5), [
    ['x', '5'],
    ['y', '1'],
  ]);
  assert.deepEqual(after(6), [['y', '1']]);
  assert.deepEqual(after(8), [
    ['x', '5'],
    ['y', '1'],
  ]);
});
