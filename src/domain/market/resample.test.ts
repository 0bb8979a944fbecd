import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sessionCalendarIds, sessionDate } from '#domain/instruments/session-calendar.ts';
import { arbitraryBars, type BarRow, barsOf, rowsOf } from '#test/support/arbitrary-bars.ts';
import { type Bars, intervals } from './bars.ts';
import { resample } from './resample.ts';

const minute = 60_000;
const at = (text: string) => Date.parse(text);
/** A bar a minute, all alike, from one instant up to another. */
const minutes = (from: string, to: string, everyMinutes = 1): Bars => {
  const step = everyMinutes * minute;
  return barsOf(
    Array.from({ length: (at(to) - at(from)) / step }, (_, i): BarRow => [at(from) + i * step, 1, 1, 1, 1, 1]),
  );
};
const starts = (bars: Bars) => Array.from(bars.time, (time) => new Date(time).toISOString().slice(0, 16));

suite('resampling', () => {
  test('takes the first open, the extremes, the last close and the sum of volume', () => {
    const hour = resample(
      barsOf([
        [at('2024-01-03T10:00Z'), 10, 12, 9, 11, 5],
        [at('2024-01-03T10:30Z'), 11, 15, 10, 14, 0],
        [at('2024-01-03T10:59Z'), 14, 14, 7, 8, 2],
        [at('2024-01-03T11:00Z'), 8, 9, 8, 9, 1],
      ]),
      '1h',
      'CME-FX',
    );
    assert.deepEqual(rowsOf(hour), [
      [at('2024-01-03T10:00Z'), 10, 15, 7, 8, 7],
      [at('2024-01-03T11:00Z'), 8, 9, 8, 9, 1],
    ]);
  });

  test('takes a last bar at the very start of a day for a day of its own', () => {
    const days = resample(minutes('2024-01-03T22:58Z', '2024-01-03T23:01Z'), '1d', 'CME-FX');
    assert.deepEqual(starts(days), ['2024-01-02T23:00', '2024-01-03T23:00']);
  });

  test('begins four hours and the day of a future at 17:00 in Chicago, in winter and in summer', () => {
    const winter = minutes('2024-01-03T23:00Z', '2024-01-04T22:00Z');
    assert.deepEqual(starts(resample(winter, '1d', 'CME-FX')), ['2024-01-03T23:00']);
    assert.deepEqual(starts(resample(winter, '4h', 'CME-FX')), [
      '2024-01-03T23:00',
      '2024-01-04T03:00',
      '2024-01-04T07:00',
      '2024-01-04T11:00',
      '2024-01-04T15:00',
      '2024-01-04T19:00',
    ]);
    const summer = resample(minutes('2024-07-02T22:00Z', '2024-07-03T21:00Z'), '4h', 'CME-EQUITY');
    assert.equal(starts(summer)[0], '2024-07-02T22:00');
    assert.deepEqual([...summer.volume], [240, 240, 240, 240, 240, 180]);
  });

  test('keeps the session through the Sunday on which the clock changes', () => {
    // 10 March 2024, 17:00 is an hour earlier in UTC than on Friday.
    const days = resample(minutes('2024-03-07T23:00Z', '2024-03-12T21:00Z'), '1d', 'CME-EQUITY');
    assert.deepEqual(starts(days), ['2024-03-07T23:00', '2024-03-10T22:00', '2024-03-11T22:00']);
    const weeks = resample(minutes('2024-03-03T23:00Z', '2024-03-15T21:00Z', 60), '1w', 'CME-EQUITY');
    assert.deepEqual(starts(weeks), ['2024-03-03T23:00', '2024-03-10T22:00']);
  });

  test('counts hours from the opening of the NYSE, early trading before it', () => {
    const day = minutes('2024-01-03T09:00Z', '2024-01-03T21:00Z', 30);
    assert.deepEqual(starts(resample(day, '4h', 'NYSE')), [
      '2024-01-03T06:30',
      '2024-01-03T10:30',
      '2024-01-03T14:30',
      '2024-01-03T18:30',
    ]);
    assert.ok(starts(resample(day, '1h', 'NYSE')).includes('2024-01-03T14:30'));
    assert.deepEqual(starts(resample(day, '1d', 'NYSE')), ['2024-01-03T05:00']);
  });

  test('puts quarter hours of Eurex on the quarters although it opens at ten past', () => {
    const opening = minutes('2024-01-03T00:10Z', '2024-01-03T01:00Z');
    assert.deepEqual(
      starts(resample(opening, '15m', 'EUREX')),
      ['00:00', '00:15', '00:30', '00:45'].map((time) => `2024-01-03T${time}`),
    );
  });

  test('ends the day of grains at 19:00 and keeps its break within', () => {
    const grains = minutes('2024-01-03T01:00Z', '2024-01-04T02:00Z', 15);
    assert.deepEqual(starts(resample(grains, '1d', 'CBOT-GRAINS')), ['2024-01-03T01:00', '2024-01-04T01:00']);
  });

  test('takes days and weeks of UTC for what never closes', () => {
    const crypto = minutes('2024-01-05T00:00Z', '2024-01-09T00:00Z', 60);
    assert.deepEqual(starts(resample(crypto, '1w', 'ALWAYS-OPEN')), ['2024-01-01T00:00', '2024-01-08T00:00']);
    assert.equal(resample(crypto, '1d', 'ALWAYS-OPEN').count, 4);
  });

  test('loses no volume, keeps extremes, and starts no bar after what it holds', () => {
    const interval = fc.constantFrom(...intervals.filter((name) => name !== '1m'));
    fc.assert(
      fc.property(arbitraryBars(), interval, fc.constantFrom(...sessionCalendarIds), (bars, to, calendar) => {
        const coarse = resample(bars, to, calendar);
        const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
        assert.equal(sum(coarse.volume), sum(bars.volume));
        assert.equal(Math.max(...coarse.high), Math.max(...bars.high));
        assert.equal(Math.min(...coarse.low), Math.min(...bars.low));
        assert.equal(coarse.open[0], bars.open[0]);
        assert.equal(coarse.close.at(-1), bars.close.at(-1));
        assert.ok(coarse.time[0]! <= bars.time[0]!);
        for (let i = 1; i < coarse.count; i++) assert.ok(coarse.time[i - 1]! < coarse.time[i]!);
      }),
    );
  });

  test('comes to the same by way of a finer interval', () => {
    fc.assert(
      fc.property(arbitraryBars(), fc.constantFrom(...sessionCalendarIds), (bars, calendar) => {
        const hours = resample(resample(bars, '5m', calendar), '1h', calendar);
        assert.deepEqual(hours, resample(bars, '1h', calendar));
        assert.deepEqual(resample(hours, '1w', calendar), resample(bars, '1w', calendar));
      }),
    );
  });

  test('starts the day of a bar within a session on its session date', () => {
    const time = at('2024-05-14T23:30Z');
    const bar = barsOf([[time, 1, 1, 1, 1, 1]]);
    const day = resample(bar, '1d', 'CME-FX').time[0]!;
    assert.equal(sessionDate('CME-FX', day), sessionDate('CME-FX', time));
    assert.notEqual(sessionDate('CME-FX', day - 1), sessionDate('CME-FX', time));
  });

  test('refuses times that fall back and calendars that do not exist', () => {
    const back = barsOf([
      [2 * minute, 1, 1, 1, 1, 1],
      [minute, 1, 1, 1, 1, 1],
    ]);
    assert.throws(() => resample(back, '1h', 'NYSE'), { code: 'INVALID_VALUE' });
    assert.throws(() => resample(minutes('2024-01-03T00:00Z', '2024-01-03T01:00Z'), '1h', 'LUNAR'), {
      code: 'INVALID_VALUE',
    });
    assert.equal(resample(barsOf([]), '1h', 'NYSE').count, 0);
  });
});
