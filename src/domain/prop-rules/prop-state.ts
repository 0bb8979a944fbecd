import { add, compare, type Decimal, subtract, toNumber, zero } from '#domain/values/decimal.ts';
import type { EquityStretch, PropRules } from './prop-rules.ts';

export type PropLimit = 'drawdown' | 'daily-loss' | 'contracts';

/**
 * A limit that was broken. Not certain: within one stretch the high may have drawn the floor up before the low fell
 * below it, or after.
 */
export type Breach = {
  readonly limit: PropLimit;
  readonly at: number;
  readonly day: string;
  readonly certain: boolean;
};

type Day = { readonly day: string; readonly start: Decimal; readonly end: Decimal; readonly traded: boolean };

/** Where an account stands with the rules of its firm after some stretches of time. */
export type PropState = {
  readonly start: Decimal;
  readonly equity: Decimal;
  /** The highest equity that draws up the floor. */
  readonly peak: Decimal;
  /** The days before this one, and this one; null before the first stretch. */
  readonly days: readonly Day[];
  readonly today: Day | null;
  /** In order, one for each limit and day. */
  readonly breaches: readonly Breach[];
};

export const initialPropState = (start: Decimal): PropState => ({
  start,
  equity: start,
  peak: start,
  days: [],
  today: null,
  breaches: [],
});

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);

/** The equity below which the drawdown rule is broken, for a peak; null where there is no such rule. */
export const drawdownFloor = ({ drawdown }: PropRules, start: Decimal, peak: Decimal): Decimal | null => {
  if (drawdown === null) return null;
  const from = drawdown.trailing === 'static' ? start : peak;
  const floor = subtract(from, drawdown.amount);
  // It rises until the equity that it follows is `stopsAt` in profit, and stays there.
  return drawdown.stopsAt === null ? floor : smaller(floor, subtract(add(start, drawdown.stopsAt), drawdown.amount));
};

/** Takes in the next stretch of time; stretches come in order. An equity at the floor has not broken it, one below has. */
export const evolvePropState = (rules: PropRules, before: PropState, stretch: EquityStretch): PropState => {
  const state = before.today?.day === stretch.day ? before : newDay(rules, before, stretch.day);
  const today = state.today!;
  const intraday = rules.drawdown?.trailing === 'intraday';
  const peak = intraday ? larger(state.peak, stretch.high) : state.peak;
  const found: Breach[] = [];
  const broken = (limit: PropLimit, certain: boolean): void => {
    const known = state.breaches.find((one) => one.limit === limit && one.day === stretch.day);
    if (known === undefined || (certain && !known.certain))
      found.push({ limit, at: stretch.at, day: stretch.day, certain });
  };
  const floorBefore = drawdownFloor(rules, state.start, state.peak);
  const floorAfter = drawdownFloor(rules, state.start, peak);
  if (floorBefore !== null && floorAfter !== null && compare(stretch.low, floorAfter) < 0)
    broken('drawdown', compare(stretch.low, floorBefore) < 0 || compare(stretch.end, floorAfter) < 0);
  if (rules.dailyLoss !== null && compare(stretch.low, subtract(today.start, rules.dailyLoss)) < 0)
    broken('daily-loss', true);
  if (rules.contracts !== null && stretch.contracts > rules.contracts) broken('contracts', true);
  const replaced = state.breaches.filter(
    (one) => !found.some(({ limit, day }) => limit === one.limit && day === one.day),
  );
  return {
    ...state,
    equity: stretch.end,
    peak,
    today: { ...today, end: stretch.end, traded: today.traded || stretch.contracts > 0 },
    breaches: [...replaced, ...found],
  };
};

const newDay = (rules: PropRules, state: PropState, day: string): PropState => ({
  ...state,
  days: state.today === null ? state.days : [...state.days, state.today],
  today: { day, start: state.equity, end: state.equity, traded: false },
  peak: rules.drawdown?.trailing === 'end-of-day' ? larger(state.peak, state.equity) : state.peak,
});

/** How far an account is from each limit, and what is still to be done; null: the firm has no such rule. */
export type PropDistances = {
  readonly profit: Decimal;
  /** What can be lost before the floor is reached, or before the day's limit is; below zero: it is broken. */
  readonly toDrawdown: Decimal | null;
  readonly toDailyLoss: Decimal | null;
  /** Profit still to be made; zero and below: it is reached. */
  readonly toTarget: Decimal | null;
  /** `share`: the best day's part of the profit, null without profit; `needed`: profit at which it is small enough. */
  readonly consistency: { readonly share: number | null; readonly kept: boolean; readonly needed: number } | null;
  readonly minimumDays: { readonly done: number; readonly needed: number } | null;
};

/** Returns the distances to the limits as the account stands; its present day counts as it is. */
export const propDistances = (rules: PropRules, state: PropState): PropDistances => {
  const { start, equity, peak, today } = state;
  const profit = subtract(equity, start);
  const floor = drawdownFloor(rules, start, peak);
  const days = today === null ? state.days : [...state.days, today];
  const results = days.map((day) => ({ result: subtract(day.end, day.start), traded: day.traded }));
  const best = results.reduce((most, { result }) => larger(most, result), zero);
  const share = compare(profit, zero) > 0 ? toNumber(best) / toNumber(profit) : null;
  const { bestDayShare, minimumDays } = rules;
  return {
    profit,
    toDrawdown: floor && subtract(equity, floor),
    toDailyLoss: rules.dailyLoss === null ? null : subtract(equity, subtract(today?.start ?? equity, rules.dailyLoss)),
    toTarget: rules.target && subtract(rules.target, profit),
    consistency:
      bestDayShare === null
        ? null
        : { share, kept: share !== null && share <= bestDayShare, needed: toNumber(best) / bestDayShare },
    minimumDays:
      minimumDays === null
        ? null
        : {
            done: results.filter(
              ({ result, traded }) =>
                traded && (minimumDays.leastProfit === null || compare(result, minimumDays.leastProfit) >= 0),
            ).length,
            needed: minimumDays.days,
          },
  };
};
