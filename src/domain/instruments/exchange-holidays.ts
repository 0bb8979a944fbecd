import { clockTime as at, type SpecialDays, specialDaysOf } from './special-day.ts';
import { easterDay, fixedDay, lastBefore, madeGood, nthWeekday, onWeekdays, type Years } from './yearly-dates.ts';

/** The years that the rules below were applied to; the exchanges confirm each year by itself. */
const years: Years = { from: 2022, to: 2027 };

const newYear = fixedDay(1, 1);
const goodFriday = easterDay(-2);
const easterMonday = easterDay(1);
const mayDay = fixedDay(5, 1);
const christmasEve = fixedDay(12, 24);
const christmas = fixedDay(12, 25);
const boxingDay = fixedDay(12, 26);
const newYearsEve = fixedDay(12, 31);

type Rule = (source: string) => readonly SpecialDays[];

/** What every exchange of the continent keeps. */
const continental: Rule = (source) => [
  specialDaysOf('new-year', 'closed', source, onWeekdays(years, newYear)),
  specialDaysOf('good-friday', 'closed', source, onWeekdays(years, goodFriday)),
  specialDaysOf('easter-monday', 'closed', source, onWeekdays(years, easterMonday)),
  specialDaysOf('may-day', 'closed', source, onWeekdays(years, mayDay)),
  specialDaysOf('christmas', 'closed', source, onWeekdays(years, christmas)),
  specialDaysOf('boxing-day', 'closed', source, onWeekdays(years, boxingDay)),
];

const eves = (closes: SpecialDays['closes'], source: string): readonly SpecialDays[] => [
  specialDaysOf('christmas-eve', closes, source, onWeekdays(years, christmasEve)),
  specialDaysOf('new-year-eve', closes, source, onWeekdays(years, newYearsEve)),
];

const bankHolidays = 'English bank holidays, as the London Stock Exchange keeps them; by rule for 2022 to 2027';
const halfDays =
  'London Stock Exchange: 12:30 on the last trading days before Christmas and New Year; by rule for 2022 to 2027';
const proclaimed = 'Royal proclamations of 2021 to 2023';
const londonChristmas = madeGood(years, christmas, boxingDay);

/** In 2022 the spring holiday moved to the Jubilee in June. */
const springHolidays = onWeekdays(years, nthWeekday(-1, 1, 5)).filter((date) => !date.startsWith('2022'));

export const londonDays: readonly SpecialDays[] = [
  specialDaysOf('new-year', 'closed', bankHolidays, madeGood(years, newYear)),
  specialDaysOf('good-friday', 'closed', bankHolidays, onWeekdays(years, goodFriday)),
  specialDaysOf('easter-monday', 'closed', bankHolidays, onWeekdays(years, easterMonday)),
  specialDaysOf('bank-holiday', 'closed', bankHolidays, [
    ...onWeekdays(years, nthWeekday(1, 1, 5), nthWeekday(-1, 1, 8)),
    ...springHolidays,
  ]),
  // The Jubilee, the funeral of Elizabeth II, the coronation of Charles III.
  specialDaysOf('bank-holiday', 'closed', proclaimed, ['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']),
  specialDaysOf('christmas', 'closed', bankHolidays, londonChristmas),
  specialDaysOf('before-christmas', at(12, 30), halfDays, lastBefore(years, christmas)),
  specialDaysOf('last-trading-day', at(12, 30), halfDays, lastBefore(years, fixedDay(13, 1), londonChristmas)),
];

const euronext =
  'Euronext, calendar of the cash markets: six holidays, 14:05 on 24 and 31 December; by rule for 2022 to 2027';
export const euronextDays: readonly SpecialDays[] = [...continental(euronext), ...eves(at(14, 5), euronext)];

const madrid = 'BME, calendar of sessions: six holidays, 14:00 on 24 and 31 December; by rule for 2022 to 2027';
export const madridDays: readonly SpecialDays[] = [...continental(madrid), ...eves(at(14), madrid)];

const milan = 'Borsa Italiana, trading calendar: closed on 15 August, 24 and 31 December too; by rule for 2022 to 2027';
export const milanDays: readonly SpecialDays[] = [
  ...continental(milan),
  ...eves('closed', milan),
  specialDaysOf('assumption', 'closed', milan, onWeekdays(years, fixedDay(8, 15))),
];

const six = 'SIX Swiss Exchange, trading calendar: Swiss public holidays, 24 and 31 December; by rule for 2022 to 2027';
export const swissDays: readonly SpecialDays[] = [
  ...continental(six),
  ...eves('closed', six),
  specialDaysOf('berchtold', 'closed', six, onWeekdays(years, fixedDay(1, 2))),
  specialDaysOf('ascension', 'closed', six, onWeekdays(years, easterDay(39))),
  specialDaysOf('whit-monday', 'closed', six, onWeekdays(years, easterDay(50))),
  specialDaysOf('swiss-national-day', 'closed', six, onWeekdays(years, fixedDay(8, 1))),
];

const tmx =
  'TMX Group, calendar of the Toronto Stock Exchange: Ontario holidays, 13:00 on 24 December; by rule for 2022 to 2027';
/** The Monday before 25 May. */
const victoriaDay = (year: number): number => {
  const day = fixedDay(5, 24)(year);
  return day - ((day + 3) % 7);
};
export const torontoDays: readonly SpecialDays[] = [
  specialDaysOf('new-year', 'closed', tmx, madeGood(years, newYear)),
  specialDaysOf('good-friday', 'closed', tmx, onWeekdays(years, goodFriday)),
  // Family Day, Victoria Day, Civic Holiday, Labour Day, Thanksgiving, and Canada Day, which is made good.
  specialDaysOf('canadian-holiday', 'closed', tmx, [
    ...onWeekdays(
      years,
      nthWeekday(3, 1, 2),
      victoriaDay,
      nthWeekday(1, 1, 8),
      nthWeekday(1, 1, 9),
      nthWeekday(2, 1, 10),
    ),
    ...madeGood(years, fixedDay(7, 1)),
  ]),
  specialDaysOf('christmas', 'closed', tmx, madeGood(years, christmas, boxingDay)),
  specialDaysOf('christmas-eve', at(13), tmx, onWeekdays(years, christmasEve)),
];
