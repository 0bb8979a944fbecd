import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import type { Decimal } from '#domain/values/decimal.ts';
import type { Leg, Lot, LotSide } from './lot.ts';

/** Units that left the books, with the lots they were taken from, oldest first. */
export type Release = {
  readonly activity: string;
  readonly type: ActivityType;
  readonly account: string;
  readonly instrument: string;
  /** What was closed: `long` is sold, `short` is bought back, expires or is claimed. */
  readonly side: LotSide;
  readonly date: string;
  /** ISO 8601 in UTC, where the source says it. */
  readonly at: string | null;
  /** Of all parts and of what was not covered. */
  readonly quantity: Decimal;
  /**
   * What came in for held units, or was paid for owed ones; zero where they ended without worth. All of it: the parts'
   * closings and the one of `uncovered` add up to it.
   */
  readonly closing: Leg;
  /** Whether `closing` is known; false: neither a worth nor a price with its multiplier is stated. */
  readonly closingKnown: boolean;
  readonly parts: readonly ReleasedPart[];
  /** Units that no lot was there for; null: none. Their cost is unknown. */
  readonly uncovered: { readonly quantity: Decimal; readonly closing: Leg } | null;
  /** Premiums of a bought put that this sale used up: costs of the sale. */
  readonly premiums: readonly Leg[];
  /** Of an exercise of held options: the delivery that their cost went into; the parts are no loss then. */
  readonly delivery: string | null;
  /** `difference`: futures; the result is closing minus opening gross, less the fees of both sides. */
  readonly settles: 'worth' | 'difference';
  /** Gain or loss for tax as the bank states it in euro, with its sign. */
  readonly statedGain: Decimal | null;
  /** Cost by the average of all units held before, per currency, without units whose cost is unknown. */
  readonly averageCost: Amounts;
};

/** `lot` is what was taken of a lot: its quantity and legs are those of the part. */
export type ReleasedPart = {
  readonly lot: Lot;
  readonly closing: Leg;
};

/** Exact amounts by currency; empty: nothing. */
export type Amounts = readonly { readonly currency: string; readonly amount: Decimal }[];
