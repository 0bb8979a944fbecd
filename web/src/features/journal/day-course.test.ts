import { expect, test } from 'vitest';
import { closedBy, dayCourses } from './day-course.ts';

const closed = (minute: number, netPnl: string, currency = 'USD') => ({
  closedAt: new Date(minute * 60_000).toISOString(),
  netPnl,
  currency,
});

test('adds exactly, in the order of the closings, each currency for itself', () => {
  const courses = dayCourses([
    closed(9, '-0.30'),
    closed(1, '0.1'),
    closed(5, '0.2'),
    closed(3, '7', 'EUR'),
    { ...closed(4, '99'), closedAt: null },
  ]);
  expect(courses.map(({ currency }) => currency)).toEqual(['USD', 'EUR']);
  expect(courses[0]!.result).toEqual(['0.10', '0.30', '0.00']);
  expect(courses[0]!.at).toEqual([60_000, 300_000, 540_000]);
  expect(courses[1]!.result).toEqual(['7.00']);
  expect(dayCourses([closed(1, '-12.345'), closed(2, '0.345')])[0]!.result).toEqual(['-12.345', '-12.000']);
});

test('counts what had been closed by an instant, not what is closed at it', () => {
  const [course] = dayCourses([closed(1, '1'), closed(5, '2')]);
  expect([0, 60_000, 60_001, 300_001, Number.POSITIVE_INFINITY].map((until) => closedBy(course!, until))).toEqual([
    0, 0, 1, 2, 2,
  ]);
});
