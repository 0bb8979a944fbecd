/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Returns the instant at which a calendar day begins in a zone; where midnight is skipped, when the day's first hour does. */
export function startOfDay(isoDay: string, timeZone: string): string {
  return instantOfClock(`${isoDay}T00:00`, timeZone);
}

/** Returns the instant at which a zone's wall clock shows `reading`, `2026-01-05T14:30`. */
export function instantOfClock(reading: string, timeZone: string): string {
  const wall = Date.parse(`${reading}:00Z`);
  // The offset that holds at the result, not at the same reading in UTC: two steps reach it also beside a change of the clocks.
  const guess = wall - zoneOffset(wall, timeZone);
  return new Date(wall - zoneOffset(guess, timeZone)).toISOString();
}

/** What a zone's wall clock shows at an instant, to the minute. */
export function clockAt(instant: number, timeZone: string): string {
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 16);
}

export function nextDay(isoDay: string, by = 1): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + by);
  return day.toISOString().slice(0, 10);
}

/** The calendar day that an instant falls on in a zone. */
export function dayOf(instant: number, timeZone: string): string {
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 10);
}
