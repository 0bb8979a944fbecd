import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import type { Decimal } from '#domain/values/decimal.ts';

/** Held, or owed: sold short, written. */
export type LotSide = 'long' | 'short';

/**
 * Units of one instrument in one depot or wallet that came in together. A part that goes to another depot, or becomes
 * another instrument, keeps its id and its day.
 */
export type Lot = {
  /** The activity that brought it in; `<activity>#2` and so on where one brought several. */
  readonly id: string;
  readonly side: LotSide;
  /** ISO date that the holding period and the rate of the cost go by; null: nobody knows. */
  readonly acquiredOn: string | null;
  readonly acquiredBy: { readonly activity: string; readonly type: ActivityType };
  /** Unsigned, in today's units. */
  readonly quantity: Decimal;
  /**
   * The same in units of the day it was acquired: differs from `quantity` after a split or a merger. What was worked out
   * for a lot on an earlier day is carried to a part of it by this.
   */
  readonly original: Decimal;
  /** What was paid for it, of a short lot what was received for it: each leg at the rate of its own day. */
  readonly legs: readonly Leg[];
  /** Whether the legs are all of its cost; false: it came in without one, or its worth is unknown. */
  readonly costKnown: boolean;
};

/**
 * Money of one activity for some units. The cost of a held lot is Σ (gross + fee), what came in for a short one
 * Σ (gross − fee). On an instrument that settles by difference, `gross` is its worth (quantity × price × multiplier),
 * which is never paid.
 */
export type Leg = {
  readonly kind: LegKind;
  readonly activity: string;
  /** ISO date whose rate converts it. */
  readonly date: string;
  readonly currency: string;
  /** Before fees; below zero where money came back. */
  readonly gross: Decimal;
  readonly fee: Decimal;
  /** What the bank states in euro, for these units; null: nothing. */
  readonly euro: EuroLeg | null;
};

/** `premium`: of a bought option that was used, in the cost of what was delivered; `returned`: capital paid back. */
export type LegKind = 'trade' | 'stated' | 'premium' | 'returned';

/** Parts that are null are not stated. `rate`: units of the currency for one euro. */
export type EuroLeg = { readonly gross: Decimal | null; readonly fee: Decimal | null; readonly rate: Decimal | null };
