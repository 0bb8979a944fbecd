import { expect, it } from 'vitest';
import { filterAlone } from '#web/shared/filters/filter-search.ts';
import { narrowed, weekDays } from './narrowed.ts';

const alone = (...args: Parameters<typeof narrowed>) => {
  const filter = narrowed(...args);
  return filter === null ? null : filterAlone(filter);
};

it('narrows a filter to a group and keeps the rest of it', () => {
  expect(alone({ notAccount: ['A'] }, 'weekday', '2', 'UTC')).toEqual({ notAccount: ['A'], weekday: [2] });
  expect(alone({}, 'side', 'long', 'UTC')).toEqual({ side: 'long' });
  expect(alone({ account: ['A', 'B'] }, 'account', 'B', 'UTC')).toEqual({ account: ['B'] });
  expect(alone({}, 'quantity', '3', 'UTC')).toEqual({ minQuantity: 3, maxQuantity: 3 });
  expect(alone({}, 'rating', 'none', 'UTC')).toEqual({ notRating: [1, 2, 3, 4, 5] });
});

it('narrows to what was entered in a custom field, or to where nothing was', () => {
  expect(alone({ field: ['s1:A', 'n1:2'] }, 'field:s1', 'B: late', 'UTC')).toEqual({ field: ['n1:2', 's1:B: late'] });
  expect(alone({}, 'field:s1', '', 'UTC')).toEqual({ field: ['s1:'] });
});

it('keeps to the days that are chosen already', () => {
  const filter = { fromDay: '2026-03-10', toDay: '2026-05-05' };
  expect(alone(filter, 'month', '2026-03', 'UTC')).toEqual({ fromDay: '2026-03-10', toDay: '2026-03-31' });
  expect(alone(filter, 'year', '2026', 'UTC')).toEqual(filter);
  expect(alone({ fromDay: '2026-03-10' }, 'month', '2026-03', 'UTC')).toEqual({
    fromDay: '2026-03-10',
    toDay: '2026-03-31',
  });
});

it('takes the bounds of a duration, the longest without an end', () => {
  expect(alone({}, 'duration', '1', 'UTC')).toEqual({ minDuration: 10, maxDuration: 30 });
  expect(alone({}, 'duration', '13', 'UTC')).toEqual({ minDuration: 2_592_000 });
  expect(alone({ maxDuration: 20 }, 'duration', '1', 'UTC')).toEqual({ minDuration: 10, maxDuration: 20 });
});

it('has no filter for what none selects', () => {
  expect(alone({}, 'tag', 'none', 'UTC')).toBeNull();
  expect(alone({ tag: ['a'] }, 'tag', 'b', 'UTC')).toBeNull();
  expect(alone({}, 'month', 'unknown', 'UTC')).toBeNull();
});

it('counts weeks as ISO 8601 does', () => {
  expect(weekDays('2026-W01')).toEqual({ first: '2025-12-29', last: '2026-01-04' });
  expect(weekDays('2026-W53')).toEqual({ first: '2026-12-28', last: '2027-01-03' });
});
