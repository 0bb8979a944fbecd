/** A month as one number that goes up by one each month: 12 × year + month − 1. */
export type MonthIndex = number;

/**
 * Returns the month of a day (days since 1970-01-01) in the Gregorian calendar.
 *
 * @see Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, `civil_from_days`: years begin in March there
 */
export const monthOfDay = (day: number): MonthIndex => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return 12 * (era * 400 + yearOfEra) + fromMarch + 2;
};

export const yearOfMonth = (month: MonthIndex): number => Math.floor(month / 12);

/** Returns the day (since 1970-01-01) `months` months before `day`; the last of a shorter month where it has no such day. */
export const monthsBefore = (day: number, months: number): number => {
  const date = new Temporal.PlainDate(1970, 1, 1).add({ days: day }).subtract({ months });
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;
};
