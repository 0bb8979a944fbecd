import {
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
import { splitDigits } from './apportion.ts';
import type { HeldLots } from './held-lots.ts';
import type { Leg, LotSide } from './lot.ts';
import type { LotStep } from './lot-plan.ts';
import type { LotState } from './lot-state.ts';
import { type Closing, releaseUnits } from './release-units.ts';
import { splitLeg } from './split-leg.ts';
import { tradeLeg, worthOf } from './trade-leg.ts';

/** What a trade comes to: its leg, and whether its worth is known; where not, it is said. */
export const statedLeg = (state: LotState, step: LotStep): { readonly leg: Leg; readonly known: boolean } => {
  const { activity } = step;
  const { gross, missing } = worthOf(activity, state.termsOf(activity.instrument!));
  if (missing !== null) state.say(missing, step);
  return { leg: tradeLeg(activity, gross), known: missing === null };
};

/** `buy`, `reward`, `reinvestment`, and `short` on the other side: units come in, or are owed, for what is stated. */
export const open = (state: LotState, step: LotStep, side: LotSide): void => {
  const { leg, known } = statedLeg(state, step);
  const quantity = parseDecimal(step.activity.quantity!);
  const { account, instrument } = step.activity;
  if (state.holds(account, instrument!, side === 'long' ? 'short' : 'long'))
    state.say('opposite-side', step, { quantity });
  enterUnits(state, step, side, { quantity, leg, known });
};

/** `sell`, `redemption`, and `cover` on the other side: units go, or are owed no more. */
export const close = (state: LotState, step: LotStep, side: LotSide): void => {
  const { activity } = step;
  const { leg, known } = statedLeg(state, step);
  const premiums = usedPremiums(state, step);
  const held = state.held(activity.account, activity.instrument!, side);
  releaseUnits(state, step, held, { quantity: parseDecimal(activity.quantity!), leg, known, premiums });
};

/**
 * A trade of what settles by difference: it closes what stands against it, first in, first out, and what is left opens a
 * position on its own side. The fee is shared in proportion, to the smallest unit, the rest on the closing part.
 */
export const tradeDifference = (state: LotState, step: LotStep, side: LotSide): void => {
  const { activity } = step;
  const { leg, known } = statedLeg(state, step);
  const quantity = parseDecimal(activity.quantity!);
  const other = side === 'long' ? 'short' : 'long';
  if (!state.holds(activity.account, activity.instrument!, other)) {
    enterUnits(state, step, side, { quantity, leg, known });
    return;
  }
  const against = state.held(activity.account, activity.instrument!, other);
  if (compare(quantity, against.quantity) <= 0) {
    releaseUnits(state, step, against, { quantity, leg, known });
    return;
  }
  const opening = subtract(quantity, against.quantity);
  const [closingLeg, openingLeg] = crossZero(leg, opening, quantity);
  releaseUnits(state, step, against, { quantity: against.quantity, leg: closingLeg, known });
  enterUnits(state, step, side, { quantity: opening, leg: openingLeg, known });
};

/** `expiry`: what is held ends for what is paid, or for nothing; what is owed likewise. */
export const expire = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const { account, instrument, gross, price } = activity;
  const held = endingSide(state, account, instrument!);
  const worthless = held.settles === 'worth' && gross === null && price === null;
  const stated = worthless ? { leg: tradeLeg(activity, zero), known: true } : statedLeg(state, step);
  releaseUnits(state, step, held, { quantity: parseDecimal(activity.quantity!), ...stated });
};

/** `delisting`: units go for nothing. */
export const delist = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const held = endingSide(state, activity.account, activity.instrument!);
  const quantity = parseDecimal(activity.quantity!);
  releaseUnits(state, step, held, { quantity, leg: tradeLeg(activity, zero), known: true });
};

/**
 * `exercise`: what a used option had cost goes into its delivery: into the cost of what is bought, or the costs of what is
 * sold (BMF of 14 May 2025, on bought options). What was received for a written one stays what it is: income of its own.
 */
