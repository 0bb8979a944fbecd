import type { RecordedActivity } from '#domain/activities/activity.ts';
import { type Decimal, isZero, parseDecimal, subtract } from '#domain/values/decimal.ts';
import { nothing } from './amounts.ts';
import type { HeldLots } from './held-lots.ts';
import type { Leg } from './lot.ts';
import type { LotStep } from './lot-plan.ts';
import type { LotState } from './lot-state.ts';
import type { Release, ReleasedPart } from './release.ts';
import { splitLeg } from './split-leg.ts';

export type Closing = {
  readonly quantity: Decimal;
  readonly leg: Leg;
  readonly known: boolean;
  readonly premiums?: readonly Leg[];
  readonly delivery?: string | null;
};

/**
 * Takes the oldest units out of a holding for what came in, or was paid, for them. Units that it has no lots for are shown
 * and said; no position on the other side comes of them.
 */
export const releaseUnits = (state: LotState, step: LotStep, held: HeldLots, closing: Closing): Release => {
  const { activity } = step;
  const { lots, missing, averageCost } = held.take(closing.quantity);
  const parts: ReleasedPart[] = [];
  let left = closing.leg;
  let leftQuantity = closing.quantity;
  for (const [index, lot] of lots.entries()) {
    if (index === lots.length - 1 && isZero(missing)) {
      parts.push({ lot, closing: left });
      break;
    }
    const [taken, rest] = splitLeg(left, lot.quantity, leftQuantity);
    parts.push({ lot, closing: taken });
    left = rest;
    leftQuantity = subtract(leftQuantity, lot.quantity);
  }
  if (!isZero(missing)) state.say('oversold', step, { quantity: missing }, held.instrument);
  const release: Release = {
    activity: activity.id,
    type: activity.type,
    account: held.account,
    instrument: held.instrument,
    side: held.side,
    date: activity.date,
    at: activity.at,
    quantity: closing.quantity,
    closing: closing.leg,
    closingKnown: closing.known,
    parts,
    uncovered: isZero(missing) ? null : { quantity: missing, closing: left },
    premiums: closing.premiums ?? [],
    delivery: closing.delivery ?? null,
    settles: held.settles,
    statedGain: statedGain(activity),
    averageCost: lots.length === 0 ? nothing : averageCost,
  };
  state.releases.push(release);
  return release;
};

const statedGain = ({ euro }: RecordedActivity): Decimal | null => {
  const gain = euro?.gain ?? null;
  return gain === null ? null : parseDecimal(gain);
};
