import { add, compare, type Decimal, isZero, parseDecimal, subtract, zero } from '#domain/values/decimal.ts';
import { minusAll, nothing, partOfAmounts } from './amounts.ts';
import { endingSide } from './fold-trades.ts';
import type { Lot } from './lot.ts';
import type { LotStep } from './lot-plan.ts';
import type { LotState } from './lot-state.ts';
import { splitLot } from './split-lot.ts';
import { statedLots } from './stated-lots.ts';

/** `transfer-out`: the oldest lots leave (BMF of 14 May 2025, no. 97 to 99), for the depot that takes them in or for good. */
export const transferOut = (state: LotState, step: LotStep): void => {
  const { activity, partner } = step;
  const { id, account, instrument } = activity;
  const taken = endingSide(state, account, instrument!).take(parseDecimal(activity.quantity!));
  if (!isZero(taken.missing)) state.say('oversold', step, { quantity: taken.missing });
  const departure = { activity: id, account, instrument: instrument!, date: step.date, lots: taken.lots };
  if (partner !== null) {
    state.transit.set(id, { departure, averageCost: taken.averageCost });
    return;
  }
  state.departures.push(departure);
  sayUnmatched(state, step);
};

/** `transfer-in`: units come with the lots they left with, else with those that are stated, else at an unknown cost. */
export const transferIn = (state: LotState, step: LotStep): void => {
  const { activity, partner, moreToCome } = step;
  const quantity = parseDecimal(activity.quantity!);
  const underway = state.transit.get(partner ?? '');
  if (underway === undefined) {
    if (activity.lots.length === 0) sayUnmatched(state, step);
    enterStated(state, step, quantity);
    return;
  }
  const { departure } = underway;
  const [arrived, left] = cutLots(departure.lots, quantity);
  const held = state.held(activity.account, activity.instrument!, departure.lots[0]?.side ?? 'long');
  let { averageCost } = underway;
  let units = unitsOf(departure.lots);
  for (const lot of arrived) {
    const share = partOfAmounts(averageCost, lot.quantity, units);
    state.enter(held, lot, step.date, share);
    averageCost = minusAll(averageCost, share);
    units = subtract(units, lot.quantity);
  }
  if (moreToCome) {
    state.transit.set(departure.activity, { departure: { ...departure, lots: left }, averageCost });
  } else {
    state.transit.delete(departure.activity);
    if (left.length > 0) {
      state.departures.push({ ...departure, lots: left });
      state.say('lost-in-transfer', step, { quantity: unitsOf(left), partner: true });
    }
  }
  const missing = subtract(quantity, unitsOf(arrived));
  if (!isZero(missing)) enterStated(state, step, missing);
};

/** Takes in what the activity states of its lots, oldest first, up to `quantity`; the rest comes at an unknown cost. */
const enterStated = (state: LotState, step: LotStep, quantity: Decimal): void => {
  const { activity } = step;
  const held = state.held(activity.account, activity.instrument!, 'long');
  const [entered, surplus] = cutLots(statedLots(activity), quantity);
  for (const lot of entered) state.enter(held, lot, step.date);
  if (surplus.length > 0) state.say('quantity-differs', step, { quantity: unitsOf(surplus) });
  const unknown = subtract(quantity, unitsOf(entered));
  if (isZero(unknown)) return;
  state.say('cost-unknown', step, { quantity: unknown });
  const id = entered.length === 0 ? activity.id : `${activity.id}#${entered.length + 1}`;
  const acquiredBy = { activity: activity.id, type: activity.type };
  const lot = { id, side: 'long', acquiredOn: null, acquiredBy, quantity: unknown, original: unknown } as const;
  state.enter(held, { ...lot, legs: [], costKnown: false }, step.date, nothing);
};

/** Cuts lots after so many units: those before, and those that are over. */
const cutLots = (lots: readonly Lot[], quantity: Decimal): readonly [readonly Lot[], readonly Lot[]] => {
  const before: Lot[] = [];
  const over: Lot[] = [];
  let left = quantity;
  for (const lot of lots) {
    if (isZero(left)) {
      over.push(lot);
    } else if (compare(lot.quantity, left) <= 0) {
      before.push(lot);
      left = subtract(left, lot.quantity);
    } else {
      const [taken, rest] = splitLot(lot, left);
      before.push(taken);
      over.push(rest);
      left = zero;
    }
  }
  return [before, over];
};

const unitsOf = (lots: readonly Lot[]): Decimal => lots.reduce((sum, lot) => add(sum, lot.quantity), zero);

/** Units that a person sent to a depot outside the books, or got from there, are where they are said to be. */
const sayUnmatched = (state: LotState, step: LotStep): void => {
  if (step.unmatched === 'outside') return;
  state.say(step.unmatched === 'ambiguous' ? 'transfer-ambiguous' : 'transfer-unmatched', step, {
    quantity: parseDecimal(step.activity.quantity!),
  });
};
