import { hongKongDays, tokyoDays } from './asian-holidays.ts';
import { euronextDays, londonDays, madridDays, milanDays, swissDays, torontoDays } from './exchange-holidays.ts';
import type { SessionCalendarId } from './session-calendar.ts';
import { clockTime as at, specialDaysOf as day, type SpecialDay, type SpecialDays } from './special-day.ts';
import type { Years } from './yearly-dates.ts';

/** The years whose special days are recorded; of others nothing is known. */
const firstYear = 2022;
const lastYear = 2026;
/** Beyond the others: those of exchanges whose days follow a published rule. */
const lastYears: Readonly<Partial<Record<SessionCalendarId, number>>> = {
  NYSE: 2027,
  XETRA: 2027,
  EUREX: 2027,
  XLON: 2027,
  XPAR: 2027,
  XAMS: 2027,
  XBRU: 2027,
  XSWX: 2027,
  XMIL: 2027,
  XMAD: 2027,
  XTSE: 2027,
  XTKS: 2027,
  XHKG: 2027,
};

// Second-hand: none of it has been compared with the exchanges' own pages line by line.
const nyse = 'NYSE Group, holidays and early closings 2022 to 2026, as public trading calendars repeat them';
const nyse2027 = 'NYSE Group, holidays and early closings of 2027: its published rule';
const boerse2027 = 'Deutsche Börse, trading calendar of 2027: its published rule';
const cme = 'CME Group, Globex holiday schedules 2022 to 2026, as public trading calendars repeat them';
const open = 'CME Group, Globex holiday schedules; the hours of this day are to be looked up there';
const boerse = 'Deutsche Börse, trading calendars 2022 to 2026, as public trading calendars repeat them';

const newYear = ['2023-01-02', '2024-01-01', '2025-01-01', '2026-01-01'];
const christmas = ['2022-12-26', '2023-12-25', '2024-12-25', '2025-12-25', '2026-12-25'];
const goodFriday = ['2022-04-15', '2023-04-07', '2024-03-29', '2025-04-18', '2026-04-03'];
const king = ['2022-01-17', '2023-01-16', '2024-01-15', '2025-01-20', '2026-01-19'];
const presidents = ['2022-02-21', '2023-02-20', '2024-02-19', '2025-02-17', '2026-02-16'];
const memorial = ['2022-05-30', '2023-05-29', '2024-05-27', '2025-05-26', '2026-05-25'];
const juneteenth = ['2022-06-20', '2023-06-19', '2024-06-19', '2025-06-19', '2026-06-19'];
const independence = ['2022-07-04', '2023-07-04', '2024-07-04', '2025-07-04'];
/** The Fourth is a Saturday. */
const independence2026 = '2026-07-03';
const labor = ['2022-09-05', '2023-09-04', '2024-09-02', '2025-09-01', '2026-09-07'];
const thanksgiving = ['2022-11-24', '2023-11-23', '2024-11-28', '2025-11-27', '2026-11-26'];
const afterThanksgiving = ['2022-11-25', '2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27'];
const beforeIndependence = ['2023-07-03', '2024-07-03', '2025-07-03'];
const christmasEve = ['2024-12-24', '2025-12-24', '2026-12-24'];
/** The national day of mourning for President Carter. */
const mourning = ['2025-01-09'];
/** Good Fridays without, and with, the employment report, for which some futures trade in the morning. */
const fullGoodFriday = ['2022-04-15', '2024-03-29', '2025-04-18'];
const reportGoodFriday = ['2023-04-07'];
const goodFriday2026 = ['2026-04-03'];

const holidays = [...king, ...presidents, ...memorial, ...juneteenth, ...independence, ...labor, ...thanksgiving];
const holidaysButLabor = holidays.filter((date) => !labor.includes(date));

const globexClosings = [day('new-year', 'closed', cme, newYear), day('christmas', 'closed', cme, christmas)];

const energyAndMetals: readonly SpecialDays[] = [
  ...globexClosings,
  day('good-friday', 'closed', cme, goodFriday),
  day('us-holiday', at(13, 30), cme, holidaysButLabor),
  day('labor-day', 'unknown', open, labor),
  day('independence-observed', 'unknown', open, [independence2026]),
  day('after-thanksgiving', at(12, 45), cme, afterThanksgiving),
  day('christmas-eve', 'unknown', open, christmasEve),
  day('mourning', 'unknown', open, mourning),
];

const grainsAndLivestock: readonly SpecialDays[] = [
  ...globexClosings,
  day('good-friday', 'closed', cme, goodFriday),
  day('us-holiday', 'closed', cme, [...holidays, independence2026]),
  day('next-to-holiday', 'unknown', open, [
    ...afterThanksgiving,
    ...beforeIndependence,
    ...christmasEve,
    ...[...newYear, ...christmas].map(nextDay),
    '2026-07-02',
  ]),
  day('mourning', 'unknown', open, mourning),
];

const germanClosings = day('german-holiday', 'closed', boerse, [
  ...['2022-04-15', '2022-04-18', '2022-12-26'],
  ...['2023-04-07', '2023-04-10', '2023-05-01', '2023-12-25', '2023-12-26'],
  ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-01', '2024-12-24', '2024-12-25', '2024-12-26', '2024-12-31'],
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-12-24', '2025-12-25', '2025-12-26', '2025-12-31'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-24', '2026-12-25', '2026-12-31'],
]);

