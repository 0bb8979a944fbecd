import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sessionHours } from '#domain/instruments/session-hours.ts';
import { isoWeekday, tradingDays } from '#domain/instruments/trading-days.ts';
import { arbitraryBars, barsOf, rowsOf } from '#test/support/arbitrary-bars.ts';
import { type Bars, intervals } from './bars.ts';
import { countBars } from './count-bars.ts';
import { barsBetween } from './merge-bars.ts';
import { canMake, lengthOf, longestOf, type Multiple } from './multiples.ts';
import { resample } from './resample.ts';
import { slotFinder } from './time-slots.ts';

const minute = 60_000;
const day = 1_440 * minute;
const at = (text: string) => Date.parse(text);
const starts = (bars: Bars) => Array.from(bars.time, (time) => new Date(time).toISOString().slice(0, 16));
/** A bar at each of some starts. */
const barsAt = (...times: string[]) => barsOf(times.map((time) => [at(time), 1, 1, 1, 1, 1]));

const calendar = fc.constantFrom('CME-EQUITY', 'NYSE', 'EUREX', 'CBOT-GRAINS', 'FOREX', 'ALWAYS-OPEN');
const withinDay: fc.Arbitrary<Multiple> = fc.oneof(
  fc.integer({ min: 1, max: 1_439 }).map((count): Multiple => `${count}m`),
  fc.integer({ min: 1, max: 23 }).map((count): Multiple => `${count}h`),
);
const ofDays: fc.Arbitrary<Multiple> = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((count): Multiple => `${count}d`),
  fc.integer({ min: 1, max: 52 }).map((count): Multiple => `${count}w`),
);
const multiple = fc.oneof(withinDay, ofDays);

/** The bars of rows that a key is the same of, put together one by one. */
const grouped = (bars: Bars, keyOf: (time: number) => string) =>
  [...Map.groupBy(rowsOf(bars), ([time]) => keyOf(time)).values()].map((rows) => ({
    open: rows[0]![1],
    high: Math.max(...rows.map((row) => row[2])),
    low: Math.min(...rows.map((row) => row[3])),
    close: rows.at(-1)![4],
    volume: rows.reduce((sum, row) => sum + row[5], 0),
  }));

const withoutTime = (bars: Bars) =>
  rowsOf(bars).map(([, open, high, low, close, volume]) => ({ open, high, low, close, volume }));

