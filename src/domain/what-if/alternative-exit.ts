import { afterLeg, flatState, type HeldState } from '#domain/ledger/leg-course.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { barEnd } from '#domain/ledger/running-results.ts';
import { barAt } from '#domain/market/bar-at.ts';
import type { Bars } from '#domain/market/bars.ts';
import { priceDecimal } from '#domain/market/price-decimal.ts';
import {
  abs,
  add,
  compare,
  type Decimal,
  divide,
  isZero,
  multiply,
  parseDecimal,
  subtract,
  zero,
} from '#domain/values/decimal.ts';

/** Another way out of a position: all of it at a distance from the average entry, or so much later than it was. */
export type ExitRule = {
  /** Against the holder; null: none. */
  readonly stop: ExitLevel | null;
  /** For them. */
  readonly target: ExitLevel | null;
  /** How much later the last exit comes, 0 or more. */
  readonly laterMs: number;
};

/** A distance from the average price of what is open then, above 0, or a price. */
export type ExitLevel = { readonly points: Decimal } | { readonly price: Decimal };

export type AlternativeCourse = {
  readonly bars: Bars;
  readonly lengthMs: number;
  readonly pointValue: string;
};

export type AlternativeResult = {
  readonly exit: 'as-it-was' | 'stop' | 'target' | 'later';
  /** Of the exit; null as it was, which may have had several. */
  readonly price: Decimal | null;
  readonly gross: Decimal;
  readonly net: Decimal;
  /** UTC milliseconds: the last fill, or the start of the bar of the exit. */
  readonly at: number;
};

/**
 * What a closed position would have made at the worst and at the best of everything that its bars leave open. They are the
 * same wherever the bars tell.
 */
export type Alternative =
  | { readonly kind: 'known'; readonly worst: AlternativeResult; readonly best: AlternativeResult }
  /** `no-bars`: nothing is stored of its time; `no-bar-then`: nothing was traded, or is stored, at the later exit. */
  | { readonly kind: 'unknown'; readonly reason: 'no-bars' | 'no-bar-then' };

/**
 * Works out what a closed position would have made under another exit, exact, bar by bar.
 *
 * A stop is filled at its price, or at the open of a bar that opens beyond it; so is a target. Two things a bar does not
 * tell: what came first where it reaches both, and whether it reached them before or after an execution within it. Each way
 * that it can have gone is worked out; the least and the most that they make bound what can be said. Commission per contract
 * is what the position paid on average.
 */
export const alternativeExit = (
  legs: readonly PositionLeg[],
  course: AlternativeCourse,
  rule: ExitRule,
): Alternative => {
  const last = legs.at(-1)!;
  const watched = rule.stop !== null || rule.target !== null;
  if (!watched && rule.laterMs === 0) {
    const result = asItWas(legs, course);
    return { kind: 'known', worst: result, best: result };
  }
  if (watched && barAt(course.bars, legs[0]!.at, course.lengthMs) < 0) return { kind: 'unknown', reason: 'no-bars' };
  const laterBar = rule.laterMs === 0 ? null : barAt(course.bars, last.at + rule.laterMs, course.lengthMs);
  if (laterBar === -1) return { kind: 'unknown', reason: 'no-bar-then' };
  const [first, ...others] = possibleResults(legs, course, { ...rule, laterBar });
  const least = (a: AlternativeResult, b: AlternativeResult) => (compare(b.net, a.net) < 0 ? b : a);
  const most = (a: AlternativeResult, b: AlternativeResult) => (compare(b.net, a.net) > 0 ? b : a);
  return { kind: 'known', worst: others.reduce(least, first!), best: others.reduce(most, first!) };
};

type Walked = ExitRule & { readonly laterBar: number | null };

