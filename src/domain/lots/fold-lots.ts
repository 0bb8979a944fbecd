import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import { grantRights, replace, spinOff, split } from './fold-corporate-actions.ts';
import { returnCapital } from './fold-return-of-capital.ts';
import { close, delist, exercise, expire, open, swap, tradeDifference } from './fold-trades.ts';
import { transferIn, transferOut } from './fold-transfers.ts';
import type { LotBook } from './lot-book.ts';
import type { LotPlan, LotStep } from './lot-plan.ts';
import { LotState } from './lot-state.ts';
import type { FindLotTerms } from './lot-terms.ts';

/** The books after the first steps of a plan, to go on from. */
export type LotCheckpoint = { readonly steps: readonly LotStep[]; readonly state: LotState };

/**
 * Folds activities into lots, first in, first out per account and instrument, exactly.
 *
 * `until` (ISO date) leaves out what comes later. The same activities in any order give the same books.
 */
export const foldLots = (plan: LotPlan, findTerms: FindLotTerms, until?: string): LotBook => {
  const state = new LotState(findTerms);
  run(state, plan.steps, 0, until);
  return state.book();
};

/** Folds what is planned up to `until` (ISO date) and keeps the state, to be gone on from by `resumeLots`. */
export const lotCheckpoint = (plan: LotPlan, findTerms: FindLotTerms, until: string): LotCheckpoint => {
  const state = new LotState(findTerms);
  const count = run(state, plan.steps, 0, until);
  return { steps: plan.steps.slice(0, count), state };
};

/**
 * Goes on from a checkpoint, which may be used again: the same books as a fold from the start. Returns null where the plan
 * no longer begins with what the checkpoint folded: an activity before it is new, gone, another object or matched otherwise.
 */
export const resumeLots = (checkpoint: LotCheckpoint, plan: LotPlan, until?: string): LotBook | null => {
  const { steps, state } = checkpoint;
  if (plan.steps.length < steps.length || !steps.every((step, index) => isSameStep(step, plan.steps[index]!)))
    return null;
  const copy = state.copy();
  run(copy, plan.steps, steps.length, until);
  return copy.book();
};

const isSameStep = (a: LotStep, b: LotStep): boolean =>
  a === b ||
  (a.activity === b.activity &&
    a.partner === b.partner &&
    a.moreToCome === b.moreToCome &&
    a.date === b.date &&
    a.unmatched === b.unmatched);

/** Returns the index after the last step that was taken. */
const run = (state: LotState, steps: readonly LotStep[], from: number, until: string | undefined): number => {
  let index = from;
  for (; index < steps.length; index++) {
    const step = steps[index]!;
    if (until !== undefined && step.date > until) break;
    const take = folds[step.activity.type];
    if (take === null || step.activity.instrument === null) continue;
    take(state, step);
    state.note(step.date);
  }
  return index;
};

type Fold = (state: LotState, step: LotStep) => void;

const settlesByDifference = (state: LotState, { activity }: LotStep): boolean =>
  state.termsOf(activity.instrument!)?.settles === 'difference';

const opens =
  (side: 'long' | 'short'): Fold =>
  (state, step) =>
    settlesByDifference(state, step) ? tradeDifference(state, step, side) : open(state, step, side);

const closes =
  (side: 'long' | 'short'): Fold =>
  (state, step) =>
    settlesByDifference(state, step)
      ? tradeDifference(state, step, side === 'long' ? 'short' : 'long')
      : close(state, step, side);

/** What each type does to lots; null: nothing. */
const folds: Readonly<Record<ActivityType, Fold | null>> = {
  buy: opens('long'),
  sell: closes('long'),
  short: opens('short'),
  cover: closes('short'),
  reward: opens('long'),
  reinvestment: opens('long'),
  redemption: closes('long'),
  expiry: expire,
  exercise,
  delisting: delist,
  swap,
  'transfer-in': transferIn,
  'transfer-out': transferOut,
  split,
  'spin-off': spinOff,
  merger: replace,
  'isin-change': replace,
  rights: grantRights,
  'return-of-capital': returnCapital,
  dividend: null,
  interest: null,
  'interest-charge': null,
  fee: null,
  'fee-refund': null,
  tax: null,
  'tax-refund': null,
  deposit: null,
  withdrawal: null,
  'currency-exchange': null,
  'advance-lump-sum': null,
  payout: null,
};
