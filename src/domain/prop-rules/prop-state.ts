import type { HeldTenths } from '#domain/equity/held-contracts.ts';
import { add, compare, type Decimal, decimalOf, negate, subtract, zero } from '#domain/values/decimal.ts';
import { drawdownFloor } from './drawdown-floor.ts';
import type { DayStretch, PropRules } from './prop-rules.ts';

export const propLimits = ['drawdown', 'daily-loss', 'contracts'] as const;
export type PropLimit = (typeof propLimits)[number];

/**
 * A limit that was broken, by the first stretch that did. Not certain: in the worst case within the stretch it was, but
 * its low may have come before the high that drew the floor up, or at no time together with the other positions' lows.
 */
export type Breach = {
  readonly limit: PropLimit;
  /** UTC milliseconds. */
  readonly at: number;
  readonly to: number;
  readonly day: string;
  readonly certain: boolean;
  /** What was allowed and what there was: the floor and the equity, or contracts. */
  readonly allowed: Decimal;
  readonly reached: Decimal;
  /** The product family whose own limit was broken; null for that of all. */
  readonly family: string | null;
};

export type PropDay = {
  readonly day: string;
  /** When its first stretch began, UTC milliseconds. */
  readonly from: number;
  readonly start: Decimal;
  readonly end: Decimal;
  /** Money that came or went in it. */
  readonly flow: Decimal;
  readonly low: Decimal;
  readonly traded: boolean;
  /** The most that was held at once, in tenths of a contract. */
  readonly mostTenths: number;
};

/** Where an account stands with the rules of its firm after some stretches of time. */
export type PropState = {
  readonly start: Decimal;
  readonly equity: Decimal;
  /** Money that came or went since the start: neither won nor lost. */
  readonly flow: Decimal;
  /** The highest equity that draws up the floor, in the worst case, and when it was; what it was for sure. */
  readonly peak: Decimal;
  readonly peakAt: number | null;
  readonly knownPeak: Decimal;
  /** The days before this one, and this one; null before the first stretch. */
  readonly days: readonly PropDay[];
  readonly today: PropDay | null;
  /** Held in the end, in tenths of a contract by family. */
  readonly held: HeldTenths;
  /** In order, one for each limit, product family and day. */
  readonly breaches: readonly Breach[];
};

export const initialPropState = (start: Decimal): PropState => ({
  start,
  equity: start,
  flow: zero,
  peak: start,
  peakAt: null,
  knownPeak: start,
  days: [],
  today: null,
  held: {},
  breaches: [],
});

/** Takes in the next stretch of time; stretches come in order. An equity at the floor has not broken it, one below has. */
export const evolvePropState = (rules: PropRules, before: PropState, stretch: DayStretch): PropState => {
  const state = before.today?.day === stretch.day ? before : beginDay(rules, before, stretch);
  const intraday = rules.drawdown?.trailing === 'intraday';
  const rises = intraday && compare(stretch.high, state.peak) > 0;
  const today = dayAfter(state.today!, stretch);
  const after: PropState = {
    ...state,
    equity: stretch.end,
    flow: add(state.flow, stretch.flow),
    peak: rises ? stretch.high : state.peak,
    peakAt: rises ? stretch.at : state.peakAt,
    knownPeak: intraday ? larger(state.knownPeak, stretch.knownHigh) : state.knownPeak,
    today,
    held: stretch.held.after,
  };
  const found = [
    drawdownBreach(rules, state, after, stretch),
    dailyLossBreach(rules, today, stretch),
    ...contractBreaches(rules, stretch),
  ]
    .filter((one) => one !== null)
    .filter((one) => tellsMore(one, state.breaches));
  if (found.length === 0) return after;
  const replaced = state.breaches.filter((known) => !found.some((one) => isSame(one, known)));
  return { ...after, breaches: [...replaced, ...found] };
};