export const exercise = (state: LotState, step: LotStep): void => {
  const { activity, partner } = step;
  const held = endingSide(state, activity.account, activity.instrument!);
  const closing: Closing = {
    quantity: parseDecimal(activity.quantity!),
    leg: tradeLeg(activity, zero),
    known: true,
    delivery: held.side === 'long' ? partner : null,
  };
  const { parts, closing: leg } = releaseUnits(state, step, held, closing);
  if (held.side !== 'long' || parts.length === 0) return;
  if (partner === null) {
    state.say('delivery-unknown', step);
    return;
  }
  const legs = parts.flatMap(({ lot }) => lot.legs);
  const paid = isZero(leg.fee) ? legs : [...legs, leg];
  state.premiums.set(
    partner,
    paid.map((each): Leg => ({ ...each, kind: 'premium' })),
  );
};

/** `swap`: units of one thing are given for units of another: sold and bought at the worth of the day. */
export const swap = (state: LotState, step: LotStep): void => {
  const { activity } = step;
  const { leg, known } = statedLeg(state, step);
  const { counter } = activity;
  const held = state.held(activity.account, activity.instrument!, 'long');
  releaseUnits(state, step, held, { quantity: parseDecimal(activity.quantity!), leg, known });
  const received = state.held(counter!.account ?? activity.account, counter!.instrument!, 'long');
  const cost = { ...leg, fee: zero, euro: leg.euro && { ...leg.euro, fee: null } };
  state.enter(
    received,
    lotOf(step, 'long', { quantity: parseDecimal(counter!.quantity!), leg: cost, known }),
    step.date,
  );
};

/** The side that an end concerns: what is held, else what is owed. */
export const endingSide = (state: LotState, account: string, instrument: string): HeldLots => {
  const [side] = state.sides(account, instrument);
  return side ?? state.held(account, instrument, 'long');
};

type Opening = { readonly quantity: Decimal; readonly leg: Leg; readonly known: boolean };

const enterUnits = (state: LotState, step: LotStep, side: LotSide, opening: Opening): void => {
  const held = state.held(step.activity.account, step.activity.instrument!, side);
  const lot = lotOf(step, side, opening);
  const premiums = usedPremiums(state, step);
  if (premiums.length === 0) {
    state.enter(held, lot, step.date);
    return;
  }
  // Of a short lot the premium takes from what came in for it.
  const legs = side === 'long' ? premiums : premiums.map(asFee);
  state.enter(held, { ...lot, legs: [...lot.legs, ...legs] }, step.date);
};

const asFee = (leg: Leg): Leg => ({
  ...leg,
  gross: zero,
  fee: add(leg.gross, leg.fee),
  euro: leg.euro && {
    gross: leg.euro.gross && zero,
    fee: leg.euro.gross && add(leg.euro.gross, leg.euro.fee ?? zero),
    rate: leg.euro.rate,
  },
});

/** Shares the leg of a trade that crosses zero; its fee as positions of the journal share it. */
const crossZero = (leg: Leg, opening: Decimal, quantity: Decimal): readonly [closing: Leg, opening: Leg] => {
  const [opens, closes] = splitLeg(leg, opening, quantity);
  const fee = divide(multiply(leg.fee, opening), quantity, splitDigits(leg.currency), 'half-up');
  return [
    { ...closes, fee: subtract(leg.fee, fee) },
    { ...opens, fee },
  ];
};

const lotOf = ({ activity }: LotStep, side: LotSide, { quantity, leg, known }: Opening) => ({
  id: activity.id,
  side,
  acquiredOn: activity.date,
  acquiredBy: { activity: activity.id, type: activity.type },
  quantity,
  original: quantity,
  legs: [leg],
  costKnown: known,
});

const usedPremiums = (state: LotState, { activity }: LotStep): readonly Leg[] => {
  if (state.premiums.size === 0) return [];
  const premiums = state.premiums.get(activity.id) ?? [];
  state.premiums.delete(activity.id);
  return premiums;
};
