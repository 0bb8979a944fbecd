import { numberText } from '#domain/ledger/calculation-text.ts';
import { drawdownFloor } from '#domain/prop-rules/drawdown-floor.ts';
import { type PropDistances, propDistances } from '#domain/prop-rules/prop-distances.ts';
import type { PropRules } from '#domain/prop-rules/prop-rules.ts';
import { type Breach, dailyFloor, type PropState, tenthsOf } from '#domain/prop-rules/prop-state.ts';
import { formatMoney } from '#domain/values/currency.ts';
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  formatDecimal,
  subtract,
  toNumber,
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';

export type LimitState = 'ok' | 'near' | 'breached' | 'open' | 'done';

export type LimitInput =
  | 'start'
  | 'peak'
  | 'equity'
  | 'stopped-floor'
  | 'day-start'
  | 'day-low'
  | 'family'
  | 'held'
  | 'day-most'
  | 'cash'
  | 'best-day'
  | 'best-date'
  | 'profit'
  | 'needed-profit';

export type LimitView = {
  readonly kind: 'drawdown' | 'daily-loss' | 'contracts' | 'target' | 'consistency' | 'minimum-days';
  readonly state: LimitState;
  readonly unit: 'money' | 'contracts' | 'days' | 'fraction';
  readonly limit: string;
  readonly used: string;
  readonly left: string | null;
  readonly share: number | null;
  readonly floor: string | null;
  readonly brokenAt: string | null;
  readonly inputs: { name: LimitInput; value: string }[];
  readonly calculation: string;
};

/** Less than this part of a limit left is near it. */
const nearShare = 0.2;

/** The worst of the limits first: what is broken, what is nearly; what is still to be reached is no worry. */
export const worstState = (limits: readonly LimitView[]): LimitState => {
  const states = limits.map(({ state }) => state);
  return (['breached', 'near', 'ok', 'open', 'done'] as const).find((state) => states.includes(state)) ?? 'ok';
};

/** Returns every limit of the rules as it stands, with what it is worked out from. */
export const limitViews = (rules: PropRules, state: PropState, currency: string): LimitView[] => {
  const distances = propDistances(rules, state);
  const money = (amount: Decimal): string => formatMoney(amount, currency);
  return [
    drawdownView(rules, state, distances, money),
    dailyLossView(rules, state, distances, money),
    ...contractViews(rules, state),
    targetView(rules, state, distances, money),
    consistencyView(rules, distances, money),
    minimumDaysView(distances),
  ].filter((view) => view !== null);
};

type Money = (amount: Decimal) => string;

const equation = (left: string, sign: '−' | '÷' | '+', right: string, result: string): string =>
  [left, sign, right.startsWith('-') ? `(${right})` : right, '=', result].map(numberText).join(' ');

const brokenAt = (breach: Breach | undefined): string | null => (breach === undefined ? null : isoInstant(breach.at));

const lossState = (broken: boolean, left: Decimal, limit: Decimal): LimitState => {
  if (broken || compare(left, zero) < 0) return 'breached';
  return toNumber(left) < toNumber(limit) * nearShare ? 'near' : 'ok';
};

const drawdownView = (
  rules: PropRules,
  state: PropState,
  { toDrawdown }: PropDistances,
  money: Money,
): LimitView | null => {
  const floor = drawdownFloor(rules, state.start, state.peak);
  if (rules.drawdown === null || floor === null || toDrawdown === null) return null;
  const { amount, trailing } = rules.drawdown;
  const first = state.breaches.find(({ limit }) => limit === 'drawdown');
  const used = subtract(amount, toDrawdown);
  const from = trailing === 'static' ? state.start : state.peak;
  // Where it has stopped to rise, the floor is no longer the peak less the amount.
  const stopped = compare(subtract(from, amount), floor) !== 0;
  return {
    kind: 'drawdown',
    // Once broken it stays broken: such an account is closed.
    state: lossState(first !== undefined, toDrawdown, amount),
    unit: 'money',
    limit: money(amount),
    used: money(used),
    left: money(toDrawdown),
    share: toNumber(used) / toNumber(amount),
    floor: money(floor),
    brokenAt: brokenAt(first),
    inputs: [
      { name: trailing === 'static' ? 'start' : 'peak', value: money(from) },
      { name: 'equity' as const, value: money(state.equity) },
      ...(stopped ? [{ name: 'stopped-floor' as const, value: money(floor) }] : []),
    ],
    calculation: [
      ...(stopped ? [] : [equation(money(from), '−', money(amount), money(floor))]),
      equation(money(state.equity), '−', money(floor), money(toDrawdown)),
    ].join('; '),
  };
};

