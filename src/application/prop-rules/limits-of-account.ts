import type { BookedAccount } from '#application/accounts/account-book.ts';
import type { AccountEquity } from '#application/equity/account-equity.ts';
import { firmDayOf } from '#domain/prop-rules/firm-day.ts';
import { propDistances } from '#domain/prop-rules/prop-distances.ts';
import {
  type Breach,
  beginDay,
  evolvePropState,
  initialPropState,
  type PropState,
} from '#domain/prop-rules/prop-state.ts';
import { type PropRuleFacts, propRulesOf } from '#domain/prop-rules/rule-facts.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { formatDecimal, parseDecimal, trim } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { type LimitState, limitViews, worstState } from './limit-views.ts';

/** So many of each list are said one by one. */
const listed = 100;

/**
 * Returns where an account stands with the rules that it is under: every limit with what is used and left of it, and every
 * time that one was broken. `now` in UTC milliseconds: a day that has not begun yet has used nothing.
 */
export const limitsOfAccount = ({ id, state: said }: BookedAccount, equity: AccountEquity | null, now: number) => {
  const { name, currency, rules, rulesNote, startBalance } = said.facts;
  const about = { account: id, name, currency, rules, rulesNote };
  if (rules === null || equity === null || equity.gaps.length > 0 || currency === null || startBalance === null)
    return { ...about, ...nothing, gaps: [...(equity?.gaps ?? [])] };
  const state = keptState(rules, parseDecimal(startBalance.amount), equity, now);
  const limits = limitViews(propRulesOf(rules), state, currency);
  const money = (amount: PropState['equity']): string => formatMoney(amount, currency);
  const breaches = state.breaches.toSorted((a, b) => b.at - a.at);
  const unknown = equity.unknown.toReversed();
  const last = equity.stretches.at(-1);
  return {
    ...about,
    gaps: [],
    state: worstState(limits),
    start: money(state.start),
    equity: money(state.equity),
    profit: money(propDistances(propRulesOf(rules), state).profit),
    asOf: last === undefined ? null : isoInstant(Math.min(last.to, now)),
    day: state.today?.day ?? null,
    limits,
    breaches: breaches.slice(0, listed).map((breach) => breachView(breach, equity, state, currency)),
    moreBreaches: Math.max(0, breaches.length - listed),
    unknown: unknown
      .slice(0, listed)
      .map(({ instrument, from, to }) => ({ instrument, from: isoInstant(from), to: isoInstant(to) })),
    moreUnknown: Math.max(0, unknown.length - listed),
    unknownMs: unknown.reduce((sum, { from, to }) => sum + to - from, 0),
  };
};

const nothing = {
  state: 'open' as LimitState,
  start: null,
  equity: null,
  profit: null,
  asOf: null,
  day: null,
  limits: [],
  breaches: [],
  moreBreaches: 0,
  unknown: [],
  moreUnknown: 0,
  unknownMs: 0,
};

type Kept = { readonly basis: string; readonly state: PropState };
const states = new WeakMap<AccountEquity, Kept>();

/** The fold of an equity, kept for as long as that, the rules and the firm's day stay the same. */
const keptState = (rules: PropRuleFacts, start: PropState['start'], equity: AccountEquity, now: number): PropState => {
  const basis = JSON.stringify([rules, firmDayOf(rules.day)(now)]);
  const known = states.get(equity);
  if (known?.basis === basis) return known.state;
  const state = propStateOf(rules, start, equity, now);
  states.set(equity, { basis, state });
  return state;
};

/** Folds the equity under the rules, from the first day that counts on; a day of the firm that has only begun is the last. */
export const propStateOf = (
  facts: PropRuleFacts,
  start: PropState['start'],
  { stretches }: Pick<AccountEquity, 'stretches'>,
  now: number,
): PropState => {
  const rules = propRulesOf(facts);
  const dayOf = firmDayOf(facts.day);
  let state = initialPropState(start);
  let begun = facts.since === null;
  let before = start;
  for (const stretch of stretches) {
    const day = dayOf(stretch.at);
    if (!begun && day >= facts.since!) {
      state = initialPropState(before);
      begun = true;
    }
    before = stretch.end;
    if (begun) state = evolvePropState(rules, state, { ...stretch, day });
  }
  if (!begun) state = initialPropState(before);
  const day = dayOf(now);
  return state.today !== null && day > state.today.day ? beginDay(rules, state, { day, at: now }) : state;
};

const breachView = (
  { limit, at, to, day, certain, allowed, reached, family }: Breach,
  { positions }: AccountEquity,
  state: PropState,
  currency: string,
) => {
  const days = state.today === null ? state.days : [...state.days, state.today];
  const from = limit === 'daily-loss' ? (days.find((one) => one.day === day)?.from ?? at) : at;
  const text = (value: Breach['allowed']): string =>
    limit === 'contracts' ? formatDecimal(trim(value)) : formatMoney(value, currency);
  return {
    limit,
    at: isoInstant(at),
    day,
    certain,
    allowed: text(allowed),
    reached: text(reached),
    family,
    positions: positions
      .filter((one) => one.from < Math.max(to, at + 1) && one.to >= from)
      .map(({ id, instrument, side }) => ({ id, instrument, side })),
  };
};