suite('multiples of an interval', () => {
  test('are made of what divides them, days and weeks of all that ends with a day', () => {
    assert.deepEqual(
      (['7m', '10m', '45m', '90m', '2h', '6h', '12h', '2d', '1w', '2w'] as const).map((interval) => [
        interval,
        intervals.filter((stored) => canMake(stored, interval)).join(' '),
      ]),
      [
        ['7m', '1m'],
        ['10m', '1m 5m'],
        ['45m', '1m 5m 15m'],
        ['90m', '1m 5m 15m 30m'],
        ['2h', '1m 5m 15m 30m 1h'],
        ['6h', '1m 5m 15m 30m 1h'],
        ['12h', '1m 5m 15m 30m 1h 4h'],
        ['2d', '1m 5m 15m 30m 1h 4h 1d'],
        ['1w', '1m 5m 15m 30m 1h 4h 1d 1w'],
        ['2w', '1m 5m 15m 30m 1h 4h 1d 1w'],
      ],
    );
    assert.equal(canMake('2d', '1w'), false);
    assert.equal(canMake('1d', '4h'), false);
  });

  test('count two hours of a Globex future from 17:00 in Chicago, and the last of a day is short', () => {
    const half = Array.from({ length: 46 }, (_, nth) => new Date(at('2024-01-03T23:00Z') + nth * 30 * minute));
    const bars = barsAt(...half.map((time) => time.toISOString()));
    assert.deepEqual(starts(resample(bars, '2h', 'CME-FX')).slice(0, 2), ['2024-01-03T23:00', '2024-01-04T01:00']);
    assert.deepEqual([...resample(bars, '6h', 'CME-FX').volume], [12, 12, 12, 10]);
  });

  test('begin two days on every other weekday since Monday, 1970-01-05, a holiday counts', () => {
    // 14 084 weekdays lie between that Monday and Friday, 2023-12-29: an even number, so that day begins two.
    const week = barsAt('2023-12-29T15:00Z', '2024-01-02T15:00Z', '2024-01-03T15:00Z', '2024-01-04T15:00Z');
    assert.deepEqual(starts(resample(week, '2d', 'NYSE')), [
      '2023-12-29T05:00',
      '2024-01-02T05:00',
      '2024-01-04T05:00',
    ]);
  });

  test('begin five days of an exchange, or seven of what never closes, with its week', () => {
    const days = barsAt('2024-01-03T15:00Z', '2024-01-05T15:00Z', '2024-01-08T15:00Z');
    assert.deepEqual(resample(days, '5d', 'NYSE'), resample(days, '1w', 'NYSE'));
    assert.deepEqual(resample(days, '7d', 'ALWAYS-OPEN'), resample(days, '1w', 'ALWAYS-OPEN'));
  });

  test('count weeks from the one of 1970-01-05', () => {
    // 2024-01-01 is 2 817 weeks after it: an odd number, so two weeks begin on 2023-12-25 and on 2024-01-08.
    const weeks = barsAt('2024-01-03T12:00Z', '2024-01-07T12:00Z', '2024-01-08T12:00Z');
    assert.deepEqual(starts(resample(weeks, '2w', 'ALWAYS-OPEN')), ['2023-12-25T00:00', '2024-01-08T00:00']);
  });

  test('take in days that a source dates by midnight UTC as those of the exchange', () => {
    const [monday, tuesday] = barsAt('2024-01-08T00:00Z', '2024-01-09T00:00Z').time;
    const days = barsOf([monday!, tuesday!].map((time) => [time, 1, 1, 1, 1, 1]));
    assert.deepEqual(starts(resample(days, '1w', 'NYSE', '1d')), ['2024-01-08T05:00']);
    const span = { interval: '1w', stored: '1d', calendar: 'NYSE', from: at('2024-01-08T05:00Z') } as const;
    const counted = countBars(days, { ...span, to: at('2024-01-13T00:00Z') });
    assert.deepEqual(counted, { count: 1, open: null });
  });

  test('lose no volume and no extreme, and hold no bar of another exchange day', () => {
    fc.assert(
      fc.property(arbitraryBars(), multiple, calendar, (bars, interval, one) => {
        const coarse = resample(bars, interval, one);
        const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
        assert.equal(sum(coarse.volume), sum(bars.volume));
        assert.equal(Math.max(...coarse.high), Math.max(...bars.high));
        assert.equal(Math.min(...coarse.low), Math.min(...bars.low));
        const find = slotFinder(one, interval, bars.time[0]!, bars.time[bars.count - 1]!);
        for (const time of coarse.time) {
          const slot = find(time);
          assert.equal(slot.start, time);
          if (interval !== '1d') assert.ok(slot.end - slot.start <= longestOf(interval) + 60 * minute);
          if (lengthOf(interval) < day) assert.equal(tradingDays(one, time, slot.end)[1]!.start >= slot.end, true);
        }
      }),
    );
  });

  test('of minutes are those that one minute after the other gives', () => {
    fc.assert(
      fc.property(arbitraryBars(), withinDay, calendar, (bars, interval, one) => {
        const slotOf = (time: number) => {
          const [first] = tradingDays(one, time, time + 1);
          return `${first!.start} ${Math.floor((time - first!.anchor) / lengthOf(interval))}`;
        };
        assert.deepEqual(withoutTime(resample(bars, interval, one)), grouped(bars, slotOf));
      }),
    );
  });

  test('of days are those that counting the days one by one gives', () => {
    fc.assert(
      fc.property(arbitraryBars(), fc.integer({ min: 2, max: 99 }), calendar, (bars, count, one) => {
        const { weekdays } = sessionHours[one as 'NYSE'];
        const numberOf = (time: number) => {
          const date = tradingDays(one, time, time + 1)[0]!.day;
          let number = -1;
          for (let next = 4; next <= date; next++) if (weekdays.includes(isoWeekday(next))) number += 1;
          return number;
        };
        const few = barsBetween(bars, bars.time[0]!, bars.time[0]! + 30 * day);
        const groups = grouped(few, (time) => String(Math.floor(numberOf(time) / count)));
        assert.deepEqual(withoutTime(resample(few, `${count}d`, one)), groups);
      }),
      { numRuns: 30 },
    );
  });

  test('come to the same by way of any interval between', () => {
    const between = fc.tuple(fc.constantFrom(...intervals), multiple).filter(([some, whole]) => canMake(some, whole));
    fc.assert(
      fc.property(arbitraryBars(), between, calendar, (bars, [stored, interval], one) => {
        const [direct, around] = [resample(bars, interval, one), resample(resample(bars, stored, one), interval, one)];
        assert.deepEqual(around, direct);
      }),
    );
  });

  test('stay as they are when older bars come', () => {
    fc.assert(
      fc.property(arbitraryBars(), multiple, calendar, fc.nat(), (bars, interval, one, from) => {
        const later = barsBetween(bars, bars.time[from % bars.count]!, Number.POSITIVE_INFINITY);
        const [all, some] = [resample(bars, interval, one), resample(later, interval, one)];
        assert.deepEqual([...some.time], [...all.time.subarray(all.count - some.count)]);
        assert.deepEqual(rowsOf(some).slice(1), rowsOf(all).slice(all.count - some.count + 1));
      }),
    );
  });

  test('are found to both ends of the years that zones have tables of', () => {
    const ends = barsAt('1970-01-08T12:00Z', '2099-11-30T12:00Z');
    for (const interval of ['99d', '52w'] as const) {
      for (const one of ['CME-FX', 'NYSE', 'ALWAYS-OPEN']) assert.equal(resample(ends, interval, one).count, 2);
    }
    assert.deepEqual(starts(resample(ends, '52w', 'ALWAYS-OPEN'))[0], '1970-01-05T00:00');
  });
});
