import { status } from '#application/positions/columns.ts';
import type { PositionBooks } from '#application/positions/position-index.ts';
import { startOfDay, tradingDays } from '#domain/instruments/trading-days.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';

const dayMs = 86_400_000;
/** An exchange's day may begin the evening before and last over a weekend. */
const reachMs = 4 * dayMs;

type Session = { readonly from: number; readonly to: number; first: number; last: number };

/**
 * Returns the instruments that any account opened or closed a position of on a session date (days since 1970-01-01), and
 * when that day is by their own calendars: from its start to that of the next. `first` and `last` opening or closing; what
 * happened first comes first.
 *
 * `calendarOf` is null for an instrument that nobody knows any more; it is left out.
 */
export const daySessions = (
  { columns, dictionaries: { instruments } }: PositionBooks,
  day: number,
  calendarOf: (instrument: string) => string | null,
) => {
  const near = (at: number): boolean => Math.abs(at - day * dayMs) < reachMs;
  const sessions = new Map<number, Session | null>();
  for (let row = 0; row < columns.count; row++) {
    const opened = columns.openedAt[row]!;
    const closed = columns.status[row] === status.closed ? columns.closedAt[row]! : Number.NaN;
    if (!near(opened) && !near(closed)) continue;
    const code = columns.instrument[row]!;
    const session = sessions.get(code) ?? sessionOf(calendarOf(instruments.names[code]!), day);
    sessions.set(code, session);
    if (session === null) continue;
    for (const at of [opened, closed]) {
      if (!(at >= session.from && at < session.to)) continue;
      session.first = Math.min(session.first, at);
      session.last = Math.max(session.last, at);
    }
  }
  return [...sessions]
    .flatMap(([code, session]) =>
      session === null || session.first === Number.POSITIVE_INFINITY
        ? []
        : { instrument: instruments.names[code]!, ...session },
    )
    .sort((a, b) => a.first - b.first)
    .map(({ instrument, from, to, first, last }) => ({
      instrument,
      from: isoInstant(from),
      to: isoInstant(to),
      first: isoInstant(first),
      last: isoInstant(last),
    }));
};

const sessionOf = (calendar: string | null, day: number): Session | null => {
  if (calendar === null) return null;
  const from = startOfDay(calendar, isoDateOfDay(day));
  const to = tradingDays(calendar, from, from + 1).at(-1)!.start;
  return { from, to, first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
};
