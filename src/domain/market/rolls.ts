import { businessDayFrom } from '#domain/instruments/business-days.ts';
import type { SessionCalendarId } from '#domain/instruments/session-calendar.ts';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { Bars } from './bars.ts';
import { isDated, type Multiple } from './multiples.ts';

/** A contract in the order of delivery, with the ISO dates of its end; null where they are not known. */
export type RollContract = {
  readonly contract: string;
  readonly lastTradingDay: string | null;
  /** The last session before the first notice, or the last trading day. */
  readonly lastHoldingDay: string | null;
  /** What was traded in each session; empty where no bars are stored. */
  readonly volumes: SessionVolumes;
};

/** Volume by ISO date of the session, ascending. */
export type SessionVolumes = ReadonlyMap<string, number>;

/**
 * - `volume`: the next contract was traded more in the session before.
 * - `expiry`, `first-notice`: so many business days before that date, or the day after the last on which it can be held.
 * - `no-bars`: the date is not known and the contract's bars end.
 */
export type RollReason = 'volume' | 'expiry' | 'first-notice' | 'no-bars';

/** From the session of `date` on it is `to` that is looked at. */
export type PlannedRoll = {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly reason: RollReason;
};

const dayMs = 86_400_000;
/** Daily bars start with the session or are dated by midnight, here or there: some hours later all are within it. */
const intoSessionMs = 6 * 3_600_000;

/** Returns the instant that decides which session a bar of an interval belongs to, UTC milliseconds. */
export const sessionInstant = (interval: Multiple, start: number): number =>
  isDated(interval) ? start + intoSessionMs : start;

/** Returns how much was traded in each session of a calendar. Weekly bars tell nothing of sessions and are not for it. */
export const sessionVolumes = (bars: Bars, interval: Multiple, calendar: string): SessionVolumes => {
  const volumes = new Map<string, number>();
  let date = '';
  let knownUntil = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < bars.count; i++) {
    const at = sessionInstant(interval, bars.time[i]!);
    if (at >= knownUntil) {
      date = sessionDate(calendar, at);
      knownUntil = sameDateUntil(at);
    }
    volumes.set(date, (volumes.get(date) ?? 0) + bars.volume[i]!);
  }
  return volumes;
};

/** Sessions change on the half hour in every zone. */
const sameDateUntil = (at: number): number => (Math.floor(at / 1_800_000) + 1) * 1_800_000;

/**
 * Plans the rolls between contracts a number of business days before their last trading day or, where notice is given
 * earlier and `by` says so, before that. With 0 days it is that very day on which the next one is looked at.
 *
 * A contract whose date is not known ends the plan: null stands for it.
 */
export const rollsByDate = (
  contracts: readonly RollContract[],
  calendar: SessionCalendarId,
  by: 'expiry' | 'first-notice',
  daysBefore: number,
): readonly PlannedRoll[] | null => {
  const rolls = contracts.slice(1).map((next, index): PlannedRoll | null => {
    const { contract, lastTradingDay, lastHoldingDay } = contracts[index]!;
    const end = by === 'expiry' ? lastTradingDay : lastHoldingDay;
    if (end === null) return null;
    const noticed = by === 'first-notice' && end !== lastTradingDay;
    const due = noticed ? businessDayFrom(calendar, dayOf(end), 1) : dayOf(end);
    const date = isoDateOfDay(businessDayFrom(calendar, due, -daysBefore));
    return { from: contract, to: next.contract, date, reason: noticed ? 'first-notice' : 'expiry' };
  });
  return rolls.every((roll) => roll !== null) ? rolls : null;
};

/**
 * Plans the rolls by volume: the session after the first in which the next contract was traded more, since only its end
 * tells. Never back; at the latest on the day after the last on which the front can be held or, where that is not known,
 * after its last bar.
 */
export const rollsByVolume = (
  contracts: readonly RollContract[],
  calendar: SessionCalendarId,
): readonly PlannedRoll[] => {
  const rolls: PlannedRoll[] = [];
  let since = '';
  contracts.slice(1).forEach((next, index) => {
    const front = contracts[index]!;
    const latest = endOf(front);
    const crossed = [...front.volumes].find(
      ([date, volume]) =>
        date >= since && (latest === null || date <= latest.date) && (next.volumes.get(date) ?? 0) > volume,
    );
    const last = crossed === undefined ? latest : { date: crossed[0], reason: 'volume' as const };
    // Nothing is known of the front and nothing stored: the next one has the place at once.
    const date = last === null ? since : nextBusinessDate(calendar, last.date);
    rolls.push({
      from: front.contract,
      to: next.contract,
      date: date > since ? date : since,
      reason: last?.reason ?? 'no-bars',
    });
    since = rolls.at(-1)!.date;
  });
  return rolls;
};

/** The last session in which a contract can be held, or has bars where the rule is not known. */
const endOf = ({
  lastHoldingDay,
  lastTradingDay,
  volumes,
}: RollContract): { date: string; reason: RollReason } | null => {
  const known = lastHoldingDay ?? lastTradingDay;
  if (known !== null) return { date: known, reason: known === lastTradingDay ? 'expiry' : 'first-notice' };
  const lastBar = [...volumes.keys()].at(-1);
  return lastBar === undefined ? null : { date: lastBar, reason: 'no-bars' };
};

const dayOf = (date: string): number => Date.parse(date) / dayMs;

const nextBusinessDate = (calendar: SessionCalendarId, date: string): string =>
  isoDateOfDay(businessDayFrom(calendar, dayOf(date), 1));
