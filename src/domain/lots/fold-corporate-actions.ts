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
  trim,
  zero,
} from '#domain/values/decimal.ts';
import { minusAll, nothing, partOfAmounts } from './amounts.ts';
import { apportionUnits, quantityDigits } from './apportion.ts';
import type { HeldLots } from './held-lots.ts';
import type { Leg, Lot } from './lot.ts';
import type { LotStep } from './lot-plan.ts';
import type { LotState } from './lot-state.ts';
import type { Amounts } from './release.ts';
import { releaseUnits } from './release-units.ts';
import { splitLeg } from './split-leg.ts';
import { statedLots } from './stated-lots.ts';
import { tradeLeg } from './trade-leg.ts';

/**
 * `split`: every unit becomes `ratio.new` / `ratio.old` units; cost and dates stay. Where the source states the units there
 * are afterwards (`counter.quantity`) and the cash in lieu of the fraction (`gross`), the fraction is released for it; where
 * it states them with fewer digits than they have, as many as it states are held.
 */
export const split = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const { account, instrument, ratio, gross } = activity;
  const sides = state.sides(account, instrument!);
  if (sides.length === 0) {
    state.say('nothing-held', step);
    return;
  }
  const [more, less] = [parseDecimal(ratio!.new), parseDecimal(ratio!.old)];
  for (const held of sides) {
    const total = trim(divide(multiply(held.quantity, more), less, quantityDigits, 'down'));
    scale(held, total);
  }
  const stated = activity.counter?.quantity ?? null;
  if (stated === null) return;
  const held = sides[0]!;
  const units = parseDecimal(stated);
  const fraction = subtract(held.quantity, units);
  if (isZero(fraction)) return;
  // The same number with fewer digits: 6.6667 for 20/3. What is booked is what can be sold.
  if (units.scale > 0 && compare(abs(fraction), { coefficient: 1, scale: units.scale }) < 0) {
    scale(held, units);
    return;
  }
  if (fraction.coefficient < 0 || gross === null) {
    state.say('quantity-differs', step, { quantity: fraction });
    return;
  }
  releaseUnits(state, step, held, { quantity: fraction, leg: tradeLeg(activity, parseDecimal(gross)), known: true });
};

/** `spin-off`: `costShare` of what each lot had cost goes to units of the other instrument, which are as old; lots that are stated count. */
export const spinOff = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const { counter, costShare } = activity;
  const sides = state.sides(activity.account, activity.instrument!);
  const held = sides[0];
  if (held === undefined) {
    state.say('nothing-held', step);
    return;
  }
  const share = parseDecimal(costShare!);
  const lots = held.open;
  const quantities = laidOut(parseDecimal(counter!.quantity!), lots, held.quantity);
  const target = state.held(counter!.account ?? activity.account, counter!.instrument!, held.side);
  const averageShare = partOfAmounts(held.average, share, one);
  const kept: Lot[] = [];
  const gone: Lot[] = [];
  for (const [index, lot] of lots.entries()) {
    const legs = lot.legs.map((leg) => shareLeg(leg, share));
    kept.push({ ...lot, legs: legs.map(([, left]) => left) });
    gone.push({
      ...lot,
      id: `${activity.id}/${lot.id}`,
      quantity: quantities[index]!,
      original: quantities[index]!,
      legs: legs.map(([taken]) => taken),
    });
  }
  const average = minusAll(held.average, averageShare);
  held.replace(kept, average);
  if (activity.lots.length > 0) {
    for (const lot of statedLots(activity)) state.enter(target, lot, step.date);
    return;
  }
  enterAll(state, step, target, withoutDust(gone), averageShare);
};

