import type { SessionCalendarId } from './session-calendar.ts';

/**
 * A day on which a market trades otherwise than its hours say. `closes` in minutes after midnight on the exchange's clock;
 * `unknown`: the exchange shortens or shifts this day's session, and when is not recorded here.
 */
export type SpecialDay = {
  readonly date: string;
  readonly name: string;
  readonly closes: number | 'closed' | 'unknown';
  readonly source: string;
};

/** The years whose special days are recorded; of others nothing is known. */
export const holidayYears = { from: 2022, to: 2026 } as const;

type Row = Omit<SpecialDay, 'date'> & { readonly dates: readonly string[] };

const day = (name: string, closes: SpecialDay['closes'], source: string, dates: readonly string[]): Row => ({
  name,
  closes,
  source,
  dates,
});

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;

// Second-hand: none of it has been compared with the exchanges' own pages line by line.
const nyse = 'NYSE Group, holidays and early closings 2022 to 2026, as public trading calendars repeat them';
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

const globexClosings = [day("New Year's Day", 'closed', cme, newYear), day('Christmas', 'closed', cme, christmas)];

const energyAndMetals: readonly Row[] = [
  ...globexClosings,
  day('Good Friday', 'closed', cme, goodFriday),
  day('US holiday', at(13, 30), cme, holidaysButLabor),
  day('Labor Day', 'unknown', open, labor),
  day('Independence Day, observed', 'unknown', open, [independence2026]),
  day('Day after Thanksgiving', at(12, 45), cme, afterThanksgiving),
  day('Christmas Eve', 'unknown', open, christmasEve),
  day('National day of mourning', 'unknown', open, mourning),
];

const grainsAndLivestock: readonly Row[] = [
  ...globexClosings,
  day('Good Friday', 'closed', cme, goodFriday),
  day('US holiday', 'closed', cme, [...holidays, independence2026]),
  day('Day next to a holiday', 'unknown', open, [
    ...afterThanksgiving,
    ...beforeIndependence,
    ...christmasEve,
    ...[...newYear, ...christmas].map(nextDay),
    '2026-07-02',
  ]),
  day('National day of mourning', 'unknown', open, mourning),
];

const germanClosings = day('German exchange holiday', 'closed', boerse, [
  ...['2022-04-15', '2022-04-18', '2022-12-26'],
  ...['2023-04-07', '2023-04-10', '2023-05-01', '2023-12-25', '2023-12-26'],
  ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-01', '2024-12-24', '2024-12-25', '2024-12-26', '2024-12-31'],
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-12-24', '2025-12-25', '2025-12-26', '2025-12-31'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-24', '2026-12-25', '2026-12-31'],
]);

const rows: Readonly<Record<SessionCalendarId, readonly Row[]>> = {
  'CME-EQUITY': [
    ...globexClosings,
    day('Good Friday', 'closed', cme, fullGoodFriday),
    day('Good Friday with the employment report', at(8, 15), cme, reportGoodFriday),
    day('Good Friday', 'unknown', open, goodFriday2026),
    day('US holiday', at(12), cme, holidays),
    day('Independence Day, observed', 'unknown', open, [independence2026]),
    day('Day before Independence Day', at(12, 15), cme, beforeIndependence),
    day('Day after Thanksgiving', at(12, 15), cme, afterThanksgiving),
    day('Christmas Eve', at(12, 15), cme, christmasEve),
    day('National day of mourning', 'unknown', open, mourning),
  ],
  'CME-RATES': [
    ...globexClosings,
    day('Good Friday', 'closed', cme, fullGoodFriday),
    day('Good Friday with the employment report', at(10, 15), cme, reportGoodFriday),
    day('Good Friday', 'unknown', open, goodFriday2026),
    day('US holiday', at(12), cme, holidays),
    day('Independence Day, observed', 'unknown', open, [independence2026]),
    day('Day after Thanksgiving', at(12, 15), cme, afterThanksgiving),
    day('Christmas Eve', at(12, 15), cme, christmasEve),
    day('National day of mourning', 'unknown', open, mourning),
  ],
  // Since 2022 currencies trade through the other US holidays.
  'CME-FX': [
    ...globexClosings,
    day('Good Friday', 'closed', cme, fullGoodFriday),
    day('Good Friday with the employment report', at(10, 15), cme, reportGoodFriday),
    day('Good Friday', 'unknown', open, goodFriday2026),
    day('Day after Thanksgiving', at(12, 15), cme, afterThanksgiving),
    day('Christmas Eve', at(12, 15), cme, christmasEve),
  ],
  'CME-METALS': energyAndMetals,
  'CME-ENERGY': energyAndMetals,
  'CME-CRYPTO': [
    ...globexClosings.map((row): Row => ({ ...row, closes: 'unknown', source: open })),
    day('US holiday', 'unknown', open, [...goodFriday, ...holidays, independence2026, ...mourning]),
    day('Day next to a holiday', 'unknown', open, [...afterThanksgiving, ...christmasEve]),
  ],
  'CME-LIVESTOCK': grainsAndLivestock,
  'CBOT-GRAINS': grainsAndLivestock,
  EUREX: [germanClosings],
  XETRA: [
    germanClosings,
    day('Last trading day of the year', at(14), boerse, [
      '2022-12-30',
      '2023-12-29',
      '2024-12-30',
      '2025-12-30',
      '2026-12-30',
    ]),
  ],
  NYSE: [
    day('Exchange holiday', 'closed', nyse, [
      ...newYear,
      ...goodFriday,
      ...holidays,
      independence2026,
      ...christmas,
      ...mourning,
    ]),
    day('Early closing', at(13), nyse, [...beforeIndependence, ...afterThanksgiving, ...christmasEve]),
  ],
  // No exchange closes it; on these days there are few quotes, or none.
  FOREX: [day('Banks closed everywhere', 'unknown', 'Convention of the interbank market', [...newYear, ...christmas])],
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

/** Returns whether what is special about a session's date is recorded. A market without holidays is known for ever. */
export const knowsHolidays = (calendar: SessionCalendarId, date: string): boolean => {
  const year = Number(date.slice(0, 4));
  return calendar === 'ALWAYS-OPEN' || (year >= holidayYears.from && year <= holidayYears.to);
};

const byCalendar = new Map<SessionCalendarId, ReadonlyMap<string, SpecialDay>>();

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
