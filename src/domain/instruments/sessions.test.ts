import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { localAt, zoneOf } from '#domain/values/zone.ts';
import { sessionCalendarIds, sessionCalendars, sessionDate } from './session-calendar.ts';
import { recordedYears, specialDays } from './session-holidays.ts';
import { sessionHours } from './session-hours.ts';
import { sessionsBetween } from './sessions.ts';

const at = (text: string) => Date.parse(text);
const dayMs = 86_400_000;
const shown = (calendar: string, from: string, to: string, kind?: 'regular' | 'extended') =>
  sessionsBetween(calendar, at(from), at(to), kind).map(
    ({ date, open, close, certain }) =>
      `${date} ${[open, close].map((instant) => new Date(instant).toISOString().slice(5, 16)).join(' ')}${certain ? '' : ' ?'}`,
  );

suite('sessions', () => {
  test('follow each other on Globex with an hour between, from Sunday evening to Friday', () => {
    assert.deepEqual(shown('CME-EQUITY', '2024-01-17T12:00Z', '2024-01-22T12:00Z'), [
      '2024-01-17 01-16T23:00 01-17T22:00',
      '2024-01-18 01-17T23:00 01-18T22:00',
      '2024-01-19 01-18T23:00 01-19T22:00',
      '2024-01-22 01-21T23:00 01-22T22:00',
    ]);
  });

  test('keep to the clock of the exchange when it changes', () => {
    assert.deepEqual(shown('CME-FX', '2024-03-08T12:00Z', '2024-03-11T12:00Z'), [
      '2024-03-08 03-07T23:00 03-08T22:00',
      '2024-03-11 03-10T22:00 03-11T21:00',
    ]);
    assert.deepEqual(shown('NYSE', '2024-11-01T00:00Z', '2024-11-05T00:00Z'), [
      '2024-11-01 11-01T13:30 11-01T20:00',
      '2024-11-04 11-04T14:30 11-04T21:00',
    ]);
    // Europe changes three weeks after America; Eurex opens at 00:10 UTC all year and closes by the clock of Frankfurt.
    assert.deepEqual(shown('EUREX', '2025-03-28T00:00Z', '2025-04-01T00:00Z'), [
      '2025-03-28 03-28T00:10 03-28T21:00',
      '2025-03-31 03-31T00:10 03-31T20:00',
    ]);
  });

  test('are missing on full closings and shorter on early ones', () => {
    assert.deepEqual(shown('CME-EQUITY', '2024-11-27T12:00Z', '2024-12-02T12:00Z'), [
      '2024-11-27 11-26T23:00 11-27T22:00',
      '2024-11-28 11-27T23:00 11-28T18:00',
      '2024-11-29 11-28T23:00 11-29T18:15',
      '2024-12-02 12-01T23:00 12-02T22:00',
    ]);
    assert.deepEqual(shown('CME-FX', '2024-12-24T12:00Z', '2024-12-26T12:00Z'), [
      '2024-12-24 12-23T23:00 12-24T18:15',
      '2024-12-26 12-25T23:00 12-26T22:00',
    ]);
    assert.deepEqual(shown('XETRA', '2024-12-23T00:00Z', '2025-01-02T12:00Z'), [
      '2024-12-23 12-23T08:00 12-23T16:30',
      '2024-12-27 12-27T08:00 12-27T16:30',
      '2024-12-30 12-30T08:00 12-30T13:00',
      '2025-01-02 01-02T08:00 01-02T16:30',
    ]);
    assert.deepEqual(shown('NYSE', '2025-07-03T00:00Z', '2025-07-05T00:00Z'), ['2025-07-03 07-03T13:30 07-03T17:00']);
  });

  test('say where the special days of a year or the hours of a day are not recorded', () => {
    assert.deepEqual(shown('NYSE', '2019-07-03T00:00Z', '2019-07-04T00:00Z'), ['2019-07-03 07-03T13:30 07-03T20:00 ?']);
    assert.deepEqual(shown('CME-ENERGY', '2024-12-24T12:00Z', '2024-12-25T12:00Z'), [
      '2024-12-24 12-23T23:00 12-24T22:00 ?',
    ]);
    assert.deepEqual(shown('CME-CRYPTO', '2026-05-28T12:00Z', '2026-05-29T12:00Z'), [
      '2026-05-28 05-27T22:00 05-28T21:00',
      '2026-05-29 05-28T22:00 05-29T21:00 ?',
    ]);
    assert.deepEqual(shown('ALWAYS-OPEN', '1999-01-02T00:00Z', '1999-01-03T00:00Z'), [
      '1999-01-02 01-02T00:00 01-03T00:00',
    ]);
  });

  test('come in two on a day with a break, and of a break alone there are none', () => {
    assert.deepEqual(shown('CBOT-GRAINS', '2024-01-17T12:00Z', '2024-01-17T20:00Z'), [
      '2024-01-17 01-17T01:00 01-17T13:45',
      '2024-01-17 01-17T14:30 01-17T19:20',
    ]);
    assert.deepEqual(shown('CBOT-GRAINS', '2024-01-17T13:45Z', '2024-01-17T14:30Z'), []);
    assert.deepEqual(shown('NYSE', '2024-01-17T15:00Z', '2024-01-17T15:00Z'), []);
  });

  test('are shorter in regular and longer in extended hours, where a market tells them apart', () => {
    assert.deepEqual(shown('CME-EQUITY', '2024-01-17T00:00Z', '2024-01-17T23:00Z', 'regular'), [
      '2024-01-17 01-17T14:30 01-17T21:00',
    ]);
    assert.deepEqual(shown('NYSE', '2024-01-17T12:00Z', '2024-01-17T13:00Z', 'extended'), [
      '2024-01-17 01-17T09:00 01-18T01:00',
    ]);
    assert.deepEqual(shown('XETRA', '2024-01-17T12:00Z', '2024-01-17T13:00Z', 'extended'), [
      '2024-01-17 01-17T08:00 01-17T16:30',
    ]);
  });

  test('never overlap, lie on their session date, and are the same whatever span is asked for', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });
    const calendar = fc.constantFrom(...sessionCalendarIds);
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 20 * dayMs }), (id, from, length) => {
        const sessions = sessionsBetween(id, from, from + length);
        sessions.forEach(({ date, open, close }, index) => {
          assert.ok(open < close && open < from + length && close > from);
          assert.ok(index === 0 || sessions[index - 1]!.close <= open);
          assert.equal(sessionDate(id, open), date);
          assert.equal(sessionDate(id, close - 1), date);
          assert.deepEqual(sessionsBetween(id, open, close), [sessions[index]]);
        });
      }),
    );
  });

  test('open and close where the hours say, on the clock of the exchange', () => {
    for (const id of sessionCalendarIds.filter((name) => name !== 'EUREX')) {
      const zone = zoneOf(sessionCalendars[id].zone);
      const clock = (instant: number) => ((localAt(zone, instant) / 60_000) % 1440) + (instant < 0 ? 1440 : 0);
      const spans = sessionHours[id].trading.map((span) => ('opens' in span ? [span.opens, span.closes] : []));
      const expected = spans.map((span) => span.map((minutes) => (minutes + 1440) % 1440).join());
      for (const { open, close } of sessionsBetween(id, at('2029-01-01T00:00Z'), at('2030-01-01T00:00Z'))) {
        assert.ok(expected.includes([clock(open), clock(close)].join()), id);
      }
    }
  });

  test('have special days on weekdays of the recorded years alone, each once, with a source', () => {
    for (const id of sessionCalendarIds) {
      for (const { date, source, code } of specialDays(id).values()) {
        const weekday = new Date(date).getUTCDay();
        const isWeekend = weekday === 0 || weekday === 6;
        // The day after a closing may be a Saturday, on which nothing trades anyway.
        assert.ok(!isWeekend || code === 'next-to-holiday', `${id} ${date}`);
        const year = Number(date.slice(0, 4));
        const years = recordedYears(id)!;
        assert.ok(year >= years.from && year <= years.to, date);
        assert.ok(source.length > 0);
      }
    }
  });
});
