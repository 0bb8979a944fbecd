import type { Decimal } from '#domain/values/decimal.ts';
import type { Lot, LotSide } from './lot.ts';
import type { LotInconsistency } from './lot-inconsistency.ts';
import type { LotTerms } from './lot-terms.ts';
import type { Amounts, Release } from './release.ts';

/** All lots of a ledger after its activities: what is held, what was released, what does not fit. */
export type LotBook = {
  /** Every (account, instrument, side) that ever held something, in this order; an empty one has no lots. */
  readonly holdings: readonly LotHolding[];
  /** In the order of the activities. */
  readonly releases: readonly Release[];
  /** Units that left for a depot that is not known here, or are on their way, with their lots. */
  readonly departures: readonly Departure[];
  readonly inconsistencies: readonly LotInconsistency[];
};

export type LotHolding = {
  readonly account: string;
  readonly instrument: string;
  readonly side: LotSide;
  readonly settles: LotTerms['settles'];
  /** Oldest first. */
  readonly lots: readonly Lot[];
  /** Signed: below zero is owed. Σ lots. */
  readonly quantity: Decimal;
  /**
   * First in, first out: Σ of the lots' costs with fees; of owed units what came in for them, less fees. Where the
   * instrument settles by difference, its worth when it was opened, without fees: nothing of it was paid.
   */
  readonly cost: Amounts;
  /** By the average of all units; differs from `cost` after a release. */
  readonly averageCost: Amounts;
  /** Σ lots whose cost is unknown. */
  readonly unknownCost: Decimal;
  /** One per day on which something changed, ascending: how it stood at the end of that day. */
  readonly course: readonly HoldingPoint[];
};

export type HoldingPoint = {
  readonly date: string;
  readonly quantity: Decimal;
  readonly cost: Amounts;
  readonly averageCost: Amounts;
};

export type Departure = {
  readonly activity: string;
  readonly account: string;
  readonly instrument: string;
  readonly date: string;
  readonly lots: readonly Lot[];
};
