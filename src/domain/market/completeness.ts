import { type Session, sessionsBetween } from '#domain/instruments/sessions.ts';
import { intervalMs } from './bars.ts';
import { isDated, type Multiple } from './multiples.ts';
import { slotFinder, type TimeSlot } from './time-slots.ts';

/**
 * A run of bars that a calendar expects and a series has not: from the start of the first up to, without, the end of the
 * last, in UTC milliseconds. Closed hours between two missing bars do not end a run.
 *
 * `certain` is false where part of it lies in sessions that may have traded otherwise, see `Session`.
 */
export type MissingRange = {
  readonly from: number;
  readonly to: number;
  readonly bars: number;
  readonly certain: boolean;
};

/**
 * Returns how many bars of an interval a calendar expects to start in [`from`, `to`), in UTC milliseconds.
 *
 * It is a bar for every slot that trades: a thin market has fewer, because a minute without a trade has no bar.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const expectedBars = (calendar: string, interval: Multiple, from: number, to: number): number => {
  let count = 0;
  eachExpected(calendar, interval, from, to, () => {
    count += 1;
  });
  return count;
};

/**
 * Returns the bars that are expected to start in [`from`, `to`) and are not among `times`: starts of bars in ascending order,
 * UTC milliseconds.
 *
 * A bar is there when any starts within its slot. Days and weeks also count where a source dates them by midnight UTC.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const missingRanges = (
  calendar: string,
  interval: Multiple,
  times: Float64Array,
  from: number,
  to: number,
): readonly MissingRange[] => {
  const ranges: MissingRange[] = [];
  let missing: MissingRange | null = null;
  let index = 0;
  eachExpected(calendar, interval, from, to, ({ start, end, countsFrom, countsTo, certain }) => {
    while (index < times.length && times[index]! < countsFrom) index += 1;
    if (index < times.length && times[index]! < countsTo) {
      if (missing) ranges.push(missing);
      missing = null;
    } else if (missing) {
      missing = { from: missing.from, to: end, bars: missing.bars + 1, certain: missing.certain && certain };
    } else missing = { from: start, to: end, bars: 1, certain };
  });
  return missing ? [...ranges, missing] : ranges;
};

/** A slot that trades, and between which instants the start of a bar counts as its own. */
type Expected = TimeSlot & { readonly countsFrom: number; readonly countsTo: number; readonly certain: boolean };

/** How long before the exchange's day its date may begin elsewhere: midnight UTC is five hours before that of New York. */
const earlyDateMs = 12 * intervalMs['1h'];

/** Calls back with each slot that starts in the span and in which a session trades. */
const eachExpected = (
  calendar: string,
  interval: Multiple,
  from: number,
  to: number,
  found: (expected: Expected) => void,
): void => {
  const sessions = sessionsBetween(calendar, from, to);
  if (sessions.length === 0) return;
  const find = slotFinder(calendar, interval, sessions[0]!.open, sessions.at(-1)!.close);
  const dated = isDated(interval);
  let before = Number.NEGATIVE_INFINITY;
  let closed = Number.NEGATIVE_INFINITY;
  sessions.forEach((session, index) => {
    for (let at = session.open; at < session.close; ) {
      const { start, end } = find(at);
      at = end;
      if (start === before) continue;
      before = start;
      if (start < from || start >= to) continue;
      const { certain } = session;
      if (!dated) found({ start, end, countsFrom: start, countsTo: end, certain });
      else {
        const last = lastBefore(sessions, index, end);
        found({ start, end, countsFrom: Math.max(start - earlyDateMs, closed), countsTo: last.close, certain });
      }
    }
    closed = session.close;
  });
};

const lastBefore = (sessions: readonly Session[], from: number, end: number): Session => {
  let index = from;
  while (index + 1 < sessions.length && sessions[index + 1]!.open < end) index += 1;
  return sessions[index]!;
};