const germanClosings2027 = day('german-holiday', 'closed', boerse2027, [
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-12-24', '2027-12-31'],
]);

const rows: Readonly<Record<SessionCalendarId, readonly SpecialDays[]>> = {
  'CME-EQUITY': [
    ...globexClosings,
    day('good-friday', 'closed', cme, fullGoodFriday),
    day('good-friday-report', at(8, 15), cme, reportGoodFriday),
    day('good-friday', 'unknown', open, goodFriday2026),
    day('us-holiday', at(12), cme, holidays),
    day('independence-observed', 'unknown', open, [independence2026]),
    day('before-independence', at(12, 15), cme, beforeIndependence),
    day('after-thanksgiving', at(12, 15), cme, afterThanksgiving),
    day('christmas-eve', at(12, 15), cme, christmasEve),
    day('mourning', 'unknown', open, mourning),
  ],
  'CME-RATES': [
    ...globexClosings,
    day('good-friday', 'closed', cme, fullGoodFriday),
    day('good-friday-report', at(10, 15), cme, reportGoodFriday),
    day('good-friday', 'unknown', open, goodFriday2026),
    day('us-holiday', at(12), cme, holidays),
    day('independence-observed', 'unknown', open, [independence2026]),
    day('after-thanksgiving', at(12, 15), cme, afterThanksgiving),
    day('christmas-eve', at(12, 15), cme, christmasEve),
    day('mourning', 'unknown', open, mourning),
  ],
  // Since 2022 currencies trade through the other US holidays.
  'CME-FX': [
    ...globexClosings,
    day('good-friday', 'closed', cme, fullGoodFriday),
    day('good-friday-report', at(10, 15), cme, reportGoodFriday),
    day('good-friday', 'unknown', open, goodFriday2026),
    day('after-thanksgiving', at(12, 15), cme, afterThanksgiving),
    day('christmas-eve', at(12, 15), cme, christmasEve),
  ],
  'CME-METALS': energyAndMetals,
  'CME-ENERGY': energyAndMetals,
  'CME-CRYPTO': [
    ...globexClosings.map((row): SpecialDays => ({ ...row, closes: 'unknown', source: open })),
    day('us-holiday', 'unknown', open, [...goodFriday, ...holidays, independence2026, ...mourning]),
    day('next-to-holiday', 'unknown', open, [...afterThanksgiving, ...christmasEve]),
  ],
  'CME-LIVESTOCK': grainsAndLivestock,
  'CBOT-GRAINS': grainsAndLivestock,
  EUREX: [germanClosings, germanClosings2027],
  XETRA: [
    germanClosings,
    germanClosings2027,
    day('last-trading-day', at(14), boerse2027, ['2027-12-30']),
    day('last-trading-day', at(14), boerse, ['2022-12-30', '2023-12-29', '2024-12-30', '2025-12-30', '2026-12-30']),
  ],
  NYSE: [
    day('exchange-holiday', 'closed', nyse, [
      ...newYear,
      ...goodFriday,
      ...holidays,
      independence2026,
      ...christmas,
      ...mourning,
    ]),
    // Juneteenth and Christmas are Saturdays, the Fourth is a Sunday.
    day('exchange-holiday', 'closed', nyse2027, [
      ...['2027-01-01', '2027-01-18', '2027-02-15', '2027-03-26', '2027-05-31', '2027-06-18'],
      ...['2027-07-05', '2027-09-06', '2027-11-25', '2027-12-24'],
    ]),
    day('early-closing', at(13), nyse2027, ['2027-11-26']),
    day('early-closing', at(13), nyse, [...beforeIndependence, ...afterThanksgiving, ...christmasEve]),
  ],
  // No exchange closes it; on these days there are few quotes, or none.
  FOREX: [day('banks-closed', 'unknown', 'Convention of the interbank market', [...newYear, ...christmas])],
  XLON: londonDays,
  XPAR: euronextDays,
  XAMS: euronextDays,
  XBRU: euronextDays,
  XSWX: swissDays,
  XMIL: milanDays,
  XMAD: madridDays,
  XTSE: torontoDays,
  XTKS: tokyoDays,
  XHKG: hongKongDays,
  'ALWAYS-OPEN': [],
};

/** Returns the recorded special days of a calendar by ISO date of the session. */
export const specialDays = (calendar: SessionCalendarId): ReadonlyMap<string, SpecialDay> => {
  const known = byCalendar.get(calendar);
  if (known) return known;
  const days = rows[calendar].flatMap(({ dates, ...row }) => dates.map((date) => ({ date, ...row })));
  const byDate = new Map(days.map((special) => [special.date, special]));
  byCalendar.set(calendar, byDate);
  return byDate;
};

/** Returns the years whose special days of a calendar are recorded; null: it has none, for ever. */
export const recordedYears = (calendar: SessionCalendarId): Years | null =>
  calendar === 'ALWAYS-OPEN' ? null : { from: firstYear, to: lastYears[calendar] ?? lastYear };

/** Returns whether what is special about a session's date is recorded. */
export const knowsHolidays = (calendar: SessionCalendarId, date: string): boolean => {
  const years = recordedYears(calendar);
  const year = Number(date.slice(0, 4));
  return years === null || (year >= years.from && year <= years.to);
};

const byCalendar = new Map<SessionCalendarId, ReadonlyMap<string, SpecialDay>>();

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
