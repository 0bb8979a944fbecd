import { sessionsBetween } from '#domain/instruments/sessions.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const calendar = 'CME-EQUITY';

/** Returns an instant of full trading some days ago, with hours of it before and after, UTC milliseconds. */
export const tradingHourBefore = (now: number, daysAgo: number): number => {
  const sessions = sessionsBetween(calendar, now - (daysAgo + 7) * dayMs, now - daysAgo * dayMs);
  const { open } = sessions.findLast((session) => session.close - session.open > 20 * hourMs && session.close < now)!;
  return open + 16 * hourMs;
};

const months = ['MAR', 'JUN', 'SEP', 'DEC'] as const;

/** Returns the quarterly contract of MNQ that trades at an instant, such as `MNQ MAR26`. */
export const contractAt = (at: number): string => {
  const later = new Date(at + 20 * dayMs);
  const quarter = Math.floor(later.getUTCMonth() / 3);
  return `MNQ ${months[quarter]}${String(later.getUTCFullYear()).slice(2)}`;
};

/** An instant as NinjaTrader's grid writes it, on the clock of UTC. */
export const gridTime = (at: number): string => {
  const date = new Date(at);
  const hour = date.getUTCHours();
  const two = (part: number): string => String(part).padStart(2, '0');
  const clock = `${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${clock}`;
};