const dailyLossView = (
  rules: PropRules,
  state: PropState,
  { toDailyLoss }: PropDistances,
  money: Money,
): LimitView | null => {
  const { dailyLoss } = rules;
  if (dailyLoss === null || toDailyLoss === null) return null;
  const { today, equity } = state;
  const floor = today === null ? subtract(equity, dailyLoss) : dailyFloor(rules, today)!;
  const used = subtract(dailyLoss, toDailyLoss);
  // What the day began with, and what came or went in it.
  const from = add(floor, dailyLoss);
  const broken = state.breaches.find(({ limit, day }) => limit === 'daily-loss' && day === today?.day);
  return {
    kind: 'daily-loss',
    state: lossState(broken !== undefined, toDailyLoss, dailyLoss),
    unit: 'money',
    limit: money(dailyLoss),
    used: money(used),
    left: money(toDailyLoss),
    share: toNumber(used) / toNumber(dailyLoss),
    floor: money(floor),
    brokenAt: brokenAt(broken),
    inputs: [
      { name: 'day-start' as const, value: money(from) },
      { name: 'equity' as const, value: money(equity) },
      ...(today === null ? [] : [{ name: 'day-low' as const, value: money(today.low) }]),
    ],
    calculation: [
      equation(money(from), '−', money(dailyLoss), money(floor)),
      equation(money(equity), '−', money(floor), money(toDailyLoss)),
    ].join('; '),
  };
};

const contracts = (tenths: number): string => formatDecimal(trim(decimalOf(Math.round(tenths), 1)));

/** By all products together, and by each family that has a limit of its own. */
const contractViews = ({ contracts: rule }: PropRules, { today, held, breaches }: PropState): LimitView[] => {
  if (rule === null) return [];
  const view = (family: string | null, most: number, now: number): LimitView => {
    const allowed = Math.round(most * 10);
    const broken = breaches.find((one) => one.limit === 'contracts' && one.day === today?.day && one.family === family);
    return {
      kind: 'contracts',
      state: broken !== undefined || now > allowed ? 'breached' : allowed - now < allowed * nearShare ? 'near' : 'ok',
      unit: 'contracts',
      limit: contracts(allowed),
      used: contracts(now),
      left: contracts(allowed - now),
      share: now / allowed,
      floor: null,
      brokenAt: brokenAt(broken),
      inputs: [
        ...(family === null ? [] : [{ name: 'family' as const, value: family }]),
        ...Object.entries(held)
          .filter(([of]) => family === null || of === family)
          .map(([of, tenths]) => ({ name: 'held' as const, value: `${contracts(tenths)} ${of}` })),
        ...(family === null && today !== null
          ? [{ name: 'day-most' as const, value: contracts(today.mostTenths) }]
          : []),
      ],
      calculation: equation(contracts(allowed), '−', contracts(now), contracts(allowed - now)),
    };
  };
  return [
    ...(rule.most === null ? [] : [view(null, rule.most, tenthsOf(held))]),
    ...Object.entries(rule.byFamily).map(([family, most]) => view(family, most, held[family] ?? 0)),
  ];
};

const targetView = (
  { target }: PropRules,
  state: PropState,
  { profit, toTarget }: PropDistances,
  money: Money,
): LimitView | null => {
  if (target === null || toTarget === null) return null;
  return {
    kind: 'target',
    state: compare(toTarget, zero) <= 0 ? 'done' : 'open',
    unit: 'money',
    limit: money(target),
    used: money(profit),
    left: money(toTarget),
    share: toNumber(profit) / toNumber(target),
    floor: null,
    brokenAt: null,
    inputs: [
      { name: 'equity' as const, value: money(state.equity) },
      { name: 'start' as const, value: money(state.start) },
      ...(compare(state.flow, zero) === 0 ? [] : [{ name: 'cash' as const, value: money(state.flow) }]),
    ],
    calculation: [
      `${numberText(money(state.equity))} − ${numberText(money(state.start))}${
        compare(state.flow, zero) === 0 ? '' : ` − (${numberText(money(state.flow))})`
      } = ${numberText(money(profit))}`,
      equation(money(target), '−', money(profit), money(toTarget)),
    ].join('; '),
  };
};

const consistencyView = (rules: PropRules, { profit, consistency }: PropDistances, money: Money): LimitView | null => {
  if (rules.bestDayShare === null || consistency === null) return null;
  const { best, bestDay, share, kept } = consistency;
  const limit = rules.bestDayShare.toFixed(4);
  return {
    kind: 'consistency',
    state: share === null ? 'open' : kept ? 'done' : 'open',
    unit: 'fraction',
    limit,
    used: (share ?? 0).toFixed(4),
    left: share === null ? null : (rules.bestDayShare - share).toFixed(4),
    share: share === null ? null : share / rules.bestDayShare,
    floor: null,
    brokenAt: null,
    inputs: [
      { name: 'best-day' as const, value: money(best) },
      ...(bestDay === null ? [] : [{ name: 'best-date' as const, value: bestDay }]),
      { name: 'profit' as const, value: money(profit) },
      { name: 'needed-profit' as const, value: consistency.needed.toFixed(2) },
    ],
    calculation:
      share === null
        ? `${numberText(money(best))} ÷ ${numberText(money(profit))}`
        : equation(money(best), '÷', money(profit), share.toFixed(4)),
  };
};

const minimumDaysView = ({ minimumDays }: PropDistances): LimitView | null => {
  if (minimumDays === null) return null;
  const { done, needed } = minimumDays;
  return {
    kind: 'minimum-days',
    state: done >= needed ? 'done' : 'open',
    unit: 'days',
    limit: String(needed),
    used: String(done),
    left: String(Math.max(0, needed - done)),
    share: done / needed,
    floor: null,
    brokenAt: null,
    inputs: [],
    calculation: equation(String(needed), '−', String(done), String(needed - done)),
  };
};
