import type { PositionKey } from '#domain/ledger/fills.ts';

/** How far a closed position went against its holder and for them, by the bars that were there when it was measured. */
export type MeasuredExcursions = {
  readonly position: string;
  /** Before commission, exact, in the position's currency: 0 or negative, 0 or positive; null without a bar. */
  readonly adverse: string | null;
  readonly favourable: string | null;
};

/** A closed position to be measured; instants in UTC milliseconds. */
export type ToMeasure = { readonly position: string; readonly openedAt: number; readonly closedAt: number };

/** The excursions of closed positions, kept because a statistic over a million executions cannot read their bars. */
export interface ExcursionStore {
  /**
   * The closed positions of a key, in the order of their opening, that were never measured, have changed since, or about
   * whose time bars of any of `instruments` (ids of the key's instrument) came since.
   */
  toMeasure(ledger: string, key: PositionKey, instruments: readonly string[]): Promise<readonly ToMeasure[]>;
  /**
   * Keeps what was measured at `measuredAt`, and counts a new revision of the ledger's positions with this key where
   * something is not as before. A position that is gone or has changed meanwhile is let go by.
   */
  keep(ledger: string, key: PositionKey, measured: readonly MeasuredExcursions[], measuredAt: number): Promise<void>;
  /**
   * Forgets what was measured of positions of these instruments on bars of a span, which are no longer there: it is
   * unknown until it is measured anew. Counts a new revision of the ledger's positions where that is something.
   */
  forget(
    ledger: string,
    instruments: readonly string[],
    span: { readonly from: number; readonly to: number },
  ): Promise<void>;
}
