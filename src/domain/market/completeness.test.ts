import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sessionCalendarIds } from '#domain/instruments/session-calendar.ts';
import { sessionsBetween } from '#domain/instruments/sessions.ts';
import { intervalMs, intervals } from './bars.ts';
import { expectedBars, missingRanges } from './completeness.ts';

const at = (text: string) => Date.parse(text);
const minute = 60_000;
const week = ['2024-01-21T23:00Z', '2024-01-26T23:00Z'] as const;
const expected = (calendar: string, interval: (typeof intervals)[number], [from, to]: readonly [string, string]) =>
  expectedBars(calendar, interval, at(from), at(to));

suite('completeness', () => {
  test('counts the bars of a week of each market', () => {
    assert.deepEqual(
      intervals.map((interval) => expected('CME-FX', interval, week)),
      [5 * 1380, 5 * 276, 5 * 92, 5 * 46, 5 * 23, 5 * 6, 5, 1],
    );
    assert.equal(expected('NYSE', '1m', week), 5 * 390);
    assert.equal(expected('NYSE', '1h', week), 5 * 7);
    assert.equal(expected('CBOT-GRAINS', '1m', week), 5 * (765 + 290));
    assert.equal(expected('ALWAYS-OPEN', '1d', ['2024-01-01', '2024-02-01']), 31);
  });

  test('knows a holiday, an early closing and the Sunday on which the clock changes', () => {
    assert.equal(expected('CME-EQUITY', '1h', ['2024-11-27T23:00Z', '2024-11-29T23:00Z']), 19 + 20);
    assert.equal(expected('CME-EQUITY', '1d', ['2024-03-24T12:00Z', '2024-03-31T12:00Z']), 4);
    assert.equal(expected('CME-EQUITY', '1m', ['2024-03-10T12:00Z', '2024-03-11T21:00Z']), 1380);
  });

  test('names what is missing, across closed hours and at both ends', () => {
    const times = Float64Array.of(
      at('2024-01-19T21:00Z'),
      ...[0, 1, 2, 4].map((hours) => at('2024-01-22T00:00Z') + hours * 60 * minute),
    );
    assert.deepEqual(missingRanges('CME-FX', '1h', times, at('2024-01-19T20:00Z'), at('2024-01-22T06:00Z')), [
      { from: at('2024-01-19T20:00Z'), to: at('2024-01-19T21:00Z'), bars: 1, certain: true },
      { from: at('2024-01-21T23:00Z'), to: at('2024-01-22T00:00Z'), bars: 1, certain: true },
      { from: at('2024-01-22T03:00Z'), to: at('2024-01-22T04:00Z'), bars: 1, certain: true },
      { from: at('2024-01-22T05:00Z'), to: at('2024-01-22T06:00Z'), bars: 1, certain: true },
    ]);
    assert.deepEqual(
      missingRanges('CME-FX', '4h', new Float64Array(), at('2024-01-19T00:00Z'), at('2024-01-22T12:00Z')),
      [{ from: at('2024-01-19T03:00Z'), to: at('2024-01-22T15:00Z'), bars: 5 + 4, certain: true }],
    );
  });

  test('finds daily bars whatever they are dated by: the session, midnight in New York, midnight UTC of its date', () => {
    const [from, to] = [at('2024-01-15T00:00Z'), at('2024-01-20T00:00Z')];
    const midnights = (zone: string) =>
      Float64Array.from([16, 17, 18, 19], (day) => at(`2024-01-${day}T00:00:00${zone}`));
    assert.deepEqual(missingRanges('NYSE', '1d', midnights('-05:00'), from, to), []);
    assert.deepEqual(missingRanges('CME-FX', '1d', midnights('Z'), at('2024-01-15T23:00Z'), to), []);
    assert.deepEqual(missingRanges('NYSE', '1d', midnights('Z'), from, to), []);
  });

  test('says where the calendar is not certain', () => {
    const [range] = missingRanges('NYSE', '1d', new Float64Array(), at('2019-01-02'), at('2019-01-05'));
    assert.equal(range!.certain, false);
  });

  test('misses exactly the bars that were taken out', () => {
    const day = 24 * 60 * minute;
    const from = fc.integer({ min: at('2022-01-01') / day, max: at('2026-06-01') / day }).map((days) => days * day);
    const interval = fc.constantFrom(...intervals.filter((name) => intervalMs[name] >= 15 * minute));
    fc.assert(
      fc.property(
        fc.constantFrom(...sessionCalendarIds),
        interval,
        from,
        fc.infiniteStream(fc.nat(3)),
        (calendar, length, first, coins) => {
          const last = first + 10 * day;
          const all = missingRanges(calendar, length, new Float64Array(), first, last);
          assert.ok(all.length <= 1);
          const count = expectedBars(calendar, length, first, last);
          assert.equal(all[0]?.bars ?? 0, count);
          // Starts of bars as they trade, a few left out.
          const starts = sessionsBetween(calendar, first, last)
            .flatMap(({ open, close }) =>
              Array.from({ length: Math.ceil((close - open) / minute / 5) }, (_, i) => open + i * 5 * minute),
            )
            .filter((time) => time >= first && time < last);
          const kept = Float64Array.from(starts.filter(() => coins.next().value > 0));
          const missing = missingRanges(calendar, length, kept, first, last);
          for (const range of missing) {
            assert.ok(range.from < range.to && range.bars >= 1);
            assert.ok(!kept.some((time) => time >= range.from && time < range.to));
          }
          assert.ok(missing.reduce((sum, { bars }) => sum + bars, 0) <= count);
          assert.deepEqual(missingRanges(calendar, length, Float64Array.from(starts), first, last), []);
        },
      ),
      { numRuns: 60 },
    );
  });
});
