import { isAppError } from '#domain/errors.ts';
import { zoneOf } from '#domain/values/zone.ts';

/**
 * The zones that platforms abbreviate, as Americans and Europeans do. The summer and the winter name stand for the same
 * clock: a platform prints the name of the day of the export over rows of both. What is not here is asked for.
 */
const byName: Readonly<Record<string, string>> = {
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  CT: 'America/Chicago',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  ET: 'America/New_York',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  GMT: 'UTC',
  UTC: 'UTC',
};

/** Returns the IANA zone of a name such as `CST`, `UTC` or `Europe/Berlin`; null for one that is not known. */
export const zoneNamed = (name: string): string | null => {
  const known = byName[name.trim().toUpperCase()];
  if (known !== undefined || !name.includes('/')) return known ?? null;
  try {
    return zoneOf(name.trim()).id;
  } catch (error) {
    if (isAppError(error, 'TIMEZONE_UNKNOWN')) return null;
    throw error;
  }
};