/** Every way that it can have gone, one at least. */
const possibleResults = (
  legs: readonly PositionLeg[],
  course: AlternativeCourse,
  rule: Walked,
): readonly AlternativeResult[] => {
  const results: AlternativeResult[] = [];
  const { bars, lengthMs } = course;
  const long = legs[0]!.signedQuantity.coefficient > 0;
  // The last exit comes later, or at one of the levels: it is no leg of the walk.
  const walkedLegs = rule.laterBar === null ? legs : legs.slice(0, -1);
  let state = flatState;
  let next = 0;
  for (let bar = 0; bar < bars.count; bar++) {
    const end = barEnd(bars, bar, lengthMs);
    if (end <= legs[0]!.at) continue;
    const within = next < walkedLegs.length && walkedLegs[next]!.at < end;
    // The most that was open in the bar: entries first.
    const entered = within ? afterEntries(state, walkedLegs, next, end) : state;
    const hits = isZero(entered.running) ? [] : reached(entered, { bars, bar, long, uncertain: within }, rule);
    for (const { exit, price } of hits)
      results.push(closedAt(entered, price, { exit, at: bars.time[bar]! }, legs, course));
    // With an execution in the bar the level may have been reached before it: the position may go on.
    if (hits.length > 0 && !within) return results;
    while (next < walkedLegs.length && walkedLegs[next]!.at < end) state = afterLeg(state, walkedLegs[next++]!);
    if (bar === rule.laterBar) {
      const price = priceDecimal(bars.close[bar]!);
      return [...results, closedAt(state, price, { exit: 'later', at: bars.time[bar]! }, legs, course)];
    }
    if (next === legs.length) break;
  }
  return [...results, asItWas(legs, course)];
};

/** The state after the entries of a bar alone, up to the first exit in it. */
const afterEntries = (state: HeldState, legs: readonly PositionLeg[], from: number, end: number): HeldState => {
  let entered = state;
  for (let index = from; index < legs.length && legs[index]!.at < end && legs[index]!.role === 'entry'; index++)
    entered = afterLeg(entered, legs[index]!);
  return entered;
};

type Look = {
  readonly bars: Bars;
  readonly bar: number;
  readonly long: boolean;
  /** An execution lies in the bar: nobody knows what came first. */
  readonly uncertain: boolean;
};

type Hit = { readonly exit: 'stop' | 'target'; readonly price: Decimal };

const reached = ({ average }: HeldState, look: Look, { stop, target }: ExitRule): readonly Hit[] => {
  const { bars, bar, long, uncertain } = look;
  const open = priceDecimal(bars.open[bar]!);
  const low = priceDecimal(bars.low[bar]!);
  const high = priceDecimal(bars.high[bar]!);
  const below = (wanted: ExitLevel): Hit['price'] | null => {
    const level = 'price' in wanted ? wanted.price : subtract(average!, wanted.points);
    if (compare(low, level) > 0) return null;
    return !uncertain && compare(open, level) < 0 ? open : level;
  };
  const above = (wanted: ExitLevel): Hit['price'] | null => {
    const level = 'price' in wanted ? wanted.price : add(average!, wanted.points);
    if (compare(high, level) < 0) return null;
    return !uncertain && compare(open, level) > 0 ? open : level;
  };
  const stopped = stop && (long ? below(stop) : above(stop));
  const taken = target && (long ? above(target) : below(target));
  return [
    ...(stopped ? [{ exit: 'stop' as const, price: stopped }] : []),
    ...(taken ? [{ exit: 'target' as const, price: taken }] : []),
  ];
};

/** Enough digits that the rounding of a commission is far below a cent. */
const commissionDigits = 8;

const closedAt = (
  state: HeldState,
  price: Decimal,
  { exit, at }: { readonly exit: 'stop' | 'target' | 'later'; readonly at: number },
  legs: readonly PositionLeg[],
  { pointValue }: AlternativeCourse,
): AlternativeResult => {
  const gross = multiply(add(state.cash, multiply(state.running, price)), parseDecimal(pointValue));
  const paid = legs.reduce((sum, { commission }) => add(sum, commission), zero);
  const traded = legs.reduce((sum, { signedQuantity }) => add(sum, abs(signedQuantity)), zero);
  const exitCommission = divide(multiply(paid, abs(state.running)), traded, commissionDigits, 'half-even');
  return { exit, price, gross, net: subtract(gross, add(state.commission, exitCommission)), at };
};

const asItWas = (legs: readonly PositionLeg[], { pointValue }: AlternativeCourse): AlternativeResult => {
  const state = legs.reduce(afterLeg, flatState);
  const gross = multiply(state.cash, parseDecimal(pointValue));
  return { exit: 'as-it-was', price: null, gross, net: subtract(gross, state.commission), at: legs.at(-1)!.at };
};
