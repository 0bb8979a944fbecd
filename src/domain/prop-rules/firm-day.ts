import { isoDateOfDay, localAt, zoneOf } from '#domain/values/zone.ts';

/** When a firm's trading day begins: a clock time such as `17:00` in an IANA zone. */
export type FirmDay = { readonly zone: string; readonly startsAt: string };

const dayMs = 86_400_000;

/**
 * Returns the firm's trading day of instants (UTC milliseconds), an ISO date: a day that begins at noon or later is called
 * by the next date, as that of a futures exchange is.
 */
export const firmDayOf = ({ zone, startsAt }: FirmDay): ((at: number) => string) => {
  const clock = zoneOf(zone);
  const [hours, minutes] = startsAt.split(':').map(Number) as [number, number];
  const startMs = (hours * 60 + minutes) * 60_000;
  const shiftMs = startMs >= dayMs / 2 ? dayMs - startMs : -startMs;
  let last = Number.NaN;
  let text = '';
  return (at) => {
    const day = Math.floor((localAt(clock, at) + shiftMs) / dayMs);
    if (day !== last) text = isoDateOfDay(day);
    last = day;
    return text;
  };
};
