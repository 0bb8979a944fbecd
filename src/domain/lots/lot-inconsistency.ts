import type { Decimal } from '#domain/values/decimal.ts';

/** Something in the books that cannot be so, or is not known: shown with its activities, never repaired by a guess. */
export type LotInconsistency = {
  readonly kind: LotInconsistencyKind;
  readonly account: string;
  readonly instrument: string;
  readonly date: string;
  /** Ids of the activities concerned. */
  readonly activities: readonly string[];
  /** Units concerned. */
  readonly quantity: Decimal | null;
  readonly amount: { readonly currency: string; readonly amount: Decimal } | null;
};

export const lotInconsistencyKinds = [
  /** More sold, transferred or ended than is held, or bought back than is owed. */
  'oversold',
  /** Bought while units are owed, or sold short while units are held: both sides at once. */
  'opposite-side',
  /** A corporate action, or capital paid back, on something that is not held. */
  'nothing-held',
  /** Units came in and nobody said what they cost. */
  'cost-unknown',
  /** Units left for, or came from, a depot of which the other side is not in the books. */
  'transfer-unmatched',
  /** Several transfers fit one another and none says its depot. */
  'transfer-ambiguous',
  /** Fewer units arrived than left. */
  'lost-in-transfer',
  /** An option was used and its delivery is not in the books. */
  'delivery-unknown',
  'multiplier-unknown',
  'worth-unknown',
  /** More capital was paid back than the lots had cost. */
  'return-exceeds-cost',
  /** Capital was paid back in another currency than the lots cost: whether it exceeds their cost cannot be said here. */
  'return-in-other-currency',
  /** The source states another number of units than the lots come to. */
  'quantity-differs',
] as const;
export type LotInconsistencyKind = (typeof lotInconsistencyKinds)[number];
