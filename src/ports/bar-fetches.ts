import type { Interval } from '#domain/market/bars.ts';
import type { SourceVerdict } from '#domain/market/source-verdict.ts';

export type FetchReason = 'import' | 'daily' | 'asked';

/** Bars that somebody wants. `from` and `to` in UTC milliseconds, half open. */
export type WantedBars = {
  readonly instrument: string;
  readonly interval: Interval;
  readonly from: number;
  readonly to: number;
  readonly reason: FetchReason;
  /** The import whose executions want them. */
  readonly batch: string | null;
};

/**
 * `waiting` until `dueAt`; `running` as long as its worker holds it; `done`: nothing of weight is missing; `incomplete`: the
 * sources have no more; `failed`: something broke inside.
 */
export type FetchState = 'waiting' | 'running' | 'done' | 'incomplete' | 'failed';

/** One wanted span on its way. Instants in UTC milliseconds. */
export type BarFetch = WantedBars & {
  readonly id: string;
  readonly ledger: string;
  readonly state: FetchState;
  readonly dueAt: number;
  /** Bars that were not there before. */
  readonly added: number;
  /** What each source said the last time. */
  readonly said: readonly SourceVerdict[];
  readonly requestedAt: number;
  readonly changedAt: number;
};

export type FetchOutcome = Pick<BarFetch, 'state' | 'dueAt' | 'added' | 'said'>;

export type FetchCount = {
  readonly batch: string | null;
  readonly instrument: string;
  readonly state: FetchState;
  readonly fetches: number;
};

/** Every span that is wanted and what became of it: the truth that jobs only wake the readers of. */
export interface BarFetches {
  /** A span that stands already is wanted anew where it has ended, and stays as it is where it has not. */
  want(ledger: string, wanted: readonly WantedBars[], at: number): Promise<void>;
  /**
   * Takes the due fetch whose bars will vanish first, of any ledger, and holds it until `until`: fine bars before coarse
   * ones, old before new. A fetch whose worker has not ended it in time is due again. null: none is due.
   */
  claim(now: number, until: number): Promise<BarFetch | null>;
  /** Ends what `claim` gave; `added` counts on top. Nothing happens where another worker has taken it since. */
  settle(fetch: Pick<BarFetch, 'ledger' | 'id' | 'changedAt'>, outcome: FetchOutcome, at: number): Promise<void>;
  /** When the next is due, UTC milliseconds; null: none waits. */
  nextDue(): Promise<number | null>;
  /** Those that touch a span of time of an instrument, the one changed last first. */
  touching(ledger: string, instrument: string, from: number, to: number): Promise<readonly BarFetch[]>;
  /** The latest first. */
  latest(ledger: string, page: { readonly limit: number; readonly batch?: string }): Promise<readonly BarFetch[]>;
  counts(ledger: string): Promise<readonly FetchCount[]>;
  /** Forgets ended fetches that no import wanted and that nothing has changed since `before`. */
  forget(before: number): Promise<void>;
}
