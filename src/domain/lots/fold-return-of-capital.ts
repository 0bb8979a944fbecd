import { add, compare, type Decimal, isZero, negate, subtract, zero } from '#domain/values/decimal.ts';
import { amountIn, plus } from './amounts.ts';
import { openingAmounts } from './leg-amount.ts';
import type { Leg, Lot } from './lot.ts';
import type { LotStep } from './lot-plan.ts';
import type { LotState } from './lot-state.ts';
import { splitLeg } from './split-leg.ts';
import { tradeLeg, worthOf } from './trade-leg.ts';

/**
 * `return-of-capital`: lowers what the lots had cost, by their quantities. No lot's cost falls below zero in the currency
 * that is paid back: what exceeds it is said.
 */
export const returnCapital = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const held = state.held(activity.account, activity.instrument!, 'long');
  if (held.isEmpty) {
    state.say('nothing-held', step);
    return;
  }
  const { gross, missing } = worthOf(activity, state.termsOf(activity.instrument!));
  if (missing !== null) {
    state.say(missing, step);
    return;
  }
  const { currency } = activity;
  let left: Leg = { ...tradeLeg({ ...activity, fee: '0' }, gross), kind: 'returned' };
  let leftUnits = held.quantity;
  let excess: Decimal = zero;
  let lowered: Decimal = zero;
  let elsewhere = false;
  const lots = held.open.map((lot): Lot => {
    const [share, rest] = splitLeg(left, lot.quantity, leftUnits);
    left = rest;
    leftUnits = subtract(leftUnits, lot.quantity);
    if (!lot.costKnown) return lot;
    const cost = openingAmounts(lot.legs, 'long', held.settles);
    // What cost nothing, such as rights, cost nothing in any currency.
    const own = cost.length === 0 ? zero : cost.length === 1 ? amountIn(cost, currency) : null;
    if (own === null) elsewhere = true;
    const most = own === null || compare(own, share.gross) >= 0 ? share.gross : own;
    excess = add(excess, subtract(share.gross, most));
    if (isZero(most)) return lot;
    lowered = add(lowered, most);
    const [lowers] = splitLeg(share, most, share.gross);
    return { ...lot, legs: [...lot.legs, takenOff(lowers)] };
  });
  held.replace(lots, plus(held.average, currency, negate(lowered)));
  if (!isZero(excess)) state.say('return-exceeds-cost', step, { amount: { currency, amount: excess } });
  if (elsewhere) state.say('return-in-other-currency', step, { amount: { currency, amount: gross } });
};

const takenOff = (leg: Leg): Leg => ({
  ...leg,
  gross: negate(leg.gross),
  euro: leg.euro && { ...leg.euro, gross: leg.euro.gross && negate(leg.euro.gross), fee: null },
});
