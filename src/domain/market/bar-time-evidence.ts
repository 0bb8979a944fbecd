import { sessionsBetween } from '#domain/instruments/sessions.ts';
import { type Interval, intervalMs } from './bars.ts';
import { firstAtLeast } from './merge-bars.ts';

/** How many pauses between sessions say what the times of bars are. */
export type BarTimeEvidence = {
  /** The bars start where those of the sessions do. */
  readonly fits: number;
  /** They start one interval late: the times are the ends of bars, read as starts. */
  readonly late: number;
  /** They start one interval early: the times are starts, read as ends. */
  readonly early: number;
};

/** So many times more has to speak against the times than for them: thin trading leaves out bars at the edges of a session. */
const majority = 10;

/**
 * Looks at ascending starts of bars, UTC milliseconds, around the pauses of trading, and of regular hours: a bar at the closing and
 * none at the next opening starts late, one before that opening and none before the closing starts early.
 *
 * @throws AppError `INVALID_VALUE` for a calendar that does not exist or instants outside the years 1970 to 2099.
 */
export const barTimeEvidence = (calendar: string, starts: Float64Array, interval: Interval): BarTimeEvidence => {
  const evidence = { fits: 0, late: 0, early: 0 };
  if (starts.length === 0) return evidence;
  const length = intervalMs[interval];
  const has = (at: number): boolean => starts[firstAtLeast(starts, starts.length, at)] === at;
  const [from, to] = [starts[0]! - length, starts.at(-1)! + length];
  for (const kind of ['trading', 'regular'] as const) {
    let close = Number.NEGATIVE_INFINITY;
    for (const session of sessionsBetween(calendar, from, to + 1, kind)) {
      const { open } = session;
      if (close >= from && open <= to && open - close >= 2 * length) {
        if (has(close) && !has(open)) evidence.late += 1;
        else if (has(open - length) && !has(close - length)) evidence.early += 1;
        else if (has(open) && !has(close)) evidence.fits += 1;
      }
      close = session.close;
    }
  }
  return evidence;
};

/** What the times of a file seem to be, where it is not what they were read as; null: nothing speaks against it. */
export const seemingBarTime = ({ fits, late, early }: BarTimeEvidence): 'start' | 'end' | null => {
  if (late > majority * (fits + early)) return 'end';
  return early > majority * (fits + late) ? 'start' : null;
};
