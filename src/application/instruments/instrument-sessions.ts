import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { nextSpecialDay } from '#domain/instruments/next-special-day.ts';
import { sessionCalendars, sessionDate } from '#domain/instruments/session-calendar.ts';
import { type HoursKind, sessionHours } from '#domain/instruments/session-hours.ts';
import { sessionsBetween } from '#domain/instruments/sessions.ts';
import { specialDayNames } from '#domain/instruments/special-day.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { DirectoryOf } from './directory-of-ledger.ts';
import { requireInstrument } from './require-instrument.ts';

/** The most that is given at once: a year and a bit. */
const longestMs = 400 * 86_400_000;

/**
 * Returns when an instrument trades within [`from`, `to`), ISO instants: all sessions, and where the market tells them
 * apart, the regular and the extended ones.
 *
 * @throws AppError `NOT_FOUND`; `INVALID_INPUT` for more than 400 days
 */
export const instrumentSessions = async (
  { directory }: { readonly directory: DirectoryOf },
  { ledger }: LedgerContext,
  id: string,
  range: { readonly from: string; readonly to: string },
) => {
  const { calendar } = requireInstrument(await directory(ledger), id);
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)];
  if (!(from < to && to - from <= longestMs))
    throw new AppError('INVALID_INPUT', 'to: expected an instant after from, at most 400 days later.', {
      details: { field: 'to', expected: 'at most 400 days after from', found: range.to },
    });
  const hours = sessionHours[calendar];
  const special = nextSpecialDay(calendar, sessionDate(calendar, from));
  const spans = (kind: HoursKind) =>
    sessionsBetween(calendar, from, to, kind).map(({ date, open, close, certain }) => ({
      date,
      open: isoInstant(open),
      close: isoInstant(close),
      certain,
    }));
  return {
    calendar,
    zone: sessionCalendars[calendar].zone,
    source: hours.source,
    trading: spans('trading'),
    regular: hours.regular === undefined && hours.extended === undefined ? null : spans('regular'),
    extended: hours.extended === undefined ? null : spans('extended'),
    nextSpecialDay: special && { ...special, name: specialDayNames[special.code] },
  };
};
