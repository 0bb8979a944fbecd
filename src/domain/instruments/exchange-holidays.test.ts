import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { specialDayCode } from '#contract/special-day.ts';
import type { SessionCalendarId } from './session-calendar.ts';
import { specialDays } from './session-holidays.ts';
import { sessionsBetween } from './sessions.ts';
import { specialDayNames } from './special-day.ts';
import { easterDay, nthWeekday } from './yearly-dates.ts';

const closed = (calendar: SessionCalendarId, year: number): string =>
  [...specialDays(calendar).values()]
    .filter(({ date, closes }) => date.startsWith(`${year}`) && closes === 'closed')
    .map(({ date }) => date.slice(5).replace('-', ''))
    .toSorted()
    .join(' ');

const early = (calendar: SessionCalendarId, year: number): string =>
  [...specialDays(calendar).values()]
    .filter(({ date, closes }) => date.startsWith(`${year}`) && typeof closes === 'number')
    .map(
      ({ date, closes }) =>
        `${date.slice(5)} ${Math.floor(Number(closes) / 60)}:${String(Number(closes) % 60).padStart(2, '0')}`,
    )
    .toSorted()
    .join(', ');

const hours = (calendar: SessionCalendarId, date: string): string =>
  sessionsBetween(calendar, Date.parse(`${date}T00:00Z`), Date.parse(`${date}T23:59Z`))
    .filter((session) => session.date === date)
    .map(
      ({ open, close, certain }) =>
        `${[open, close].map((at) => new Date(at).toISOString().slice(11, 16)).join('-')}${certain ? '' : '?'}`,
    )
    .join(' ');

suite('yearly dates', () => {
  test('know Easter', () => {
    // Meeus names 1991, 1992, 1993, 1954, 2000 and 1818, the earliest that can be.
    const dates = [1818, 1954, 1991, 1992, 1993, 2000, 2026].map((year) =>
      new Date(easterDay(0)(year) * 86_400_000).toISOString().slice(0, 10),
    );
    assert.deepEqual(dates, [
      '1818-03-22',
      '1954-04-18',
      '1991-03-31',
      '1992-04-19',
      '1993-04-11',
      '2000-04-23',
      '2026-04-05',
    ]);
  });

  test('count weekdays from the beginning of a month and from its end', () => {
    const day = (nth: number, month: number) => new Date(nthWeekday(nth, 1, month)(2026) * 86_400_000).getUTCDate();
    assert.deepEqual([day(1, 6), day(2, 6), day(-1, 5), day(-1, 8)], [1, 8, 25, 31]);
  });
});

