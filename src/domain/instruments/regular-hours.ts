import { isSessionCalendar } from './session-calendar.ts';
import { sessionHours } from './session-hours.ts';
import { type Session, sessionsBetween } from './sessions.ts';

/** Says whether a market tells regular hours apart from the rest of its trading; one without a known calendar does not. */
export const hasRegularHours = (calendar: string): boolean => {
  if (!isSessionCalendar(calendar)) return false;
  const { regular, extended } = sessionHours[calendar];
  return regular !== undefined || extended !== undefined;
};

/**
 * Returns the regular sessions that trade at any instant of [`from`, `to`), in UTC milliseconds; none where the market
 * tells none apart.
 *
 * @throws AppError `INVALID_VALUE` for instants outside the years 1970 to 2099.
 */
export const regularSessions = (calendar: string, from: number, to: number): readonly Session[] =>
  hasRegularHours(calendar) ? sessionsBetween(calendar, from, to, 'regular') : [];