/** `merger`, `isin-change`: all units become units of the other instrument, with their dates and cost. */
export const replace = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const { counter } = activity;
  const sides = state.sides(activity.account, activity.instrument!);
  const held = sides[0];
  if (held === undefined) {
    state.say('nothing-held', step);
    return;
  }
  const quantity = held.quantity;
  if (activity.quantity !== null && compare(parseDecimal(activity.quantity), quantity) !== 0) {
    state.say('quantity-differs', step, { quantity: subtract(quantity, parseDecimal(activity.quantity)) });
  }
  const received = counter!.quantity === null ? quantity : parseDecimal(counter!.quantity);
  for (const side of sides) {
    // What is owed beside what is held becomes as many times more as that does.
    const of = side.quantity;
    const total = side === held ? received : trim(divide(multiply(of, received), quantity, quantityDigits, 'down'));
    const target = state.held(counter!.account ?? activity.account, counter!.instrument!, side.side);
    const { lots, averageCost } = side.take(of);
    const quantities = laidOut(total, lots, of);
    const renamed = lots.map((lot, index) => withQuantity(lot, quantities[index]!));
    enterAll(state, step, target, withoutDust(renamed), averageCost);
  }
};

/** `rights`: units of the other instrument come in at no cost (EStG § 20 (4a) s. 4), or as stated. */
export const grantRights = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const { counter } = activity;
  const quantity = parseDecimal(counter!.quantity!);
  if (state.sides(activity.account, activity.instrument!).length === 0) state.say('nothing-held', step);
  const held = state.held(counter!.account ?? activity.account, counter!.instrument!, 'long');
  if (activity.lots.length > 0) {
    for (const stated of statedLots(activity)) state.enter(held, stated, step.date);
    return;
  }
  const lot: Lot = {
    id: activity.id,
    side: 'long',
    acquiredOn: activity.date,
    acquiredBy: { activity: activity.id, type: activity.type },
    quantity,
    original: quantity,
    legs: [tradeLeg({ ...activity, euro: null }, zero)],
    costKnown: true,
  };
  state.enter(held, lot, step.date);
};

const one: Decimal = { coefficient: 1, scale: 0 };

const shareLeg = (leg: Leg, share: Decimal): readonly [taken: Leg, left: Leg] => splitLeg(leg, share, one);

/** Lays `total` units out over lots by their quantities. */
const laidOut = (total: Decimal, lots: readonly Lot[], ofAll: Decimal): readonly Decimal[] =>
  apportionUnits(
    total,
    lots.map(({ quantity }) => quantity),
    ofAll,
  );

const scale = (held: HeldLots, total: Decimal): void => {
  const lots = held.open;
  const quantities = laidOut(total, lots, held.quantity);
  held.replace(withoutDust(lots.map((lot, index) => withQuantity(lot, quantities[index]!))), held.average);
};

/** `original` stays what it was: as an object of its own, since equal numbers are no longer the same units. */
const withQuantity = (lot: Lot, quantity: Decimal): Lot => ({ ...lot, quantity });

/** A lot of which no unit is left, at 18 digits, leaves its cost to the next one, the last to the one before. */
const withoutDust = (lots: readonly Lot[]): readonly Lot[] => {
  if (!lots.some(({ quantity }) => isZero(quantity))) return lots;
  const kept: Lot[] = [];
  let legs: readonly Leg[] = [];
  for (const lot of lots) {
    legs = [...legs, ...lot.legs];
    if (isZero(lot.quantity)) continue;
    kept.push({ ...lot, legs });
    legs = [];
  }
  const last = kept.pop();
  return last === undefined ? [] : [...kept, { ...last, legs: [...last.legs, ...legs] }];
};

/** Takes lots in that come from another instrument; the average cost goes along in proportion. */
const enterAll = (
  state: LotState,
  step: LotStep,
  target: HeldLots,
  lots: readonly Lot[],
  averageCost: Amounts,
): void => {
  const ofAll = lots.reduce((sum, { quantity }) => add(sum, quantity), zero);
  let left = averageCost;
  let leftUnits = ofAll;
  for (const lot of lots) {
    const share = isZero(leftUnits) ? nothing : partOfAmounts(left, lot.quantity, leftUnits);
    state.enter(target, lot, step.date, share);
    left = minusAll(left, share);
    leftUnits = subtract(leftUnits, lot.quantity);
  }
};
