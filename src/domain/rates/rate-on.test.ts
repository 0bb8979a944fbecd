import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import { publishesOn } from './publication-days.ts';
import { type Course, oldestRateDays, rateOn } from './rate-on.ts';

const course: Course = [
  { date: '2026-04-01', rate: '1.10' },
  { date: '2026-04-02', rate: '1.11' },
  { date: '2026-04-07', rate: '1.12' },
  { date: '2026-04-08', rate: null },
  { date: '2026-04-20', rate: '1.13' },
];

describe('rateOn', () => {
  it('takes the rate of the day', () => {
    assert.deepEqual(rateOn(course, '2026-04-02'), { rate: '1.11', rateDate: '2026-04-02', kind: 'of-the-day' });
  });

  it('takes the publication before over Easter, and says so', () => {
    for (const date of ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'])
      assert.deepEqual(rateOn(course, date), { rate: '1.11', rateDate: '2026-04-02', kind: 'previous' });
  });

  it('has nothing before the first', () => {
    assert.deepEqual(rateOn(course, '2026-03-31'), { rate: null, reason: 'before-first', publication: null });
    assert.deepEqual(rateOn([], '2026-03-31'), { rate: null, reason: 'before-first', publication: null });
  });

  it('has nothing where the currency is not in the publication', () => {
    for (const date of ['2026-04-08', '2026-04-09'])
      assert.deepEqual(rateOn(course, date), { rate: null, reason: 'not-quoted', publication: '2026-04-08' });
  });

  it('has nothing that is older than five days', () => {
    assert.equal(rateOn(course, '2026-04-13').rate, null);
    assert.deepEqual(rateOn(course, '2026-04-14'), { rate: null, reason: 'gap', publication: '2026-04-08' });
  });

  it('waits for the publication of a day that will have one', () => {
    const reason = { rate: null, reason: 'not-published-yet', publication: '2026-04-20' };
    assert.deepEqual(rateOn(course, '2026-04-21'), reason);
    assert.deepEqual(rateOn(course, '2027-01-01'), reason);
    const friday: Course = [{ date: '2026-04-24', rate: '1.14' }];
    assert.equal(rateOn(friday, '2026-04-26').rate, '1.14');
    assert.equal(rateOn(friday, '2026-04-27').rate, null);
  });
});

const from = dayOf('2024-01-01');
const anyCourse = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 1, max: 9_999 }))), {
    selector: ([day]) => day,
    maxLength: 50,
  })
  .map((days) =>
    days
      .toSorted(([a], [b]) => a - b)
      .map(([day, rate]) => ({ date: isoDateOfDay(from + day), rate: rate === null ? null : String(rate) })),
  );
const anyDay = fc.integer({ min: -3, max: 70 }).map((day) => isoDateOfDay(from + day));

describe('rateOn, of any course', () => {
  it('says what going back day by day says', () => {
    fc.assert(
      fc.property(anyCourse, anyDay, (points, date) => {
        const answer = rateOn(points, date);
        assert.equal(answer.rate, naive(points, date));
      }),
    );
  });

  it('never takes a rate from the future or a later day an older rate', () => {
    fc.assert(
      fc.property(anyCourse, anyDay, anyDay, (points, one, two) => {
        const [early, late] = [rateOn(points, one < two ? one : two), rateOn(points, one < two ? two : one)];
        if (early.rate === null || late.rate === null) return;
        assert.ok(early.rateDate <= late.rateDate);
        assert.ok(late.rateDate <= (one < two ? two : one));
      }),
    );
  });
});

const naive = (points: Course, date: string): string | null => {
  for (let back = 0; back <= oldestRateDays; back += 1) {
    const day = isoDateOfDay(dayOf(date) - back);
    const found = points.find((point) => point.date === day);
    if (found !== undefined) return found.rate;
    const isKnown = points.some((point) => point.date > day);
    if (!isKnown && publishesOn(dayOf(day))) return null;
  }
  return null;
};
