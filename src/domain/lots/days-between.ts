/** Returns the days from 1970 to an ISO date. */
export const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;

/** Returns the days from one ISO date to another; below zero where the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
