/** The first working day of a year, on which the advance lump sum of the year before is received (InvStG § 18 (3)). */
export const firstWorkingDay = (year: number): string => {
  const weekday = new Date(Date.UTC(year, 0, 2)).getUTCDay();
  const day = weekday === 6 ? 4 : weekday === 0 ? 3 : 2;
  return `${year}-01-0${day}`;
};