suite('special days of exchanges', () => {
  // London Stock Exchange, business days of 2022, 2025 and 2026; 2027 by hand: Christmas is a Saturday.
  test('of London', () => {
    assert.equal(closed('XLON', 2022), '0103 0415 0418 0502 0602 0603 0829 0919 1226 1227');
    assert.equal(closed('XLON', 2023), '0102 0407 0410 0501 0508 0529 0828 1225 1226');
    assert.equal(closed('XLON', 2025), '0101 0418 0421 0505 0526 0825 1225 1226');
    assert.equal(closed('XLON', 2026), '0101 0403 0406 0504 0525 0831 1225 1228');
    assert.equal(closed('XLON', 2027), '0101 0326 0329 0503 0531 0830 1227 1228');
    assert.equal(early('XLON', 2023), '12-22 12:30, 12-29 12:30');
    assert.equal(early('XLON', 2025), '12-24 12:30, 12-31 12:30');
    assert.equal(early('XLON', 2027), '12-24 12:30, 12-31 12:30');
  });

  test('of Euronext, of Madrid and of Milan', () => {
    for (const calendar of ['XPAR', 'XAMS', 'XBRU', 'XMAD'] as const) {
      assert.equal(closed(calendar, 2025), '0101 0418 0421 0501 1225 1226');
      assert.equal(closed(calendar, 2026), '0101 0403 0406 0501 1225');
    }
    assert.equal(early('XPAR', 2026), '12-24 14:05, 12-31 14:05');
    assert.equal(early('XPAR', 2022), '');
    // BME's release on the calendar of 2026.
    assert.equal(early('XMAD', 2026), '12-24 14:00, 12-31 14:00');
    // Borsa Italiana's calendar of 2025.
    assert.equal(closed('XMIL', 2025), '0101 0418 0421 0501 0815 1224 1225 1226 1231');
  });

  test('of Zürich', () => {
    // The days that Swiss exchanges listed for 2024.
    assert.equal(closed('XSWX', 2024), '0101 0102 0329 0401 0501 0509 0520 0801 1224 1225 1226 1231');
    assert.equal(early('XSWX', 2024), '');
  });

  // TMX Group's releases of December 2022 and 2023; the other days by hand.
  test('of Toronto', () => {
    assert.equal(closed('XTSE', 2022), '0103 0221 0415 0523 0701 0801 0905 1010 1226 1227');
    assert.equal(closed('XTSE', 2023), '0102 0220 0407 0522 0703 0807 0904 1009 1225 1226');
    assert.equal(closed('XTSE', 2026), '0101 0216 0403 0518 0701 0803 0907 1012 1225 1228');
    assert.equal(early('XTSE', 2023), '');
    assert.equal(early('XTSE', 2025), '12-24 13:00');
  });

  test('of Tokyo and of Hong Kong', () => {
    // 22 September 2026 lies between two holidays and is one for that.
    assert.match(closed('XTKS', 2026), /^0101 0102 0112 .*0921 0922 0923 .*1231$/);
    assert.equal(closed('XHKG', 2026), '0101 0217 0218 0219 0403 0406 0407 0501 0525 0619 0701 1001 1019 1225');
    assert.equal(early('XHKG', 2026), '02-16 12:00, 12-24 12:00, 12-31 12:00');
    assert.match(closed('XHKG', 2024), / 0906 /);
  });

  // By hand: Juneteenth and Christmas of 2027 are Saturdays, the Fourth of July is a Sunday, 1 May a Saturday.
  test('of New York and Frankfurt in 2027', () => {
    assert.equal(closed('NYSE', 2027), '0101 0118 0215 0326 0531 0618 0705 0906 1125 1224');
    assert.equal(early('NYSE', 2027), '11-26 13:00');
    assert.equal(closed('XETRA', 2027), '0101 0326 0329 1224 1231');
    assert.equal(early('XETRA', 2027), '12-30 14:00');
    assert.equal(closed('EUREX', 2027), closed('XETRA', 2027));
  });

  test('have a code that the contract knows', () => {
    assert.deepEqual(Object.keys(specialDayNames).toSorted(), specialDayCode.options.toSorted());
  });
});

suite('sessions of exchanges', () => {
  test('keep to their own clock through daylight saving', () => {
    // London goes to summer time on 29 March 2026, Toronto on 8 March, Tokyo never.
    assert.deepEqual(
      ['2026-03-27', '2026-03-30'].map((date) => hours('XLON', date)),
      ['08:00-16:30', '07:00-15:30'],
    );
    assert.deepEqual(
      ['2026-03-27', '2026-03-30'].map((date) => hours('XPAR', date)),
      ['08:00-16:30', '07:00-15:30'],
    );
    assert.deepEqual(
      ['2026-03-06', '2026-03-09'].map((date) => hours('XTSE', date)),
      ['14:30-21:00', '13:30-20:00'],
    );
    assert.deepEqual(
      ['2026-10-23', '2026-10-26'].map((date) => hours('XSWX', date)),
      ['07:00-15:20', '08:00-16:20'],
    );
    assert.equal(hours('XTKS', '2026-07-01'), '00:00-02:30 03:30-06:30');
  });

  test('end early, and with the morning where there is a break', () => {
    assert.equal(hours('XLON', '2026-12-24'), '08:00-12:30');
    assert.equal(hours('XAMS', '2026-12-31'), '08:00-13:05');
    assert.equal(hours('XHKG', '2026-12-24'), '01:30-04:00');
    assert.equal(hours('XHKG', '2026-12-23'), '01:30-04:00 05:00-08:00');
    assert.equal(hours('XLON', '2026-12-25'), '');
  });

  test('say where the days of a year or older hours are not recorded', () => {
    assert.equal(hours('XLON', '2027-12-30'), '08:00-16:30');
    assert.equal(hours('XLON', '2028-01-05'), '08:00-16:30?');
    assert.equal(hours('XTKS', '2021-06-01'), '00:00-02:30? 03:30-06:30?');
    assert.equal(hours('XTKS', '2024-11-01'), '00:00-02:30? 03:30-06:30?');
    assert.equal(hours('XTKS', '2024-11-05'), '00:00-02:30 03:30-06:30');
    assert.equal(hours('XHKG', '2023-10-09'), '01:30-04:00? 05:00-08:00?');
  });
});
