import type { Decimal } from '#domain/values/decimal.ts';

/**
 * What a posting is for. `result`: what the closing of a future gained or lost; `exchange`: one currency against another;
 * `difference`: what the stated settlement has more or less than its parts come to, shown and not explained.
 */
export const cashClasses = ['trade', 'income', 'fee', 'tax', 'flow', 'exchange', 'result', 'difference'] as const;
export type CashClass = (typeof cashClasses)[number];

/** Money that one activity moves on one account in one currency; Σ postings = balance. */
export type CashPosting = {
  readonly activity: string;
  readonly account: string;
  /** ISO 4217, or a coin. */
  readonly currency: string;
  /** ISO date. */
  readonly date: string;
  readonly class: CashClass;
  /** Signed: what the account gains. */
  readonly amount: Decimal;
  /** Of what it was traded, received or paid; null: of nothing. */
  readonly instrument: string | null;
};

/** Something about cash that cannot be so, or is not known; with its activities. */
export type CashInconsistency = {
  readonly kind: CashInconsistencyKind;
  readonly account: string;
  readonly currency: string;
  readonly date: string;
  readonly activities: readonly string[];
  readonly amount: Decimal | null;
};

export const cashInconsistencyKinds = [
  /** At the end of a day less than nothing is left, where the account may not be overdrawn. */
  'negative-cash',
  /** What the source states to have moved is not what its parts come to; the stated sum counts. */
  'settlement-differs',
  /** Neither an amount nor a quantity and a price is stated: nothing is posted. */
  'worth-unknown',
] as const;
export type CashInconsistencyKind = (typeof cashInconsistencyKinds)[number];
