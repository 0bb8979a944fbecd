import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sessionCalendarIds, sessionDate } from './session-calendar.ts';

const at = (text: string) => Date.parse(text);

suite('session calendar', () => {
  test('begins the next session of Globex at 17:00 in Chicago', () => {
    assert.equal(sessionDate('CME-EQUITY', at('2025-01-28T16:59:59-06:00')), '2025-01-28');
    assert.equal(sessionDate('CME-EQUITY', at('2025-01-28T17:00:00-06:00')), '2025-01-29');
    assert.equal(sessionDate('CME-EQUITY', at('2025-07-01T17:00:00-05:00')), '2025-07-02');
  });

  test('counts Friday evening, the weekend and Sunday evening to Monday', () => {
    assert.equal(sessionDate('CME-FX', at('2025-01-31T16:00:00-06:00')), '2025-01-31');
    assert.equal(sessionDate('CME-FX', at('2025-01-31T17:00:00-06:00')), '2025-02-03');
    assert.equal(sessionDate('CME-FX', at('2025-02-01T12:00:00-06:00')), '2025-02-03');
    assert.equal(sessionDate('CME-FX', at('2025-02-02T18:00:00-06:00')), '2025-02-03');
    assert.equal(sessionDate('CME-FX', at('2025-02-03T18:00:00-06:00')), '2025-02-04');
  });

  test('keeps to the clock of Chicago through the weeks in which Europe has another offset', () => {
    assert.equal(sessionDate('CME-EQUITY', at('2025-03-10T21:59:59Z')), '2025-03-10');
    assert.equal(sessionDate('CME-EQUITY', at('2025-03-10T22:00:00Z')), '2025-03-11');
    assert.equal(sessionDate('CME-EQUITY', at('2025-10-27T21:59:59Z')), '2025-10-27');
    assert.equal(sessionDate('CME-EQUITY', at('2025-11-03T22:59:59Z')), '2025-11-03');
    assert.equal(sessionDate('CME-EQUITY', at('2025-11-03T23:00:00Z')), '2025-11-04');
  });

  test('begins the session of grains at 19:00 in Chicago', () => {
    assert.equal(sessionDate('CBOT-GRAINS', at('2025-01-28T18:59:59-06:00')), '2025-01-28');
    assert.equal(sessionDate('CBOT-GRAINS', at('2025-01-28T19:00:00-06:00')), '2025-01-29');
  });

  test('takes the calendar day of Berlin, New York or UTC', () => {
    assert.equal(sessionDate('EUREX', at('2025-07-01T00:30:00+02:00')), '2025-07-01');
    assert.equal(sessionDate('XETRA', at('2025-07-01T17:35:00+02:00')), '2025-07-01');
    assert.equal(sessionDate('NYSE', at('2025-07-01T19:59:00-04:00')), '2025-07-01');
    assert.equal(sessionDate('ALWAYS-OPEN', at('2025-07-05T23:59:59Z')), '2025-07-05');
  });

  test('never goes back, and never puts a weekday calendar on a weekend', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...sessionCalendarIds), instant, fc.nat(864e5 * 4), (calendar, from, later) => {
        const date = sessionDate(calendar, from);
        assert.ok(date <= sessionDate(calendar, from + later));
        if (calendar.startsWith('C')) assert.ok(![0, 6].includes(new Date(date).getUTCDay()), date);
      }),
    );
  });

  test('refuses a calendar that does not exist', () => {
    assert.throws(() => sessionDate('LUNAR', 0), { code: 'INVALID_VALUE' });
  });
});
