import { clockTime as at, type SpecialDays, specialDaysOf } from './special-day.ts';
import { fixedDay, onWeekdays, type Years } from './yearly-dates.ts';

const years: Years = { from: 2022, to: 2027 };

/** ISO dates of a year from months and days such as `0110`, put apart by blanks. */
const datesIn = (year: number, days: string): readonly string[] =>
  days.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);

const japan =
  'Cabinet Office of Japan, national holidays 2022 to 2027, as public calendars repeat them; JPX keeps them';
const jpx = 'Japan Exchange Group: closed from 31 December to 3 January';

export const tokyoDays: readonly SpecialDays[] = [
  specialDaysOf('japanese-holiday', 'closed', japan, [
    ...datesIn(2022, '0110 0211 0223 0321 0429 0503 0504 0505 0718 0811 0919 0923 1010 1103 1123'),
    ...datesIn(2023, '0109 0223 0321 0503 0504 0505 0717 0811 0918 1009 1103 1123'),
    ...datesIn(2024, '0108 0212 0223 0320 0429 0503 0506 0715 0812 0916 0923 1014 1104'),
    ...datesIn(2025, '0113 0211 0224 0320 0429 0505 0506 0721 0811 0915 0923 1013 1103 1124'),
    ...datesIn(2026, '0112 0211 0223 0320 0429 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123'),
    ...datesIn(2027, '0111 0211 0223 0322 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123'),
  ]),
  specialDaysOf(
    'new-year-break',
    'closed',
    jpx,
    onWeekdays(years, fixedDay(1, 1), fixedDay(1, 2), fixedDay(1, 3), fixedDay(12, 31)),
  ),
];

const hongKong =
  'Government of Hong Kong, general holidays 2022 to 2027, as public calendars repeat them; HKEX keeps them';
const hkex = 'HKEX: no afternoon on the eves of the Lunar New Year, of Christmas and of the New Year';
/** Since September 2024 it trades through bad weather. */
const weather = 'HKEX, announcements of severe weather 2022 to 2024';

export const hongKongDays: readonly SpecialDays[] = [
  specialDaysOf('hong-kong-holiday', 'closed', hongKong, [
    ...datesIn(2022, '0201 0202 0203 0405 0415 0418 0502 0509 0603 0701 0912 1004 1226 1227'),
    ...datesIn(2023, '0102 0123 0124 0125 0405 0407 0410 0501 0526 0622 1002 1023 1225 1226'),
    ...datesIn(2024, '0101 0212 0213 0329 0401 0404 0501 0515 0610 0701 0918 1001 1011 1225 1226'),
    ...datesIn(2025, '0101 0129 0130 0131 0404 0418 0421 0501 0505 0701 1001 1007 1029 1225 1226'),
    ...datesIn(2026, '0101 0217 0218 0219 0403 0406 0407 0501 0525 0619 0701 1001 1019 1225'),
    ...datesIn(2027, '0101 0208 0209 0326 0329 0405 0513 0609 0701 0916 1001 1008 1227'),
  ]),
  specialDaysOf('lunar-new-year-eve', at(12), hkex, [
    '2022-01-31',
    '2024-02-09',
    '2025-01-28',
    '2026-02-16',
    '2027-02-05',
  ]),
  specialDaysOf('christmas-eve', at(12), hkex, onWeekdays(years, fixedDay(12, 24))),
  specialDaysOf('new-year-eve', at(12), hkex, onWeekdays(years, fixedDay(12, 31))),
  specialDaysOf('storm', 'closed', weather, ['2023-07-17', '2023-09-01', '2023-09-08', '2024-09-06']),
  specialDaysOf('storm', 'unknown', weather, ['2022-11-02', '2023-10-09']),
];
