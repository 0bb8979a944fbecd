import type { PositionKey } from '#domain/ledger/fills.ts';
import type { Position } from '#domain/ledger/position.ts';

/** What sorting, filtering and summing need of a position; instants in UTC milliseconds. */
export type PositionFacts = Omit<
  Position,
  'openedAt' | 'closedAt' | 'flags' | 'demo' | 'openedFlat' | 'closedFlat' | 'firstKey'
> & {
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** Maximum adverse and favourable excursion, money before commission; null where they were not measured. */
  readonly adverse: string | null;
  readonly favourable: string | null;
};

/** The read model `positions`: what the fold gave, by ledger. */
export interface PositionStore {
  /** The latest instant, `at` or before, from which a fold over the key's fills finds it flat and disturbs no earlier position. */
  foldStart(ledger: string, key: PositionKey, at: number): Promise<number>;
  /** Puts `rows` in the place of the key's positions opened at `from` or later (null: all of them). */
  replace(ledger: string, key: PositionKey, from: number | null, rows: readonly Position[]): Promise<void>;
  /** Counts a new revision of the ledger's positions, with the keys that changed. */
  markChanged(ledger: string, keys: readonly PositionKey[]): Promise<void>;
  /** Counts a new revision in every ledger, with every key that has or once had positions. */
  markAllChanged(): Promise<void>;

  revision(ledger: string): Promise<number>;
  changedSince(ledger: string, revision: number): Promise<readonly PositionKey[]>;
  keys(ledger: string): Promise<readonly PositionKey[]>;
  byId(ledger: string, id: string): Promise<Position | null>;
  /** The positions of the same account and instrument opened before and after. */
  neighbours(
    ledger: string,
    position: Position,
  ): Promise<{ readonly previous: string | null; readonly next: string | null }>;
  /** Positions of a key that were open at some time in [from, to), UTC milliseconds, by their opening; the first `limit`. */
  openWithin(
    ledger: string,
    key: PositionKey,
    span: { readonly from: number; readonly to: number; readonly limit: number },
  ): Promise<readonly Position[]>;
  byIds(ledger: string, ids: readonly string[]): Promise<readonly Position[]>;
  /** Everything of a ledger or of one key of it, in chunks, by account, instrument and opening; for the columns. */
  facts(ledger: string, key?: PositionKey): AsyncIterable<readonly PositionFacts[]>;
  counts(ledger: string, keys?: readonly PositionKey[]): Promise<{ readonly closed: number; readonly open: number }>;
}
