/** The ISO date of a day that is counted from 1970-01-01 on. */
export const isoOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
