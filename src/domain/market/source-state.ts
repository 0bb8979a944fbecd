import type { SourceFault } from './source-fault.ts';

/** Why a source may not be asked: `limited` too many calls, `unreachable` it failed, `key` it refused the key. */
export type ClosedCode = 'limited' | 'unreachable' | 'key';

/** What a failed call says; `until` in UTC milliseconds where the source names it. */
export type CallFailure = {
  readonly code: ClosedCode;
  readonly until: number | null;
  /** In English. */
  readonly message: string;
  readonly fault: SourceFault | null;
};

/** What is known of one source's calls, shared by every process. Instants in UTC milliseconds. */
export type SourceState = {
  /** When the calls of the last minute were taken, ascending. */
  readonly recent: readonly number[];
  /** ISO date in the zone of the budget, and the calls taken on it. */
  readonly day: string;
  readonly callsToday: number;
  /** Failed calls since the last answer. */
  readonly failures: number;
  readonly closed: { readonly code: ClosedCode; readonly since: number; readonly until: number } | null;
  /** A trial is under way after many failures; nobody else asks until then. */
  readonly trialUntil: number | null;
  /** `fault` is absent in what was kept before there were any. */
  readonly lastError: {
    readonly code: ClosedCode;
    readonly message: string;
    readonly fault?: SourceFault | null;
    readonly at: number;
  } | null;
};

/** Calls in any sixty seconds and on any day of `zone`; null: no limit is known. */
export type Budget = { readonly perMinute: number | null; readonly perDay: number | null; readonly zone: string };

export type Refusal = { readonly code: ClosedCode; readonly until: number };
export type Taken = { readonly state: SourceState; readonly refused: Refusal | null };

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const leastBackOffMs = 5_000;
const mostBackOffMs = 30 * minuteMs;
/** From so many failures in a row on, one call tries whether the source is back before others ask. */
const failuresToTrial = 5;
const trialMs = 2 * minuteMs;

export const initialSourceState: SourceState = {
  recent: [],
  day: '',
  callsToday: 0,
  failures: 0,
  closed: null,
  trialUntil: null,
  lastError: null,
};

/**
 * Takes a request out of the budget, or says why not and until when. `calls`: as how many the source counts it.
 *
 * `keyEnteredAt`: a refused key closes the source until another one is entered; null where the source has none.
 */
export const takeCall = (
  before: SourceState,
  {
    budget,
    now,
    keyEnteredAt,
    calls = 1,
  }: {
    readonly budget: Budget;
    readonly now: number;
    readonly keyEnteredAt: number | null;
    readonly calls?: number;
  },
): Taken => {
  const state = upToDate(before, budget, now, keyEnteredAt);
  const refused = refusalOf(state, budget, now, calls);
  if (refused !== null) return { state, refused };
  const taken = {
    ...state,
    recent: budget.perMinute === null ? [] : [...state.recent, ...Array.from({ length: calls }, () => now)],
    callsToday: state.callsToday + calls,
    trialUntil: state.failures >= failuresToTrial ? now + trialMs : null,
  };
  return { state: taken, refused: null };
};

/** The state as it stands now: yesterday's calls and what was closed until a time gone by are let go of. */
export const upToDate = (
  state: SourceState,
  budget: Budget,
  now: number,
  keyEnteredAt: number | null = null,
): SourceState => {
  const day = dateIn(budget.zone, now).toString();
  const { closed } = state;
  const newKey = closed?.code === 'key' && keyEnteredAt !== null && keyEnteredAt > closed.since;
  return {
    ...state,
    recent: state.recent.filter((at) => at > now - minuteMs),
    day,
    callsToday: state.day === day ? state.callsToday : 0,
    closed: closed === null || closed.until <= now || newKey ? null : closed,
    trialUntil: state.trialUntil !== null && state.trialUntil > now ? state.trialUntil : null,
  };
};

/** The reason that a state, brought up to date, has against another call; null: none. */
export const refusalOf = (
  state: SourceState,
  { perMinute, perDay, zone }: Budget,
  now: number,
  calls = 1,
): Refusal | null => {
  if (state.closed !== null) return { code: state.closed.code, until: state.closed.until };
  if (state.trialUntil !== null) return { code: 'unreachable', until: state.trialUntil };
  // What needs more than there ever is goes when nothing else has been taken.
  if (perDay !== null && state.callsToday + Math.min(calls, perDay) > perDay)
    return { code: 'limited', until: dayEnd(zone, now) };
  if (perMinute === null) return null;
  const room = perMinute - Math.min(calls, perMinute);
  return state.recent.length <= room ? null : { code: 'limited', until: state.recent.at(-room - 1)! + minuteMs };
};

export const callAnswered = (state: SourceState): SourceState => ({
  ...state,
  failures: 0,
  closed: null,
  trialUntil: null,
});

/** Closes the source: until it says, or for a time that doubles with each failure, from 5 s to 30 min; a key for a day. */
export const callFailed = (
  state: SourceState,
  { code, until, message, fault }: CallFailure,
  now: number,
): SourceState => {
  const failures = state.failures + 1;
  const backOff = Math.min(mostBackOffMs, leastBackOffMs * 2 ** Math.min(failures - 1, 20));
  const closedUntil = code === 'key' ? now + dayMs : until !== null && until > now ? until : now + backOff;
  return {
    ...state,
    failures,
    // An earlier call that fails later opens nothing before its time.
    closed: { code, since: now, until: Math.max(closedUntil, state.closed?.until ?? 0) },
    trialUntil: null,
    lastError: { code, message, fault, at: now },
  };
};

const dateIn = (zone: string, at: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

const dayEnd = (zone: string, at: number): number =>
  dateIn(zone, at).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