/** Begins the next day of the firm: its loss is counted anew. `at` in UTC milliseconds. */
export const beginDay = (
  rules: PropRules,
  state: PropState,
  { day, at }: Pick<DayStretch, 'day' | 'at'>,
): PropState => {
  const rises = rules.drawdown?.trailing === 'end-of-day' && compare(state.equity, state.peak) > 0;
  return {
    ...state,
    days: state.today === null ? state.days : [...state.days, state.today],
    today: {
      day,
      from: at,
      start: state.equity,
      end: state.equity,
      flow: zero,
      low: state.equity,
      traded: tenthsOf(state.held) > 0,
      mostTenths: tenthsOf(state.held),
    },
    peak: rises ? state.equity : state.peak,
    peakAt: rises ? at : state.peakAt,
    knownPeak: rises ? state.equity : state.knownPeak,
  };
};

const dayAfter = (day: PropDay, { low, end, flow, held }: DayStretch): PropDay => {
  const tenths = tenthsOf(held.most);
  return {
    ...day,
    end,
    flow: add(day.flow, flow),
    low: smaller(day.low, low),
    traded: day.traded || tenths > 0,
    mostTenths: Math.max(day.mostTenths, tenths),
  };
};

/** The equity below which the loss of the day is more than allowed; null where there is no such rule. */
export const dailyFloor = ({ dailyLoss }: PropRules, { start, flow }: PropDay): Decimal | null =>
  dailyLoss && subtract(add(start, flow), dailyLoss);

const drawdownBreach = (rules: PropRules, before: PropState, after: PropState, stretch: DayStretch): Breach | null => {
  const allowed = drawdownFloor(rules, after.start, after.peak);
  if (allowed === null || compare(stretch.low, allowed) >= 0) return null;
  const knownBefore = drawdownFloor(rules, before.start, before.knownPeak)!;
  const knownAfter = drawdownFloor(rules, after.start, after.knownPeak)!;
  const certain = compare(stretch.knownLow, knownBefore) < 0 || compare(stretch.end, knownAfter) < 0;
  return { ...placeOf(stretch), limit: 'drawdown', certain, allowed, reached: stretch.low, family: null };
};

const dailyLossBreach = (rules: PropRules, today: PropDay, stretch: DayStretch): Breach | null => {
  const allowed = dailyFloor(rules, today);
  if (allowed === null || compare(stretch.low, allowed) >= 0) return null;
  const certain = compare(stretch.knownLow, allowed) < 0;
  return { ...placeOf(stretch), limit: 'daily-loss', certain, allowed, reached: stretch.low, family: null };
};

/** By the executions alone, so for sure: of all products together, and of each family that has a limit of its own. */
const contractBreaches = ({ contracts }: PropRules, stretch: DayStretch): readonly (Breach | null)[] => {
  if (contracts === null) return [];
  const breach = (family: string | null, allowed: number, tenths: number): Breach | null => {
    const most = Math.round(allowed * 10);
    if (tenths <= most) return null;
    const [allowedOnes, reached] = [decimalOf(most, 1), decimalOf(Math.round(tenths), 1)];
    return { ...placeOf(stretch), limit: 'contracts', certain: true, allowed: allowedOnes, reached, family };
  };
  return [
    contracts.most === null ? null : breach(null, contracts.most, tenthsOf(stretch.held.most)),
    ...Object.entries(contracts.byFamily).map(([family, most]) => breach(family, most, stretch.held.most[family] ?? 0)),
  ];
};

export const tenthsOf = (held: HeldTenths): number => {
  let sum = 0;
  for (const family in held) sum += held[family]!;
  return sum;
};

const placeOf = ({ at, to, day }: DayStretch) => ({ at, to, day });
const isSame = (a: Breach, b: Breach): boolean => a.limit === b.limit && a.day === b.day && a.family === b.family;
/** The first of a limit and day counts; one that is certain in the place of one that is not. */
const tellsMore = (one: Breach, known: readonly Breach[]): boolean => {
  const same = known.find((other) => isSame(one, other));
  return same === undefined || (one.certain && !same.certain);
};

/** What a day made: its end less its start, without money that came or went. */
export const dayResult = ({ start, end, flow }: PropDay): Decimal => add(subtract(end, start), negate(flow));

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
